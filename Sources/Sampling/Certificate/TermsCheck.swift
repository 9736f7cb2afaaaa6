/// Holds the terms of a draw against a frame: do sizes and numbers to draw follow from frame and rule?
struct TermsCheck {
  /// What differs, a sentence each.
  private(set) var differences: [String] = []
  /// The strata as frame and rule give them.
  let strata: [Stratum]
  /// Lines of the frame that are not drawn because they were audited lately.
  let notCovered: Set<Int>

  init(_ terms: DrawTerms, _ frame: Frame) {
    let found = frame.indices(ofTicketedIds: terms.notCovered.map { Array($0.utf8) })
    notCovered = Set(found.values)
    strata = TermsCheck.strata(
      of: frame, sparing: notCovered, fraction: terms.fraction, sizes: terms.sizes)
    if frame.count != terms.frameSize {
      differences.append("The frame has \(frame.count) cases and not \(terms.frameSize).")
    }
    if found.count != terms.notCovered.count {
      differences.append("Some cases that are named as not covered are not in the frame, or are named twice.")
    }
    compare(terms.strata)
  }

  private mutating func compare(_ stated: [Stratum]) {
    for stratum in strata {
      let name = "\(stratum.kind.rawValue), \(stratum.name)"
      guard let same = stated.first(where: { TermsCheck.isSame($0, stratum) }) else {
        differences.append("The stratum '\(name)' is missing.")
        continue
      }
      if same.size != stratum.size {
        differences.append("The stratum '\(name)' has \(stratum.size) cases in the frame and not \(same.size).")
      }
      if same.spared != stratum.spared {
        differences.append("The stratum '\(name)' has \(stratum.spared) cases not covered and not \(same.spared).")
      }
      if same.take != stratum.take {
        differences.append("The rule draws \(stratum.take) from the stratum '\(name)' and not \(same.take).")
      }
    }
    for stratum in stated where !strata.contains(where: { TermsCheck.isSame($0, stratum) }) {
      differences.append("The frame has no stratum '\(stratum.kind.rawValue), \(stratum.name)'.")
    }
    if differences.isEmpty, stated.count != strata.count { differences.append("A stratum stands twice.") }
  }

  private static func isSame(_ left: Stratum, _ right: Stratum) -> Bool {
    left.kind == right.kind && left.name.utf8.elementsEqual(right.name.utf8)
  }

  /// A frame's strata with their numbers to draw.
  static func strata(
    of frame: Frame, sparing notCovered: Set<Int>, fraction: SamplingFraction, sizes: [CaseKind: Int]
  ) -> [Stratum] {
    var strata = frame.strata
    for index in notCovered { strata[Int(frame.rows[index].stratum)].spared += 1 }
    return Allocation.allocate(strata, fraction: fraction, sizes: sizes)
  }
}
