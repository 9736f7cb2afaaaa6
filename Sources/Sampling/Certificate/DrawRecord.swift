/// One draw on a commitment, as the list of draws names it.
public struct DrawRecord: Equatable, Sendable {
  /// 1 for the first draw on the commitment.
  public let number: Int
  /// The seed as typed.
  public let seed: Seed
  /// How the seed came about.
  public let origin: SeedOrigin
  /// Why it was drawn again; empty for the first draw.
  public let reason: String
  /// SHA-256 of the audit set's file.
  public let auditSetSha256: String

  func json(isPublic: Bool) -> JSONValue {
    .object([
      .init("number", .number(number)), .init("seed", .string(seed.text)), .init("reason", .string(reason)),
      .init("origin", .object(origin.members(isPublic: isPublic))), .init("auditSetSha256", .string(auditSetSha256)),
    ])
  }

  init(number: Int, seed: Seed, origin: SeedOrigin, reason: String, auditSetSha256: String) {
    self.number = number
    self.seed = seed
    self.origin = origin
    self.reason = reason
    self.auditSetSha256 = auditSetSha256
  }

  init(_ members: JSONMembers) throws(SamplingError) {
    number = try members.count("number")
    seed = try Seed(try members.string("seed"))
    reason = try members.string("reason")
    auditSetSha256 = try members.string("auditSetSha256")
    origin = try SeedOrigin(try members.object("origin"))
  }
}
