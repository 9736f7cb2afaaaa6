import Documents
import Regulations

/// Days that a review leaves to be concluded: a day and month beside the meeting's year, a notice that went with the
/// letter, papers that were enclosed with the invitation, the day that heads a letter.
struct LooseDates {
  let placed: PlacedReview
  private var reading: Reading { placed.reading }

  /// Fills in what is not stated otherwise.
  func read(_ dates: inout ReviewDates) {
    for line in reading.lines.indices where placed.built.places[line] != nil {
      for sentence in sentences(line) { readSentence(sentence.texts, line, &dates) }
    }
    readLetter(&dates)
  }

  private static let weekdays: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
  ]

  /// "Weir Bank Primary School, Wednesday 14 October 2026, 1.45 pm": the day of the week in a title is the meeting's.
  func readTitle(_ dates: inout ReviewDates) {
    guard dates.meeting == nil else { return }
    for line in reading.lines.indices.prefix(8) {
      let texts = sentences(line).flatMap(\.texts)
      guard texts.contains(where: Self.weekdays.contains), let day = placed.days(line).first?.date else { continue }
      dates.meeting = day
      dates.places[.meeting] = placed.place(line)
      return
    }
  }

  private func sentences(_ line: Int) -> [(texts: [String], range: Range<Int>)] {
    Sentences(reading: reading).of(line, in: reading.lines[line].range).map { range in
      (reading.words[range].map { reading.string(Int($0.start)..<Int($0.end)).lowercased() }, range)
    }
  }

  private func readSentence(_ texts: [String], _ line: Int, _ dates: inout ReviewDates) {
    func has(_ words: Set<String>) -> Bool { texts.contains(where: words.contains) }
    let code = placed.placements[line].code
    func set(_ kind: ReviewDate, _ day: CalendarDate) {
      guard dates[kind] == nil else { return }
      dates[kind] = day
      dates.places[kind] = placed.place(line)
    }
    let isWith = has(["with", "enclosed", "attached", "together", "alongside", "same", "accompanied"])
    if code == .decision, isWith, has(["notice", "amendments", "proposed", "changes", "marked"]),
      has(["letter", "this", "it", "plan", "notice"]), !has(["follow", "later", "shortly"]), let day = dates.decision
    {
      set(.amendmentNotice, day)
    }
    if isWith, has(["reports", "papers", "advice"]), has(["letter", "invitation", "invitations", "them"]),
      code != .decision, let day = dates.invitationsSent
    {
      set(.adviceCirculated, day)
    }
    guard code == .details || code == .participation || code == .health, let meeting = dates.meeting,
      let day = partialDay(texts, before: meeting)
    else { return }
    switch DateWords(texts: texts, isDecision: false).kind(isLabel: false) {
    case .invitations:
      set(.invitations, day)
    case .adviceCirculated: set(.adviceCirculated, day)
    default: return
    }
  }

  private static let months: [String: Int] = [
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11,
    "dec": 12,
  ]

  /// "22 May" with no year: the last such day before the meeting.
  private func partialDay(_ texts: [String], before meeting: CalendarDate) -> CalendarDate? {
    for index in texts.indices.dropLast() {
      let digits = texts[index].prefix { $0.isNumber }
      guard let day = Int(digits), (1...31).contains(day), texts[index].utf8.count <= 4,
        let month = Self.months[String(texts[index + 1].prefix(3))],
        index + 2 >= texts.count || Int(texts[index + 2]) == nil
      else { continue }
      for year in [meeting.year, meeting.year - 1] {
        if let found = CalendarDate(year: year, month: month, day: day), found <= meeting { return found }
      }
    }
    return nil
  }

  /// A letter that reports the meeting was sent on the day that heads it.
  private func readLetter(_ dates: inout ReviewDates) {
    guard dates.reportSent == nil, let meeting = dates.meeting else { return }
    let top = reading.lines.indices.prefix(14)
    let isLetter = top.contains { line in
      guard let first = sentences(line).first?.texts.first else { return false }
      return first == "dear" || first == "to" && HeadingWords(reading: reading).label(line) == 0..<1
    }
    guard isLetter else { return }
    for line in top where reading.wordCount(line) <= 5 {
      guard let day = placed.days(line).first?.date, day >= meeting else { continue }
      let first = sentences(line).first?.texts.first ?? ""
      guard first == "date" || first == "dated" || Int(first.prefix { $0.isNumber }) != nil else { continue }
      dates.reportSent = day
      dates.places[.reportSent] = placed.place(line)
      return
    }
  }
}
