import Caseload
import Testing

@testable import Sampling

@Suite("A draw on a commitment")
struct MonthDrawTests {
  private func draw(
    _ month: InventedDraw, _ seed: String, reason: String = "", origin: SeedOrigin = SeedOrigin(),
    register: DrawRegister? = nil, frame: Frame? = nil, commitment: Commitment? = nil
  ) throws -> MonthDraw {
    try MonthDraw(
      commitment ?? month.freeze.commitment, commitmentSha256: month.freeze.commitment.sha256,
      frame: frame ?? month.freeze.frame, themes: month.freeze.themes, seed: try Seed(seed), origin: origin,
      reason: reason, register: register)
  }

  @Test("The smallest tickets of each stratum are drawn, and the list is in the order of tickets")
  func smallest() throws {
    let month = try InventedDraw()
    let set = month.drawn.draw.auditSet
    #expect(set.cases.map(\.order) == Array(1...12))
    #expect(zip(set.cases, set.cases.dropFirst()).allSatisfy { $0.ticket < $1.ticket })
    let drawn = Set(set.selected)
    for stratum in month.freeze.commitment.terms.strata {
      let frame = month.freeze.frame
      let ids = (0..<frame.count).filter { frame.kind(at: $0) == stratum.kind && frame.stratum(at: $0) == stratum.name }
        .map { frame.ticketedId(at: $0) }
      let tickets = try ids.map { (Ticket(seed: try Seed(InventedDraw.seed), id: $0), $0) }.sorted { $0.0 < $1.0 }
      #expect(Set(tickets.prefix(stratum.take).map(\.1)) == drawn.intersection(ids))
      #expect(drawn.intersection(ids).count == stratum.take)
    }
  }

  @Test("The audit set says how likely each case was to be drawn")
  func probabilities() throws {
    let month = try InventedDraw()
    let lines = String(decoding: month.drawn.draw.auditSet.csv, as: UTF8.self).split(separator: "\n")
    #expect(lines.first == "kind,caseId,stratum,ticket,order,inclusionProbability")
    #expect(lines.count == 13)
    let chances = month.drawn.draw.auditSet.cases.map { 1 / $0.weight }
    // Weighted, the drawn cases stand for all of them.
    #expect(abs(chances.reduce(0) { $0 + 1 / $1 } - 60) < 1e-9)
    #expect(AuditSet.decimal(1, of: 3) == "0.333333333333")
    #expect(AuditSet.decimal(2, of: 3) == "0.666666666667")
    #expect(AuditSet.decimal(1, of: 5) == "0.2")
    #expect(AuditSet.decimal(7, of: 7) == "1")
    #expect(AuditSet.decimal(0, of: 7) == "0")
    #expect(AuditSet.decimal(30_000_000, of: 40_000_000) == "0.75")
  }

  @Test("A second draw needs a reason, and both stay listed")
  func secondDraw() throws {
    let month = try InventedDraw()
    let first = month.drawn.register
    let error = #expect(throws: SamplingError.self) { try draw(month, "2", register: first) }
    #expect(try #require(error).remedy.contains("--reason"))
    let second = try draw(month, "2", reason: "a die fell off the table", register: first)
    #expect(second.register.draws.map(\.seed.text) == [InventedDraw.seed, "2"])
    #expect(second.certificate.draws.count == 2)
    #expect(second.certificate.selected != month.drawn.certificate.selected)
    let check = CertificateCheck(second.certificate, frameBytes: month.freeze.frame.bytes, themesBytes: nil)
    #expect(check.differences == [])
    let read = try DrawRegister(bytes: second.register.bytes, commitmentSha256: month.freeze.commitment.sha256)
    #expect(read.draws == second.register.draws)
    #expect(throws: SamplingError.self) { try draw(month, InventedDraw.seed, register: read) }
    let third = try draw(month, InventedDraw.seed, reason: "the first holds after all", register: read)
    #expect(third.register.draws.count == 3)
  }

  @Test("The last seed again is the same draw and gives the same files")
  func sameAgain() throws {
    let month = try InventedDraw()
    let again = try draw(month, InventedDraw.seed, register: month.drawn.register)
    #expect(again.register.draws.count == 1)
    #expect(again.files.map(\.bytes) == month.drawn.files.map(\.bytes))
    #expect(throws: SamplingError.self) {
      try draw(month, InventedDraw.seed, origin: SeedOrigin(method: "my head"), register: month.drawn.register)
    }
  }

  @Test("No draw is made from a frame or a commitment that was changed")
  func changed() throws {
    let month = try InventedDraw()
    let text = InventedCases.text(month.freeze.frame)
    let frame = try Frame(bytes: Array(text.replacing("new-plan,K1000,primary\n", with: "").utf8))
    let error = #expect(throws: SamplingError.self) { try draw(month, "1", frame: frame) }
    #expect(try #require(error).problem.contains("frame was changed"))
    let forged = String(decoding: month.freeze.commitment.bytes, as: UTF8.self)
      .replacing("\"n\": 2", with: "\"n\": 3", maxReplacements: 1)
    let commitment = try Commitment(bytes: Array(forged.utf8))
    let other = #expect(throws: SamplingError.self) { try draw(month, "1", commitment: commitment) }
    #expect(try #require(other).problem.contains("commitment was changed"))
    #expect(throws: SamplingError.self) { try DrawRegister(bytes: month.drawn.register.bytes, commitmentSha256: "0") }
  }

  @Test("A case that cannot be had is replaced by the next ticket of its stratum, again and again")
  func replacements() throws {
    let month = try InventedDraw()
    let frame = month.freeze.frame
    let first = try #require(month.drawn.draw.auditSet.cases.first)
    let ids = (0..<frame.count).filter { frame.kind(at: $0) == first.kind && frame.stratum(at: $0) == first.stratum }
      .map { frame.ticketedId(at: $0) }
    let order = try ids.sorted {
      try Ticket(seed: Seed(InventedDraw.seed), id: $0) < Ticket(seed: Seed(InventedDraw.seed), id: $1)
    }
    func replace(_ id: String, _ earlier: [Replacement], reason: String = "with the court") throws -> Replacement {
      try Replacement.of(id, reason: reason, earlier: earlier, draw: month.drawn.draw, frame: frame)
    }
    var made = [try replace(first.ticketedId, [])]
    #expect(made[0].replacement == order[first.drawn])
    #expect(made[0].stratum == first.stratum)
    // Asked again it is the same one; a replacement that cannot be had either is replaced in turn.
    #expect(try replace(first.ticketedId, made, reason: "other words") == made[0])
    made.append(try replace(try #require(made[0].replacement), made))
    #expect(made[1].replacement == order[first.drawn + 1])
    while let id = made.last?.replacement { made.append(try replace(id, made)) }
    #expect(made.count == ids.count - first.drawn + 1)
    #expect(try Replacement.list(Replacement.csv(made)) == made)
    #expect(throws: SamplingError.self) { try replace("new-plan:NOBODY", made) }
    #expect(throws: SamplingError.self) { try replace(month.drawn.draw.auditSet.selected[5], made, reason: "") }
  }

  @Test("Adding a case to the frame moves nobody else's ticket")
  func consistency() throws {
    let seed = try Seed(InventedDraw.seed)
    let month = try InventedDraw()
    for drawn in month.drawn.draw.auditSet.cases {
      #expect(drawn.ticket == Ticket(seed: seed, id: drawn.ticketedId))
    }
  }
}
