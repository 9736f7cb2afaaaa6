/// What is written down and made known before any seed is known: which frame, which rule, how many from each stratum.
public struct Commitment: Sendable {
  /// What fixes the draw.
  public let terms: DrawTerms
  /// How many stay out of the frame, for each reason.
  public let excluded: [(reason: String, count: Int)]
  /// SHA-256 of the list of what stays out.
  public let exclusionsSha256: String
  /// Cases of earlier months that were not in their frames and joined this one.
  public let joinedLate: Int
  /// Earlier frames that were looked at, by month and SHA-256.
  public let history: [(period: String, frameSha256: String)]

  private static let schema = "ehcp-audit/commitment/1"

  init(
    terms: DrawTerms, excluded: [(reason: String, count: Int)], exclusionsSha256: String, joinedLate: Int,
    history: [(period: String, frameSha256: String)]
  ) {
    self.terms = terms
    self.excluded = excluded
    self.exclusionsSha256 = exclusionsSha256
    self.joinedLate = joinedLate
    self.history = history
  }

  /// A commitment from its file.
  ///
  /// - Throws: `SamplingError` where it is none.
  public init(bytes: [UInt8]) throws(SamplingError) {
    let members = try JSONMembers(bytes: bytes, schema: Commitment.schema, what: "commitment")
    var excluded: [(String, Int)] = []
    for object in try members.objects("excluded") {
      excluded.append((try object.string("reason"), try object.count("count")))
    }
    var history: [(String, String)] = []
    for object in try members.objects("history") {
      history.append((try object.string("period"), try object.string("frameSha256")))
    }
    self.init(
      terms: try DrawTerms(members), excluded: excluded, exclusionsSha256: try members.string("exclusionsSha256"),
      joinedLate: try members.count("joinedLate"), history: history)
  }

  /// The file `commitment.json`.
  public var bytes: [UInt8] { json(isPublic: false).bytes }

  /// The same without any case id, for everybody.
  public var publicBytes: [UInt8] { json(isPublic: true).bytes }

  /// SHA-256 of the file.
  public var sha256: String { FileDigest.sha256(bytes) }

  private func json(isPublic: Bool) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("schema", .string(isPublic ? "ehcp-audit/commitment-public/1" : Commitment.schema))
    ]
    if isPublic { members.append(.init("commitmentSha256", .string(sha256))) }
    members += terms.members(isPublic: isPublic)
    members += [
      .init("strata", .array(terms.strata.map { .object(DrawTerms.json($0)) })),
      .init("themes", .array(terms.themes.map { .object(DrawTerms.json($0)) })),
      .init(
        "excluded",
        .array(excluded.map { .object([.init("reason", .string($0.reason)), .init("count", .number($0.count))]) })),
      .init("exclusionsSha256", .string(exclusionsSha256)), .init("joinedLate", .number(joinedLate)),
      .init(
        "history",
        .array(
          history.map {
            .object([.init("period", .string($0.period)), .init("frameSha256", .string($0.frameSha256))])
          })),
    ]
    return .object(members)
  }

  /// Refuses a frame that is not the one committed to, and a commitment whose numbers do not follow from its rule.
  ///
  /// - Throws: `SamplingError` that says what differs.
  public func check(against frame: Frame) throws(SamplingError) {
    guard frame.sha256 == terms.frameSha256 else {
      throw SamplingError(
        "The frame was changed after it was committed to: its SHA-256 is \(frame.sha256), the commitment's "
          + "\(terms.frameSha256).", "Put back the frame.csv that was frozen; no draw is made from another.")
    }
    guard let difference = TermsCheck(terms, frame).differences.first else { return }
    throw SamplingError(
      "The commitment was changed: \(difference)", "Put back the commitment.json that was frozen with the frame.")
  }
}
