import Testing

@testable import MonthlyRun

struct SurveyTableTests {
  @Test func countsRowsOfAnswers() throws {
    let table = try SurveyTable(
      [
        ["Period", "Audience", "Question", "Answer", "Count"], ["2026-10", "families", "Heard?", "yes", "12"],
        ["2026-10", "families", "Heard?", "no", "3"], ["2026-10", "families", "Heard?", "yes ", "2"],
      ], frame: .init(survey: "autumn"))
    #expect(table.answers.map(\.answer) == ["no", "yes"])
    #expect(table.answers.map(\.count) == [3, 14])
  }

  @Test func countsRowsOfPeopleByTheColumnsNamed() throws {
    let table = try SurveyTable(
      [
        ["Start time", "Name", "How confident are you?", "Satisfied?"], ["09:00", "Jo Example", "very", "yes"],
        ["09:10", "Al Example", "very", ""], ["09:12", "Bo Example", "", ""],
      ],
      frame: .init(
        survey: "partners", period: "2026-Q4", audience: "schools",
        questions: ["How confident are you?", "Satisfied?"]))
    #expect(table.answers.map(\.count) == [2, 1])
    #expect(table.emptyRows == 1)
    #expect(!table.answers.contains { $0.question == "Name" })
  }

  @Test func refusesFreeTextMissingColumnsAndPeriodsThatAreNone() {
    let long = String(repeating: "They were kind to my son. ", count: 4)
    let frame = SurveyTable.Frame(survey: "s", period: "2026-10", audience: "families", questions: ["Say more"])
    #expect(throws: MonthlyRunError.self) { try SurveyTable([["Say more"], [long]], frame: frame) }
    #expect(throws: MonthlyRunError.self) { try SurveyTable([["Other"], ["yes"]], frame: frame) }
    #expect(throws: MonthlyRunError.self) {
      try SurveyTable(
        [["question", "answer"], ["a", "b"]], frame: .init(survey: "s", period: "autumn", audience: "f"))
    }
    #expect(throws: MonthlyRunError.self) {
      try SurveyTable(
        [["question", "answer", "count"], ["a", "b", "many"]],
        frame: .init(survey: "s", period: "2026-10", audience: "f"))
    }
    #expect(throws: MonthlyRunError.self) { try SurveyTable([], frame: .init(survey: "s")) }
  }

  @Test func tellsAQuestionOverTimeUpToAMonth() throws {
    let table = try SurveyTable(
      [
        ["period", "audience", "question", "answer", "count"], ["2026-Q3", "families", "Heard?", "yes", "5"],
        ["2026-10", "families", "Heard?", "yes", "9"], ["2026-10", "families", "Heard?", "no", "1"],
        ["2026-Q4", "families", "Heard?", "no", "4"],
      ], frame: .init(survey: "autumn"))
    let trend = try #require(SurveyTrend.all(table.answers, upTo: "2026-11").first)
    #expect(trend.answers == ["no", "yes"])
    #expect(trend.periods.map(\.period) == ["2026-Q3", "2026-10"])
    #expect(trend.periods.map(\.counts) == [[0, 5], [1, 9]])
  }
}
