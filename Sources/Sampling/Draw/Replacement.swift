/// A case that was drawn and cannot be had, and the case that takes its place: the next of its stratum by ticket that is
/// neither drawn nor a replacement yet. Nobody chooses it.
public struct Replacement: Hashable, Sendable {
  /// Ticketed id of the case that cannot be had.
  public let missing: String
  /// Why it cannot be had.
  public let reason: String
  /// Ticketed id of the case in its place; nil where its stratum has no more.
  public let replacement: String?
  /// The name of the stratum.
  public let stratum: String
  /// The ticket of the replacement.
  public let ticket: String?

  /// Finds the replacement of a case; one that was found earlier stays.
  ///
  /// - Parameters:
  ///   - missing: ticketed id of a case that was drawn, or is itself a replacement.
  ///   - reason: why it cannot be had.
  ///   - earlier: the replacements made so far.
  ///   - draw: the draw.
  ///   - frame: the frame that was drawn from.
  /// - Throws: `SamplingError` where the case was not drawn or no reason is given.
  public static func of(
    _ missing: String, reason: String, earlier: [Replacement], draw: Draw, frame: Frame
  ) throws(SamplingError) -> Replacement {
    let id = Array(missing.utf8)
    if let known = earlier.first(where: { $0.missing.utf8.elementsEqual(id) }) { return known }
    guard !reason.isEmpty else {
      throw SamplingError("No reason is given why \(missing) cannot be had.", "Say why.")
    }
    let used = Set(
      draw.auditSet.selected.map { Array($0.utf8) } + earlier.compactMap { $0.replacement.map { Array($0.utf8) } })
    guard used.contains(id), let index = frame.index(ofTicketedId: id) else {
      throw SamplingError(
        "\(missing) was not drawn.", "Name a case of audit-set.csv or of replacements.csv as kind:caseId.")
    }
    let stratum = Int(frame.rows[index].stratum)
    let next = draw.order(inStratum: stratum).first { !used.contains(Array(frame.ids[frame.range(at: $0)])) }
    return Replacement(
      missing: missing, reason: reason, replacement: next.map { frame.ticketedId(at: $0) },
      stratum: frame.strata[stratum].name, ticket: next.map { draw.ticket(at: $0).description })
  }

  private static let header = "missing,reason,replacement,stratum,ticket"

  /// The file `replacements.csv`, in the order in which they were made.
  public static func csv(_ replacements: [Replacement]) -> [UInt8] {
    var bytes = Array((header + "\n").utf8)
    for entry in replacements {
      let fields = [
        Array(entry.missing.utf8), CSVText.withoutControls(entry.reason), Array((entry.replacement ?? "").utf8),
        Array(entry.stratum.utf8),
        Array((entry.ticket ?? "").utf8),
      ]
      for (index, field) in fields.enumerated() {
        if index > 0 { bytes.append(CSVText.comma) }
        CSVText.append(field, to: &bytes)
      }
      bytes.append(0x0A)
    }
    return bytes
  }

  /// The replacements of a file.
  ///
  /// - Throws: `SamplingError` where it is no such file.
  public static func list(_ bytes: [UInt8]) throws(SamplingError) -> [Replacement] {
    let wrong = SamplingError(
      "The list of replacements cannot be read.", "Put back replacements.csv as it was written.")
    let lines = CSVText.lines(of: bytes).filter { !$0.isEmpty }
    guard lines.first.map({ $0.elementsEqual(header.utf8) }) ?? false else { throw wrong }
    var replacements: [Replacement] = []
    for line in lines.dropFirst() {
      guard let fields = CSVText.fields(of: line), fields.count == 5 else { throw wrong }
      let texts = fields.map { String(decoding: $0, as: UTF8.self) }
      replacements.append(
        Replacement(
          missing: texts[0], reason: texts[1], replacement: texts[2].isEmpty ? nil : texts[2], stratum: texts[3],
          ticket: texts[4].isEmpty ? nil : texts[4]))
    }
    return replacements
  }
}
