/// A draw from a frame with a seed: the smallest tickets of each stratum.
public struct Draw: Sendable {
  /// What was drawn from the strata.
  public let auditSet: AuditSet
  /// What was drawn from each theme, in the order of the terms.
  public let themeSets: [(name: String, set: AuditSet)]
  /// For each stratum a number with few digits below which the tickets of its drawn cases lie, and no others.
  public let thresholds: [String]

  private let frame: Frame
  private let order: TicketOrder
  private let byStratum: [[Int]]

  /// Draws.
  ///
  /// - Parameters:
  ///   - terms: sizes, numbers to draw and cases not covered; their strata must be the frame's.
  ///   - themes: the cases of the themes; needed where the terms name any.
  /// - Throws: `SamplingError` where the terms do not fit the frame or the list of themes.
  public init(_ terms: DrawTerms, frame: Frame, themes: ThemeList?, seed: Seed) throws(SamplingError) {
    let check = TermsCheck(terms, frame)
    if let difference = check.differences.first {
      throw SamplingError(difference, "Take the commitment and the frame of the same freeze.")
    }
    let ranges = frame.rows.indices.map { frame.range(at: $0) }
    order = TicketOrder(seed: seed, text: frame.ids, ranges: ranges)
    self.frame = frame
    var byStratum: [[Int]] = check.strata.map { _ in [] }
    for index in frame.rows.indices where !check.notCovered.contains(index) {
      byStratum[Int(frame.rows[index].stratum)].append(index)
    }
    let order = order
    self.byStratum = byStratum.map { order.sorted($0) }
    thresholds = zip(check.strata, self.byStratum).map { Draw.threshold(order, $1, taking: $0.take) }
    let drawn = zip(check.strata, self.byStratum).flatMap { $1.prefix($0.take) }
    auditSet = Draw.set(order.sorted(drawn), frame, order) { index in
      let stratum = check.strata[Int(frame.rows[index].stratum)]
      return (stratum.name, stratum.take, stratum.covered)
    }
    var themeSets: [(String, AuditSet)] = []
    for theme in terms.themes {
      guard let members = themes?.members[theme.name], members.count == theme.size else {
        throw SamplingError(
          "The cases of the theme '\(theme.name)' are not at hand.", "Put themes.csv beside frame.csv as it was frozen."
        )
      }
      let covered = members.filter { !check.notCovered.contains($0) }
      let drawn = order.sorted(covered).prefix(theme.take)
      themeSets.append(
        (theme.name, Draw.set(Array(drawn), frame, order) { _ in (theme.name, drawn.count, covered.count) }))
    }
    self.themeSets = themeSets.map { (name: $0.0, set: $0.1) }
  }

  private static func set(
    _ indices: [Int], _ frame: Frame, _ order: TicketOrder,
    _ stratum: (Int) -> (name: String, drawn: Int, covered: Int)
  ) -> AuditSet {
    AuditSet(
      cases: indices.enumerated().map { place, index in
        let stratum = stratum(index)
        return AuditSet.DrawnCase(
          kind: frame.kind(at: index), caseId: frame.caseId(at: index), stratum: stratum.name,
          ticket: order.ticket(at: index), order: place + 1, drawn: stratum.drawn, covered: stratum.covered)
      })
  }

  /// Draws from the strata alone, whatever themes the terms name.
  ///
  /// - Throws: `SamplingError` where the terms do not fit the frame.
  public init(_ terms: DrawTerms, frame: Frame, seed: Seed) throws(SamplingError) {
    try self.init(terms.withoutThemes, frame: frame, themes: nil, seed: seed)
  }

  /// The shortest number above the last ticket taken that is not above the first one left. A whole ticket would give away
  /// its id to whoever tries all ids; this does not.
  private static func threshold(_ order: TicketOrder, _ sorted: [Int], taking take: Int) -> String {
    guard take > 0 else { return "0" }
    guard take < sorted.count else { return "1" }
    let last = order.ticket(at: sorted[take - 1]).digits
    let next = order.ticket(at: sorted[take]).digits
    let common = zip(last, next).prefix { $0 == $1 }.count
    return "0." + String(decoding: next.prefix(common + 1), as: UTF8.self)
  }

  /// The cases of a stratum in the order of their tickets, those not covered left out.
  func order(inStratum index: Int) -> [Int] { byStratum[index] }

  /// The whole ticket of a line of the frame.
  func ticket(at index: Int) -> Ticket { order.ticket(at: index) }
}
