import Testing

@testable import Sampling

@Suite("Tickets, as the published package consistent-sampler 1.0.10 has them")
struct TicketTests {
  private let dice = "63454660390103169462"

  private func order(_ ids: [String], _ seed: String, take: Int? = nil) throws -> [String] {
    let list = try TicketList(lines: Array(ids.joined(separator: "\n").utf8), seed: try Seed(seed))
    let lines = String(decoding: list.csv(), as: UTF8.self).split(separator: "\n")
    return lines.prefix(take ?? lines.count).map { String($0.prefix { $0 != "," }) }
  }

  private func numbered(_ prefix: String, _ range: ClosedRange<Int>, width: Int) -> [String] {
    range.map { number in
      let digits = String(number)
      return prefix + String(repeating: "0", count: width - digits.count) + digits
    }
  }

  @Test("SHA-256 of a text becomes its decimal digits in reverse")
  func hash() {
    #expect(
      Ticket(hashing: Array("abc".utf8)).description
        == "0.56998071861792858926477341561059638840106636224182943832566300809078486324348")
  }

  @Test("An id and a seed make one ticket, and leading zeros of the seed count")
  func firstFraction() throws {
    let ticket = Ticket(seed: try Seed("01382438112797316654"), id: "AB-130")
    #expect(
      ticket.description == "0.26299714122838008416507544297546663599715395525154425586041245287750224561854")
    #expect(ticket != Ticket(seed: try Seed("1382438112797316654"), id: "AB-130"))
  }

  @Test("The smallest tickets come first")
  func fourOfSix() throws {
    #expect(
      try order(["A-1", "A-2", "A-3", "B-1", "B-2", "B-3"], "314159", take: 4) == ["B-2", "B-3", "A-3", "A-2"])
  }

  @Test("A drawn id that goes back has a larger ticket each time")
  func withReplacement() throws {
    var draw = ReturningDraw(ids: ["a1", "b2", "c3", "d4", "e5", "f6"], seed: try Seed("19283746"))
    var drawn: [String] = []
    for _ in 0..<10 {
      let next = draw.next()
      let (id, ticket) = try #require(next)
      drawn.append("\(id) \(ticket.trimmed(to: 9)) \(ticket.generation)")
    }
    #expect(
      drawn == [
        "e5 0.303241347 1", "b2 0.432145156 1", "c3 0.487135586 1", "b2 0.581779914 2", "b2 0.680782907 3",
        "c3 0.700258702 2", "b2 0.816686725 4", "a1 0.841870265 1", "a1 0.857737141 2", "f6 0.866227993 1",
      ])
  }

  @Test("One id alone draws near to one, and digits are counted behind the nines")
  func manyNines() throws {
    let draw = ReturningDraw(ids: ["B-1"], seed: try Seed("314159"))
    let drawn = draw.prefix(16).map { $0.ticket.trimmed(to: 9) }
    #expect(drawn.first == "0.9781715679")
    #expect(drawn.last == "0.999999999540636137")
    #expect(drawn[10] == "0.999999588760690")
  }

  @Test("Ten plans and twenty dice: order and eighteen digits")
  func tenPlans() throws {
    let ids = numbered("EHCP-", 1...10, width: 4)
    let list = try TicketList(lines: Array(ids.joined(separator: "\r\n").utf8), seed: try Seed(dice))
    let text = String(decoding: list.csv(places: 18), as: UTF8.self)
    #expect(
      text == """
        EHCP-0010,0.024869264646008042
        EHCP-0009,0.290150609466379014
        EHCP-0004,0.305391704371173780
        EHCP-0007,0.606305636484439350
        EHCP-0005,0.614232684880691223
        EHCP-0008,0.771938081646618140
        EHCP-0001,0.794596638740171568
        EHCP-0003,0.816135703171297051
        EHCP-0002,0.9117757255756031536
        EHCP-0006,0.9365061206866060180

        """)
    #expect(try Seed(dice).sha256 == "7a421bb50ca0af0f7013c329ed2ff85dfe7238457f4a8d13cb9239f55c432b78")
    #expect(
      Ticket(seed: try Seed(dice), id: "EHCP-0001").description
        == "0.79459663874017156876424725205365180491805688476300058523332960952082210484256")
  }

  @Test("A seed that starts with zero is not the number without it")
  func leadingZero() throws {
    let ids = numbered("EHCP-", 1...10, width: 4)
    let wanted = ["0002", "0007", "0003", "0010", "0001", "0004", "0008", "0005", "0009", "0006"]
    #expect(try order(ids, "08772473296991897540") == wanted.map { "EHCP-" + $0 })
    #expect(try order(ids, "8772473296991897540") != wanted.map { "EHCP-" + $0 })
  }

  @Test("Taking ids away never reorders the others")
  func consistency() throws {
    #expect(
      try order(numbered("EHCP-", 4...10, width: 4), dice, take: 3) == ["EHCP-0010", "EHCP-0009", "EHCP-0004"])
  }

  @Test("Seeds are text: with a hyphen, and of digits alone")
  func textSeeds() throws {
    let ids = numbered("KIR-", 1...25, width: 5)
    #expect(
      try order(ids, "20261101-314159", take: 5) == ["00011", "00017", "00012", "00010", "00004"].map { "KIR-" + $0 })
    #expect(try order(ids, "314159", take: 5) == ["00013", "00007", "00011", "00017", "00015"].map { "KIR-" + $0 })
  }

  @Test("Seeds and ids may hold any letter, by their UTF-8 bytes")
  func emoji() throws {
    // Printed by consistent-sampler 1.0.10.
    #expect(
      try order(["Zoë-1", "名-2", "😊-3", "d'Arcy 4"], "12345678901234567890abcdefghijklmnopqrstuvwxyz😊")
        == ["Zoë-1", "d'Arcy 4", "😊-3", "名-2"])
    // The same letter in two spellings is two ids.
    let (one, other) = ("e\u{301}", "\u{E9}")
    #expect(Ticket(seed: try Seed("1"), id: one) != Ticket(seed: try Seed("1"), id: other))
    #expect(try Seed(one) != Seed(other))
    #expect(try TicketList(lines: Array("\(one)\n\(other)".utf8), seed: try Seed("1")).count == 2)
  }

  @Test("Many ids, more than are ticketed at a time, come in the order of their tickets")
  func manyIds() throws {
    let ids = (0..<40_000).map { "K\($0)" }
    let list = try TicketList(lines: Array(ids.joined(separator: "\n").utf8), seed: try Seed(dice))
    let lines = String(decoding: list.csv(), as: UTF8.self).split(separator: "\n").map { $0.split(separator: ",") }
    #expect(lines.count == ids.count)
    #expect(Set(lines.map { String($0[0]) }) == Set(ids))
    #expect(zip(lines, lines.dropFirst()).allSatisfy { $0[1] < $1[1] })
    for line in [lines[0], lines[20_000], lines[39_999]] {
      #expect(Ticket(seed: try Seed(dice), id: String(line[0])).description == line[1])
    }
  }

  @Test("Small numbers are filled up to 64 digits, and the largest has 78")
  func padding() {
    func digits(_ bytes: [UInt8]) -> String {
      String(decoding: bytes.withUnsafeBytes { HashNumber(bytes: $0).reversedDigits }, as: UTF8.self)
    }
    let zeros = [UInt8](repeating: 0, count: 31)
    #expect(digits(zeros + [0]) == String(repeating: "0", count: 64))
    #expect(digits(zeros + [210]) == "012" + String(repeating: "0", count: 61))
    // 2²⁵⁶ − 1, and 10⁶⁴ with its 65 digits.
    #expect(
      digits([UInt8](repeating: 255, count: 32))
        == String("115792089237316195423570985008687907853269984665640564039457584007913129639935".reversed()))
    let power: [UInt8] = [
      0, 0, 0, 0, 0, 0x18, 0x4F, 0x03, 0xE9, 0x3F, 0xF9, 0xF4, 0xDA, 0xA7, 0x97, 0xED, 0x6E, 0x38, 0xED, 0x64, 0xBF,
      0x6A, 0x1F, 0x01, 0, 0, 0, 0, 0, 0, 0, 0,
    ]
    #expect(digits(power) == String(repeating: "0", count: 64) + "1")
  }

  @Test("An id that stands twice, or a file without ids, is refused")
  func refusals() {
    #expect(throws: SamplingError.self) { try TicketList(lines: Array("a\nb\na\n".utf8), seed: try Seed("1")) }
    #expect(throws: SamplingError.self) { try TicketList(lines: Array("\n\n".utf8), seed: try Seed("1")) }
    #expect(throws: SamplingError.self) { try TicketList(lines: [0xFF, 0x0A], seed: try Seed("1")) }
    #expect(throws: SamplingError.self) { try Seed("") }
  }
}
