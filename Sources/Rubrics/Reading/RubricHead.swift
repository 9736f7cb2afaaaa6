import Regulations

/// What `rubric.yaml` says: everything but the criteria and the lexicons themselves.
struct RubricHead {
  var id: String
  var version: String
  var title: String
  var documentKind: String
  var effectiveFrom: CalendarDate?
  var effectiveTo: CalendarDate?
  var grading: Grading
  var shares: Rubric.Shares
  /// Where each limit names the criterion that sets it off.
  var limitPlaces: [(id: String, place: SourcePlace)]

  /// The keys of `rubric.yaml`.
  static let keys = [
    "id", "version", "title", "document", "effective", "extends", "off", "scale", "bands", "shares", "section-weights",
    "standards", "related-sections", "borrows",
    "missing-section", "nothing-applicable", "form", "least-coverage", "limits", "criteria", "lexicons",
  ]
  /// Keys that say something about one folder only and are not passed on to a rubric that extends it.
  static let ownKeys: Set<String> = ["id", "version", "title", "extends", "borrows", "off", "criteria", "lexicons"]
  /// Keys whose members are replaced one by one by a rubric that extends another.
  static let mergedKeys: Set<String> = ["bands", "shares", "section-weights", "standards", "related-sections"]

  /// The head of a rubric that extends another: the base's members but its own, replaced by those given.
  static func merged(base: Entry, with own: Entry) -> Entry {
    let passedOn = (base.members ?? []).filter { !ownKeys.contains($0.key) }
    var given = own.members ?? []
    for index in given.indices where mergedKeys.contains(given[index].key) {
      guard let inherited = base.value(given[index].key) else { continue }
      // Bands belong to the words of a scale: with a new scale the old bands mean nothing.
      if given[index].key == "bands", own.value("scale") != nil { continue }
      given[index].value = inherited.replacing(with: given[index].value)
    }
    return Entry(place: own.place, content: .members(passedOn))
      .replacing(with: Entry(place: own.place, content: .members(given)))
  }

  /// Reads a head; nil, with the mistakes added, where there are any.
  static func read(_ written: Entry, problems: inout ProblemList) -> RubricHead? {
    let before = problems.count
    let entry = problems.checkKeys(of: written, known: keys, in: "rubric.yaml")
    let id = problems.required("id", of: entry, in: "a rubric")
    let version = problems.required("version", of: entry, in: "a rubric")
    let title = problems.required("title", of: entry, in: "a rubric")
    let document = problems.required("document", of: entry, in: "a rubric")
    let dates = effective(entry, problems: &problems)
    let shares = shares(entry, problems: &problems)
    var places: [(String, SourcePlace)] = []
    let grading = GradingReader.grading(entry, limitPlaces: &places, problems: &problems)
    guard problems.count == before, let id, let version, let title, let document, let shares, let grading else {
      return nil
    }
    return RubricHead(
      id: id, version: version, title: title, documentKind: document, effectiveFrom: dates.from, effectiveTo: dates.to,
      grading: grading, shares: shares, limitPlaces: places)
  }

  /// The days of the documents that it is meant for.
  static func effective(
    _ entry: Entry, problems: inout ProblemList
  ) -> (from: CalendarDate?, to: CalendarDate?) {
    guard let value = entry.value("effective") else { return (nil, nil) }
    guard value.members != nil else {
      problems.add(value.place, "`effective` is \(value.kind); expected `{from: 2026-09-01}`, with `to:` where it ends")
      return (nil, nil)
    }
    problems.checkKeys(of: value, known: ["from", "to"], in: "`effective`")
    let from = value.value("from").flatMap { date($0, problems: &problems) }
    let to = value.value("to").flatMap { date($0, problems: &problems) }
    if let from, let to, to < from {
      problems.add(value.place, "`effective` ends before it begins; `from` must be the earlier day")
    }
    return (from, to)
  }

  /// A day as rubrics write it, `2026-09-01`; nil where the text is none.
  static func day(_ text: String) -> CalendarDate? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2], let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2])
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  private static func date(_ entry: Entry, problems: inout ProblemList) -> CalendarDate? {
    if let day = day(entry.words ?? "") { return day }
    problems.add(entry.place, "this is no day of the calendar; write it as 2026-09-01")
    return nil
  }

  private static func shares(_ entry: Entry, problems: inout ProblemList) -> Rubric.Shares? {
    guard let value = entry.value("shares"), value.members != nil else {
      problems.add(entry.place, "`shares:` is missing; write `shares: {met: 0.9, partly-met: 0.5}`")
      return nil
    }
    problems.checkKeys(of: value, known: ["met", "partly-met"], in: "`shares`")
    guard let met = value.value("met"), let partly = value.value("partly-met") else {
      problems.add(value.place, "`shares` needs both `met:` and `partly-met:`, each from 0 to 1")
      return nil
    }
    guard let metShare = problems.number(met, of: "met", within: 0...1),
      let partlyShare = problems.number(partly, of: "partly-met", within: 0...1)
    else { return nil }
    guard partlyShare <= metShare else {
      problems.add(partly.place, "`partly-met` is above `met`; expected the smaller share here")
      return nil
    }
    return Rubric.Shares(met: metShare, partlyMet: partlyShare)
  }
}
