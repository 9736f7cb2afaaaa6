/// What proves a draw: everything that anybody with the frame needs to draw it again.
public struct Certificate: Sendable {
  /// What fixed the draw before the seed was known.
  public let terms: DrawTerms
  /// SHA-256 of the commitment.
  public let commitmentSha256: String
  /// The seed.
  public let seed: Seed
  /// All draws on the commitment; the last one is this one.
  public let draws: [DrawRecord]
  /// For each stratum the number below which the drawn tickets lie.
  public let thresholds: [String]
  /// Ticketed ids in drawing order.
  public let selected: [String]
  /// Ticketed ids drawn from each theme.
  public let themeSelected: [[String]]
  /// SHA-256 of the audit set's file.
  public let auditSetSha256: String

  private static let schema = "ehcp-audit/certificate/1"

  /// The certificate of a draw that is entered last in a register.
  ///
  /// - Throws: `SamplingError` where the register has no draw.
  public init(_ commitment: Commitment, draw: Draw, register: DrawRegister) throws(SamplingError) {
    guard let last = register.draws.last else {
      throw SamplingError("No draw is entered.", "Enter the draw before it is certified.")
    }
    terms = commitment.terms
    commitmentSha256 = register.commitmentSha256
    seed = last.seed
    draws = register.draws
    thresholds = draw.thresholds
    selected = draw.auditSet.selected
    themeSelected = draw.themeSets.map(\.set.selected)
    auditSetSha256 = last.auditSetSha256
  }

  /// A certificate from its file.
  ///
  /// - Throws: `SamplingError` where it is none.
  public init(bytes: [UInt8]) throws(SamplingError) {
    let members = try JSONMembers(bytes: bytes, schema: Certificate.schema, what: "certificate")
    terms = try DrawTerms(members)
    commitmentSha256 = try members.string("commitmentSha256")
    var draws: [DrawRecord] = []
    for object in try members.objects("draws") { draws.append(try DrawRecord(object)) }
    self.draws = draws
    seed = try Seed(try members.string("seed"))
    selected = try members.strings("selected")
    auditSetSha256 = try members.string("auditSetSha256")
    var thresholds: [String] = []
    for object in try members.objects("strata") { thresholds.append(try object.string("threshold")) }
    self.thresholds = thresholds
    var themeSelected: [[String]] = []
    for object in try members.objects("themes") { themeSelected.append(try object.strings("selected")) }
    self.themeSelected = themeSelected
  }

  /// The file `certificate.json`, for whoever may see case ids.
  public var bytes: [UInt8] { json(isPublic: false).bytes }

  /// The file `certificate-public.json`, without any case id, hashed or not: ids can be guessed, and with them the hashes
  /// of single ids. Everyone can hold it against the commitment, and a family can look up its own case by its ticket.
  public var publicBytes: [UInt8] { json(isPublic: true).bytes }

  private func json(isPublic: Bool) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("schema", .string(isPublic ? "ehcp-audit/certificate-public/1" : Certificate.schema))
    ]
    members += terms.members(isPublic: isPublic)
    members += [
      .init("commitmentSha256", .string(commitmentSha256)), .init("seed", .string(seed.text)),
      .init("seedSha256", .string(seed.sha256)),
      .init("origin", .object(draws.last?.origin.members(isPublic: isPublic) ?? [])),
      .init("drawNumber", .number(draws.count)), .init("reason", .string(draws.last?.reason ?? "")),
      .init(
        "strata",
        .array(
          zip(terms.strata, thresholds).map {
            .object(DrawTerms.json($0) + [.init("threshold", .string($1))])
          })),
      .init(
        "themes",
        .array(
          zip(terms.themes, themeSelected).map {
            .object(DrawTerms.json($0) + (isPublic ? [] : [.init("selected", .strings($1))]))
          })),
      .init("draws", .array(draws.map { $0.json(isPublic: isPublic) })),
      .init("auditSetSha256", .string(auditSetSha256)), .init("auditSetSize", .number(selected.count)),
    ]
    if !isPublic { members.append(.init("selected", .strings(selected))) }
    return .object(members)
  }
}
