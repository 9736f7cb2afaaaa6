import ArgumentParser
import Records
import Regulations

/// `records confirm`: a named person's judgement of a drawn case.
struct RecordsConfirm: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm",
    abstract:
      "Confirms the machine's judgement of a drawn case, or changes grades with a reason. This makes it audited.")

  @Argument(help: ArgumentHelp("The case's id, or kind:id where it was drawn twice.", valueName: "case"))
  var caseId: String

  @OptionGroup var options: RecordsOptions

  @Option(help: ArgumentHelp("The month (2026-10).", valueName: "month"))
  var month: String

  @Option(help: ArgumentHelp("The name of the person who judges.", valueName: "name"))
  var by: String

  @Option(help: ArgumentHelp("SECTION=GRADE, or overall=GRADE; may be given several times.", valueName: "part=grade"))
  var grade: [String] = []

  @Option(help: ArgumentHelp("Why the judgement differs from the machine's.", valueName: "text"))
  var reason: String = ""

  @Option(help: "first, second (without sight of the first) or moderation.")
  var round: String = Confirmation.Round.first.rawValue

  @Option(help: ArgumentHelp("The day that is taken as today.", valueName: "date"))
  var asOf: String?

  func validate() throws {
    guard Confirmation.Round(rawValue: round) != nil else {
      throw ValidationError("--round takes first, second or moderation.")
    }
    for one in grade where one.split(separator: "=", omittingEmptySubsequences: false).count != 2 {
      throw ValidationError("--grade takes a part and a grade, such as F=good; \(one) is not that.")
    }
  }

  func run() throws {
    let day = try asOf.map { try ClockOptions.day($0, option: "--as-of") } ?? ClockDesk.today
    let store = try options.open()
    try RecordsCommand.saying {
      let entry = try drawnCase(store)
      guard let kept = try store.result(period: month, kind: entry.kind, caseId: entry.caseId) else {
        throw RecordsError("No document of \(caseId) has been judged yet. Run the month again with the document.")
      }
      try store.confirm(try confirmation(of: kept, entry, on: day.description))
    }
    print("Kept: \(caseId) of \(month) is audited, confirmed by \(by).")
  }

  private func drawnCase(_ store: RecordsStore) throws -> CaseEntry {
    let found = try store.entries(of: month).filter {
      $0.drawOrder != nil && ($0.caseId == caseId || "\($0.kind):\($0.caseId)" == caseId)
    }
    guard let entry = found.first else {
      throw RecordsError("\(caseId) was not drawn in \(month). Look at the month's audit-set.csv.")
    }
    guard found.count == 1 else {
      let names = found.map { "\($0.kind):\($0.caseId)" }.joined(separator: " or ")
      throw RecordsError("\(caseId) was drawn more than once in \(month). Name \(names).")
    }
    return entry
  }

  private func confirmation(of kept: KeptResult, _ entry: CaseEntry, on day: String) throws -> Confirmation {
    var chosen: [String: String] = [:]
    for one in grade {
      let parts = one.split(separator: "=", omittingEmptySubsequences: false)
      chosen[String(parts[0])] = String(parts[1])
    }
    let overall = chosen.removeValue(forKey: "overall") ?? kept.record.overall
    let words = Set(kept.grades.map(\.grade) + ["outstanding", "good", "requires improvement", "inadequate"])
    for (part, word) in chosen.sorted(by: { $0.key < $1.key }) {
      guard kept.grades.contains(where: { $0.section == part }) else {
        throw RecordsError(
          "The machine graded no part \(part). Parts: \(kept.grades.map(\.section).joined(separator: ", ")).")
      }
      guard words.contains(word) else { throw RecordsError("\(word) is no grade of the scale.") }
    }
    let parts = kept.grades.map { one in
      let person = chosen[one.section] ?? one.grade
      return Confirmation.Part(
        name: one.section, machine: one.grade, person: person, reason: person == one.grade ? "" : reason)
    }
    return Confirmation(
      period: month, kind: entry.kind, caseId: entry.caseId, document: kept.record.document, by: by, on: day,
      round: Confirmation.Round(rawValue: round) ?? .first, overall: overall,
      reason: overall == kept.record.overall ? "" : reason, grades: parts)
  }
}
