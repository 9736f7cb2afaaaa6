import ArgumentParser
import Records
import Regulations
import Reports

/// `records confirm`: a named person's judgement of a drawn case.
struct RecordsConfirm: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm",
    abstract:
      "Confirms the machine's judgement of a drawn case, or changes grades with a reason. This makes it audited.")

  @Argument(help: ArgumentHelp("The case's id, or kind:id where it was drawn twice.", valueName: "case"))
  var caseId: String?

  @OptionGroup var options: RecordsOptions

  @Option(help: ArgumentHelp("The month (2026-10).", valueName: "month"))
  var month: String?

  @Option(help: ArgumentHelp("The name of the person who judges.", valueName: "name"))
  var by: String?

  @Option(
    help: ArgumentHelp(
      "A form of the monthly run, filled in; it names case, month, person and grades.", valueName: "file"))
  var form: String?

  @Option(help: ArgumentHelp("Where a council's own form has what, as CSV.", valueName: "file"))
  var mapping: String?

  @Option(help: ArgumentHelp("SECTION=GRADE, or overall=GRADE; may be given several times.", valueName: "part=grade"))
  var grade: [String] = []

  @Option(
    help: ArgumentHelp("ID=OUTCOME, such as not-met; may be given several times.", valueName: "id=outcome"))
  var criterion: [String] = []

  @Option(help: ArgumentHelp("Why the judgement differs from the machine's.", valueName: "text"))
  var reason: String = ""

  @Option(help: "first, second (without sight of the first) or moderation.")
  var round: String = Confirmation.Round.first.rawValue

  @OptionGroup var today: DayOptions

  func validate() throws {
    guard Confirmation.Round(rawValue: round) != nil else {
      throw ValidationError("--round takes first, second or moderation.")
    }
    if form == nil, caseId == nil || month == nil || by == nil {
      throw ValidationError("Name the case, --month and --by, or a filled form with --form.")
    }
    if form != nil, !grade.isEmpty || !criterion.isEmpty || !reason.isEmpty {
      throw ValidationError("A form holds grades and reasons. Leave --grade, --criterion and --reason out.")
    }
    for one in criterion {
      let parts = one.split(separator: "=", omittingEmptySubsequences: false)
      guard parts.count == 2, FilledForm.outcome(String(parts[1])) != nil else {
        throw ValidationError(
          "--criterion takes an id and met, partly-met, not-met or not-applicable; \(one) is not that.")
      }
    }
    for one in grade where one.split(separator: "=", omittingEmptySubsequences: false).count != 2 {
      throw ValidationError("--grade takes a part and a grade, such as F=good; \(one) is not that.")
    }
  }

  func run() throws {
    let filled = try form.map { try FormDesk.read($0, mapping: mapping) }
    let judged = try Judged(filled, self)
    let day =
      try filled.flatMap { $0.day.isEmpty ? nil : $0.day }.map { try FormDesk.day($0, in: form ?? "") }
      ?? today.day()
    let store = try options.open()
    try RecordsCommand.saying {
      let entry = try judged.drawnCase(store)
      guard let kept = try store.result(period: judged.month, kind: entry.kind, caseId: entry.caseId) else {
        throw RecordsError(
          "No document of \(judged.caseId) has been judged yet. Run the month again with the document.")
      }
      if let filled, !filled.document.isEmpty, filled.document != kept.record.document {
        throw RecordsError("The form is about another document than the records have. Fill in the form of this month.")
      }
      try store.confirm(try judged.confirmation(of: kept, entry, on: day.description, round: round))
    }
    print("Kept: \(judged.caseId) of \(judged.month) is audited, confirmed by \(judged.by).")
  }
}

/// A person's judgement, from the command line or from a form.
private struct Judged {
  let caseId: String
  let month: String
  let by: String
  /// Grades by part, each with the reason for it.
  var chosen: [String: (grade: String, reason: String)] = [:]
  /// Outcomes by criterion, each with the reason for it.
  var outcomes: [String: (outcome: String, reason: String)] = [:]

