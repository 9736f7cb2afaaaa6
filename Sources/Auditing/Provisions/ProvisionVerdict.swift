/// Says whether a provision is specific, partly so or vague: the slots of its type that are filled.
///
/// Full is specific, one missing is partly, two or more are vague; an unrepaired condition, delegation or open cut
/// counts as one more missing. Which type needs which slots: the parser's table in our standards, after Code 9.69.
enum ProvisionVerdict {
  /// The slots that are missing, by name.
  static func missing(_ provision: Provision, in reading: Reading) -> [String] {
    var missing: [String] = []
    func need(_ slot: ProvisionSlotName) { if !provision.has(slot) { missing.append(slot.rawValue) } }
    switch provision.type {
    case .direct:
      if !provision.has(.who) || !provision.has(.expertise) { missing.append("who") }
      need(.content)
      need(.frequency)
      need(.duration)
      if hasOpenGroup(provision, reading) { missing.append("grouping") }
    case .programme:
      need(.who)
      need(.expertise)
      need(.content)
      need(.frequency)
      need(.duration)
      if hasOpenGroup(provision, reading) { missing.append("grouping") }
      need(.review)
    case .staffSupport:
      need(.who)
      need(.content)
      need(.frequency)
      need(.duration)
      if hasOpenGroup(provision, reading) { missing.append("grouping") }
      if provision.has(.duration), !saysWhen(provision, reading) { missing.append("period") }
    case .strategy:
      need(.content)
      need(.who)
      if !provision.has(.frequency) { missing.append("frequency") }
    case .environment:
      need(.content)
      // Neither how many share it nor where or when it stands ready.
      if provision.quantities.isEmpty, !reading.has("places", in: provision.tokens) {
        missing += ["grouping", "period"]
      }
    case .equipment:
      need(.content)
      if !reading.has("places", in: provision.tokens), !provision.has(.frequency) { missing.append("period") }
      if reading.has("technology", in: provision.tokens), !reading.has("upkeep", in: provision.tokens) {
        missing.append("review")
      }
    case .training:
      need(.content)
      need(.who)
      need(.duration)
    case .assessment:
      need(.who)
      need(.frequency)
      need(.duration)
      if !reading.has("products", in: provision.tokens) { missing.append("content") }
    case .curriculum:
      need(.content)
      if !provision.isExamAccess { need(.who) }
    case .transition:
      need(.who)
      need(.content)
      if provision.quantities.isEmpty, !provision.has(.period) { missing.append("frequency") }
    case .residential:
      need(.content)
      need(.frequency)
      need(.who)
    }
    let weakened = provision.faults.contains { mark in
      mark.faults.contains { ["obligation", "delegation", "change"].contains($0) }
    }
    if weakened { missing.append("duty") }
    return missing
  }

  /// `specific`, `partly` or `vague`.
  static func verdict(_ provision: Provision, in reading: Reading) -> String {
    switch missing(provision, in: reading).count {
    case 0: "specific"
    case 1: "partly"
    default: "vague"
    }
  }

  /// In which lessons or at which times of the day support is given.
  static func saysWhen(_ provision: Provision, _ reading: Reading) -> Bool {
    provision.quantities.contains { $0.isOccasion || $0.isAllTheTime }
      || (["triggers", "places", "subjects", "lesson-times"] as [Word]).contains {
        reading.has($0, in: provision.tokens)
      }
  }

  /// A group is spoken of and its size is not said. A session with no word of grouping is read as individual.
  static func hasOpenGroup(_ provision: Provision, _ reading: Reading) -> Bool {
    !provision.has(.grouping) && reading.has("open-groups", in: provision.tokens)
  }
}
