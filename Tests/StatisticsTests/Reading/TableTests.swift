import Testing

@testable import Statistics

@Suite("Tables of judged and rated units")
struct TableTests {
  @Test("Good, strata and missing units are read, whatever the columns' order")
  func judged() throws {
    let frame = try FrameSizes(rows: [["stratum", "N"], ["EHCP", "70"], ["AR", "50"]])
    let rows = [["Stratum", "Good"], ["AR", "1"], ["EHCP", "0"], [], ["EHCP", ""], ["EHCP", "1"]]
    let table = try JudgedTable(rows: rows, frame: frame)
    #expect(table.sample.strata.map(\.name) == ["EHCP", "AR"])
    #expect(table.sample.strata.map(\.drawn) == [2, 1])
    #expect(table.missing == [1, 0])
    #expect(frame.total == 120)
  }

  @Test("One number for several strata is refused unless weights add up to it")
  func numberForStrata() throws {
    let rows = [["good", "stratum"], ["1", "a"], ["0", "b"]]
    #expect(throws: EstimateError.self) { try JudgedTable(rows: rows, frame: .whole(10)) }
    let weighted = [["good", "stratum", "weight"], ["1", "a", "6"], ["0", "b", "4"]]
    #expect(try JudgedTable(rows: weighted, frame: .whole(10)).sample.strata.map(\.population) == [6, 4])
  }

  @Test(
    "A fault is named by its row",
    arguments: [
      ([["good"], ["1"], ["maybe"]], "Row 3"), ([["good", "weight"], ["1", "-2"]], "Row 2"),
      ([["stratum"], ["a"]], "column good"), ([["good"], ["1"], ["1"], ["1"]], "3 of 2"),
    ])
  func faults(rows: [[String]], word: String) {
    #expect {
      try JudgedTable(rows: rows, frame: .whole(2))
    } throws: { error in
      "\(error)".contains(word) && !"\(error)".contains("maybe")
    }
  }

  @Test("A frame names each stratum once, with a whole number")
  func frames() {
    #expect(throws: EstimateError.self) { try FrameSizes(rows: [["stratum", "N"], ["a", "1"], ["a", "2"]]) }
    #expect(throws: EstimateError.self) { try FrameSizes(rows: [["stratum", "N"], ["a", "many"]]) }
    #expect(throws: EstimateError.self) { try FrameSizes(rows: [["name", "size"]]) }
  }

  @Test("Ratings become places on the scale; rows with one rating are passed over")
  func rated() throws {
    let rows = [["rater1", "rater2"], ["Good", "requires improvement"], ["good", ""], ["Inadequate", "good"]]
    let table = try RatedTable(rows: rows)
    #expect(table.scale == GradeScale.grades)
    #expect(table.pairs.map(\.0) == [1, 3] && table.pairs.map(\.1) == [2, 1])
    #expect(table.passedOver == 1)
    #expect(throws: EstimateError.self) { try RatedTable(rows: [["rater1", "rater2"], ["red", "green"]]) }
    #expect(
      try RatedTable(rows: [["rater1", "rater2"], ["red", "green"]], scale: ["red", "green"]).pairs.count == 1)
  }
}