  init(_ form: FilledForm?, _ command: RecordsConfirm) throws {
    let formCase = form.map { $0.kind.isEmpty ? $0.caseId : $0.kind + ":" + $0.caseId }
    if let form, let named = command.caseId, named != form.caseId, named != formCase {
      throw Failure("The form is of \(form.caseId) and not of \(named). Name the right form.")
    }
    if let form, let named = command.month, named != form.period {
      throw Failure("The form is of \(form.period) and not of \(named). Name the right form.")
    }
    if let form, let named = command.by, !form.by.isEmpty, named != form.by {
      throw Failure("The form was filled in by \(form.by) and not by \(named). Leave --by out.")
    }
    caseId = formCase ?? command.caseId ?? ""
    month = form?.period ?? command.month ?? ""
    by = form.flatMap { $0.by.isEmpty ? nil : $0.by } ?? command.by ?? ""
    for choice in form?.outcomes ?? [] { outcomes[choice.part] = (choice.grade, choice.reason) }
    for one in command.criterion {
      let parts = one.split(separator: "=", omittingEmptySubsequences: false)
      outcomes[String(parts[0])] = (FilledForm.outcome(String(parts[1]))?.rawValue ?? "", command.reason)
    }
    for choice in form?.choices ?? [] { chosen[choice.part] = (choice.grade, choice.reason) }
    for one in command.grade {
      let parts = one.split(separator: "=", omittingEmptySubsequences: false)
      // People write "requires improvement", results say requires-improvement.
      let grade = parts[1].lowercased().split(separator: " ").joined(separator: "-")
      chosen[String(parts[0])] = (grade, command.reason)
    }
  }

  func drawnCase(_ store: RecordsStore) throws -> CaseEntry {
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

  func confirmation(of kept: KeptResult, _ entry: CaseEntry, on day: String, round: String) throws -> Confirmation {
    var chosen = chosen
    let overall = chosen.removeValue(forKey: "overall") ?? (kept.record.overall, "")
    let words = Set(
      kept.grades.map(\.grade) + [kept.record.overall]
        + ["outstanding", "good", "requires-improvement", "inadequate", "not-graded"])
    for (part, choice) in chosen.sorted(by: { $0.key < $1.key }) {
      guard kept.grades.contains(where: { $0.section == part }) else {
        throw RecordsError(
          "The machine graded no part \(part). Parts: \(kept.grades.map(\.section).joined(separator: ", ")).")
      }
      guard words.contains(choice.grade) else { throw RecordsError("\(choice.grade) is no grade of the scale.") }
    }
    guard words.contains(overall.grade) else { throw RecordsError("\(overall.grade) is no grade of the scale.") }
    let parts = kept.grades.map { one in
      let person = chosen[one.section] ?? (one.grade, "")
      return Confirmation.Part(
        name: one.section, machine: one.grade, person: person.grade,
        reason: person.grade == one.grade ? "" : person.reason)
    }
    return Confirmation(
      period: month, kind: entry.kind, caseId: entry.caseId, document: kept.record.document, by: by, on: day,
      round: Confirmation.Round(rawValue: round) ?? .first, overall: overall.grade,
      reason: overall.grade == kept.record.overall ? "" : overall.reason, grades: parts,
      outcomes: try judgedOutcomes(kept))
  }

  private func judgedOutcomes(_ kept: KeptResult) throws -> [Confirmation.Part] {
    try outcomes.sorted { $0.key < $1.key }.map { id, person in
      guard let machine = kept.outcomes.first(where: { $0.criterion == id })?.outcome else {
        throw RecordsError("\(id) was not judged in this document. Check the criterion.")
      }
      return Confirmation.Part(
        name: id, machine: machine, person: person.outcome, reason: person.outcome == machine ? "" : person.reason)
    }
  }
}
