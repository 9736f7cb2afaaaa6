import Regulations

/// The modules of a SEN2 return, by the names of the files in which COLLECT exports them.
enum Sen2Module: String, CaseIterable, Sendable {
  case person, requests, assessment, namedplan, plandetail, activeplans, placementdetail, senneed

  /// The module whose records hold records of this one.
  var parent: Sen2Module? {
    switch self {
    case .person: nil
    case .requests: .person
    case .assessment, .activeplans: .requests
    case .namedplan: .assessment
    case .plandetail: .namedplan
    case .placementdetail, .senneed: .activeplans
    }
  }
}

/// The items of a SEN2 return that are read, by their name in small letters: elements of the XML and columns of the export.
enum Sen2Field: String, CaseIterable, Sendable {
  case surname, forename, personbirthdate, upn, uniquelearnernumber, upnunknown
  case receiveddate, requestoutcomedate, requestoutcome, exported
  case assessmentoutcome, assessmentoutcomedate, week20
  case startdate, ceasedate, ceasereason
  case urn, ukprn, sensetting, sensettingother, placementrank, sunit, resourced, entrydate, leavingdate
  case transferla, reviewmeeting, reviewoutcome, reviewdraft, phasetransferduedate, phasetransferfinaldate, lastreview
  case sentype, sentyperank
}

/// One record of a SEN2 return with the records below it.
struct Sen2Record: Sendable {
  let module: Sen2Module
  /// Line of the source, from 1.
  let line: Int
  private(set) var values: [(field: Sen2Field, text: String)] = []
  var children: [Sen2Record] = []

  init(module: Sen2Module, line: Int) {
    self.module = module
    self.line = line
  }

  /// The text of an item; empty where it is absent.
  subscript(field: Sen2Field) -> String {
    for value in values where value.field == field { return value.text }
    return ""
  }

  mutating func set(_ field: Sen2Field, _ text: String) {
    if !text.isEmpty { values.append((field, text)) }
  }

  /// The day of an item; nil where it is absent or no date.
  func day(_ field: Sen2Field) -> CalendarDate? {
    var text = self[field]
    if text.isEmpty { return nil }
    let read = text.withUTF8 { CellDate.read($0, serials: .from1900, words: .canonical) }
    guard case .day(let day, _) = read else { return nil }
    return day
  }

  /// Yes or no; nil where it is absent or neither.
  func flag(_ field: Sen2Field) -> Bool? {
    switch self[field] {
    case "1", "true", "True", "TRUE", "1.0": true
    case "0", "false", "False", "FALSE", "0.0": false
    default: nil
    }
  }

  /// The code of an item, in capitals.
  func code(_ field: Sen2Field) -> String { self[field].uppercased() }

  /// The records of a module right below this one, in the order of the source.
  func all(_ module: Sen2Module) -> [Sen2Record] { children.filter { $0.module == module } }
}

/// What a return says of itself.
struct Sen2Census: Sendable {
  /// Number of the local authority; empty where it is not stated.
  var authority = ""
  /// The day for which the return is made.
  var day: CalendarDate?

  /// The first day of the calendar year that the return covers.
  var yearStart: CalendarDate? { day.flatMap { CalendarDate(year: $0.year - 1, month: 1, day: 1) } }
}
