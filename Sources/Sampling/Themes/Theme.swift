import Caseload
import Regulations

/// A group of cases in the frame from which a number is drawn as well, at random and apart from the month's audit set, so
/// that its chances are known and its results are never mixed with the others.
public struct Theme: Sendable {
  /// Its name, which names its file too.
  public let name: String
  /// Which cases of the frame belong to it.
  public let domain: Domain
  /// How many to draw; all where there are fewer.
  public let take: Int
  /// Why these cases are looked at, in the council's words; empty where the name says it.
  public let reason: String

  /// Which cases belong to a theme.
  public enum Domain: Sendable {
    /// A change of phase is due.
    case changeOfPhase
    /// The child is looked after.
    case lookedAfter
    /// The child is in year 9 or above.
    case year9AndAbove
    /// Cases that somebody named because of a risk, as the bytes of their ids.
    case named(Set<[UInt8]>)

    func holds(_ row: CaseRow, _ kind: CaseKind, on day: CalendarDate) -> Bool {
      switch self {
      case .changeOfPhase: StratumColumn.isChangeOfPhase(row)
      case .lookedAfter: row.cla == true
      case .year9AndAbove: PhaseOfCase.ncYear(of: row, on: day).map { $0 >= 9 } ?? false
      case .named(let ids):
        ids.contains(Array(row.caseId.utf8)) || ids.contains(Array("\(kind.rawValue):\(row.caseId)".utf8))
      }
    }
  }

  /// Themes that follow from the caseload, by name.
  private static let known: [(name: String, domain: Domain)] = [
    ("change-of-phase", .changeOfPhase), ("looked-after", .lookedAfter), ("year-9-and-above", .year9AndAbove),
  ]
  /// Name of the theme of cases that somebody named.
  public static let riskName = "risk"

  private init(name: String, domain: Domain, take: Int, reason: String) {
    self.name = name
    self.domain = domain
    self.take = take
    self.reason = reason
  }

  /// A theme from `change-of-phase=10`.
  ///
  /// - Throws: `SamplingError` where the name is unknown or the number is not above 0.
  public init(_ text: String) throws(SamplingError) {
    let parts = text.split(separator: "=", omittingEmptySubsequences: false)
    guard parts.count == 2, let take = Int(parts[1]), take > 0,
      let known = Theme.known.first(where: { $0.name == parts[0] })
    else {
      throw SamplingError(
        "'\(text)' is no theme.",
        "Write one of \(Theme.known.map(\.name).joined(separator: ", ")) and a number, such as change-of-phase=10.")
    }
    self.init(name: known.name, domain: known.domain, take: take, reason: "")
  }

  /// Cases named because of a risk, of which a number is drawn.
  ///
  /// - Parameter lines: a file with one case id, or `kind:caseId`, on each line.
  /// - Throws: `SamplingError` where no case is named, the number is not above 0 or no reason is given.
  public static func risk(lines: [UInt8], take: Int, reason: String) throws(SamplingError) -> Theme {
    let ids = CSVText.lines(of: lines).filter { !$0.isEmpty }.map { Array($0) }
    guard !ids.isEmpty else {
      throw SamplingError("The list of cases at risk is empty.", "Write one case id on each line.")
    }
    guard take > 0, !reason.isEmpty else {
      throw SamplingError(
        "A risk-chosen part needs a number above 0 and a reason.", "Say how many cases to draw and why these.")
    }
    return Theme(name: riskName, domain: .named(Set(ids)), take: take, reason: reason)
  }
}
