import Regulations

/// Findings that somebody has decided not to count: of one criterion, in some documents, until a day.
public struct Suppression: Sendable, Equatable {
  /// Id of the criterion.
  public var criterion: String
  /// The file's name, or the end of its path, that it is about; nil for every document.
  public var document: String?
  /// The section that it is about; nil for every section.
  public var section: String?
  /// Words that the finding must quote; nil for every finding.
  public var words: String?
  /// Who decided it.
  public var who: String
  /// Why.
  public var why: String
  /// The last day of the documents that it is for; a document dated later, or not dated, is judged in full.
  public var until: CalendarDate
  /// Where it stands in its file.
  public var place: SourcePlace
}

/// A file of suppressions.
public struct SuppressionList: Sendable {
  /// In the file's order.
  public private(set) var entries: [Suppression] = []
  /// SHA-256 of the file's bytes as the digest of a rubric with this one file.
  public private(set) var sha256 = ""

  /// None.
  public init() {}

  /// Reads a file: a list, each entry with `criterion`, `who`, `why` and `until`, and with `document`, `section` or `words`
  /// for what it is about.
  ///
  /// - Parameter criteria: ids that there are; a suppression of any other is a mistake.
  /// - Throws: `UnusableRubric` with every mistake: a suppression that is misread would hide what it should not.
  public init(file: String, bytes: [UInt8], criteria: [String]) throws {
    var problems = ProblemList()
    do {
      let whole = try YAMLReading.entry(file: file, bytes: bytes)
      for entry in whole?.list ?? [] {
        if let one = Self.suppression(entry, criteria: criteria, problems: &problems) { entries.append(one) }
      }
      if let whole, whole.list == nil, !whole.isNothing {
        problems.add(
          whole.place, "the file holds \(whole.kind); expected a list, each entry beginning with `- criterion:`")
      }
    } catch let problem as RubricProblem {
      problems.add(problem)
    }
    guard problems.count == 0 else { throw UnusableRubric(problems: problems.problems) }
    sha256 = RubricDigest.sha256([file.split(separator: "/").last.map(String.init) ?? file: bytes])
  }

  private static let keys = ["criterion", "document", "section", "words", "who", "why", "until"]

  private static func suppression(
    _ written: Entry, criteria: [String], problems: inout ProblemList
  ) -> Suppression? {
    guard written.members != nil else {
      problems.add(written.place, "expected a suppression with keys such as `criterion:`, found \(written.kind)")
      return nil
    }
    let before = problems.count
    let entry = problems.checkKeys(of: written, known: keys, in: "a suppression")
    let criterion = problems.required("criterion", of: entry, in: "a suppression")
    let who = problems.required("who", of: entry, in: "a suppression")
    let why = problems.required("why", of: entry, in: "a suppression")
    let until = problems.required("until", of: entry, in: "a suppression").flatMap { text -> CalendarDate? in
      if let day = RubricHead.day(text) { return day }
      problems.add(
        entry.value("until")?.place ?? entry.place, "`until` is no day of the calendar; write it as 2027-08-31")
      return nil
    }
    if let criterion, !criteria.contains(criterion) {
      problems.add(
        entry.value("criterion")?.place ?? entry.place,
        "`\(criterion)` is no criterion of these rubrics; \(NearestWord.hint(for: criterion, among: criteria))")
    }
    let section = entry.value("section").flatMap { problems.text($0, of: "section") }
    let known = SectionWords.all + [SectionWords.whole]
    if let section, !known.contains(section) {
      problems.add(
        entry.value("section")?.place ?? entry.place,
        "`\(section)` is no section; \(NearestWord.hint(for: section, among: known))")
    }
    let document = entry.value("document").flatMap { problems.text($0, of: "document") }
    let words = entry.value("words").flatMap { problems.text($0, of: "words") }
    guard problems.count == before, let criterion, let who, let why, let until else { return nil }
    return Suppression(
      criterion: criterion, document: document, section: section, words: words, who: who, why: why, until: until,
      place: entry.place)
  }
}
