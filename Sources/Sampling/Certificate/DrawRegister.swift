/// All draws that were made on one commitment, kept beside it in `draws.json`. Who draws until the outcome pleases leaves
/// a trace here.
public struct DrawRegister: Sendable {
  /// SHA-256 of the commitment.
  public let commitmentSha256: String
  /// The draws, first to last; the last one holds.
  public private(set) var draws: [DrawRecord] = []

  private static let schema = "ehcp-audit/draws/1"

  /// A register without draws.
  public init(commitmentSha256: String) { self.commitmentSha256 = commitmentSha256 }

  /// A register from its file.
  ///
  /// - Throws: `SamplingError` where it is none, or belongs to another commitment.
  public init(bytes: [UInt8], commitmentSha256: String) throws(SamplingError) {
    let members = try JSONMembers(bytes: bytes, schema: DrawRegister.schema, what: "list of draws")
    guard try members.string("commitmentSha256") == commitmentSha256 else {
      throw SamplingError(
        "The list of draws belongs to another commitment.", "Keep draws.json and commitment.json of one month together."
      )
    }
    self.commitmentSha256 = commitmentSha256
    for object in try members.objects("draws") { draws.append(try DrawRecord(object)) }
  }

  /// Enters a draw. The last draw's seed again is the same draw and changes nothing.
  ///
  /// - Throws: `SamplingError` where there is a draw with another seed already and no reason is given, or where another
  ///   origin is given for a seed that is entered.
  public mutating func enter(_ seed: Seed, origin: SeedOrigin, reason: String, auditSetSha256: String)
    throws(SamplingError)
  {
    if let last = draws.last, last.seed == seed {
      guard last.auditSetSha256 == auditSetSha256 else {
        throw SamplingError(
          "The list of draws names another audit set for this seed.", "Put back draws.json as it was written.")
      }
      guard origin.isEmpty || origin == last.origin else {
        throw SamplingError(
          "This seed's origin was recorded otherwise.", "Leave the particulars out: they are kept as first given.")
      }
      return
    }
    if let last = draws.last, reason.isEmpty {
      throw SamplingError(
        "Draw \(last.number) was made on this commitment already.",
        "Say with --reason why it is drawn again; both draws stay listed.")
    }
    draws.append(
      DrawRecord(
        number: draws.count + 1, seed: seed, origin: origin, reason: draws.isEmpty ? "" : reason,
        auditSetSha256: auditSetSha256))
  }

  /// The file `draws.json`.
  public var bytes: [UInt8] {
    JSONValue.object([
      .init("schema", .string(DrawRegister.schema)), .init("commitmentSha256", .string(commitmentSha256)),
      .init("draws", .array(draws.map { $0.json(isPublic: false) })),
    ]).bytes
  }
}
