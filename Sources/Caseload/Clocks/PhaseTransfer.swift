import Regulations

/// A move between phases as a rule file states it.
public struct PhaseTransfer: Sendable {
  /// The move in words: "primary to secondary".
  public var title: String
  /// The national curriculum year before the move.
  public var fromYear: Int
  /// The day of that school year by which the plan must name the next setting.
  public var deadline: YearDay
  /// Where not empty, only children move whose setting's type, phase or name holds one of these words.
  public var settings: [String]
  /// Children do not move whose setting's type, phase or name holds one of these words.
  public var otherSettings: [String]
  /// What a person should check; empty where nothing is in doubt.
  public var check: String

  /// Whether a child in a year at a setting moves at the end of this school year.
  func concerns(year: Int, setting: String) -> Bool {
    guard year == fromYear else { return false }
    if otherSettings.contains(where: { setting.contains($0) }) { return false }
    return settings.isEmpty || settings.contains { setting.contains($0) }
  }
}

/// The transfer that a case faces on a day.
public struct TransferFact: Hashable, Sendable {
  /// The move in words.
  public var title: String
  /// The day by which the plan must name the next setting.
  public var deadline: CalendarDate
  /// What a person should check; empty where nothing is in doubt.
  public var check: String
  /// Whether the council's record states the deadline; else it follows from the year group.
  public var isRecorded: Bool
}

extension CaseHistory {
  /// The year group on a day: as recorded, else by the date of birth; nil where neither is known.
  func year(on day: CalendarDate) -> Int? {
    summary.ncy ?? summary.dob.map { SchoolYear.ncYear(bornOn: $0, on: day) }
  }

  /// The transfer in the school year of a day; nil where there is none, or the plan is no longer in force.
  func transfer(asOf day: CalendarDate, book: ClockBook) -> TransferFact? {
    guard hasPlan(on: day), summary.ceaseDate.map({ $0 > day }) ?? true else { return nil }
    let year = year(on: day)
    let setting = [summary.settingType, summary.phase, summary.settingName].joined(separator: " ").lowercased()
    let move = year.flatMap { year in book.transfers.first { $0.concerns(year: year, setting: setting) } }
    if let recorded = rows.compactMap(\.phaseTransferDue).max(),
      AcademicYear(containing: recorded) >= AcademicYear(containing: day)
    {
      return TransferFact(
        title: move?.title ?? "recorded transfer", deadline: recorded, check: move?.check ?? "", isRecorded: true)
    }
    guard let move, let deadline = move.deadline.date(in: AcademicYear(containing: day)) else { return nil }
    return TransferFact(title: move.title, deadline: deadline, check: move.check, isRecorded: false)
  }

  /// What the clocks of the plan in force need to know.
  func planFacts(asOf day: CalendarDate, book: ClockBook) -> ClockFacts {
    var facts = ClockFacts()
    facts.born = summary.dob
    facts.ncy = summary.ncy
    facts.status = summary.status.lowercased()
    facts.dates[.ceaseDate] = summary.ceaseDate
    facts.exception = rows.lazy.map(\.exception).first { !$0.isEmpty } ?? ""
    guard let transfer = transfer(asOf: day, book: book) else { return facts }
    facts.dates[.transferDeadline] = transfer.deadline
    if !transfer.check.isEmpty { facts.remarks[.transferDeadline] = transfer.check }
    facts.dates[.planForTransfer] = plan(for: transfer, asOf: day, book: book)
    return facts
  }

  /// The plan that was made for a transfer: the last in time, else the first after the deadline. Plans count that are
  /// dated in the school year of the move, or within twelve months of the deadline after a review that was held for it.
  private func plan(for transfer: TransferFact, asOf day: CalendarDate, book: ClockBook) -> CalendarDate? {
    guard let yearStart = AcademicYear(containing: transfer.deadline).firstDay else { return nil }
    let monthsBefore = transfer.deadline.adding(months: -12)
    var plans = [summary.finalIssued].compactMap { $0 }.filter { $0 >= yearStart }
    for row in rows {
      guard let made = row.amendedFinal else { continue }
      let type = row.reviewType.lowercased()
      let isForIt = book.transferReviewWords.contains { type.contains($0) }
      if made >= (isForIt ? monthsBefore : yearStart) { plans.append(made) }
    }
    plans = plans.filter { $0 <= day }
    return plans.filter { $0 <= transfer.deadline }.max() ?? plans.min()
  }
}
