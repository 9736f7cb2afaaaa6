import Caseload
import Regulations

/// The columns that make the strata of a frame, and the name that they give a row.
public struct Stratification: Hashable, Sendable {
  /// The columns in the order in which the names hold them; none where each kind is one stratum.
  public let columns: [StratumColumn]

  /// By phase of education.
  public static let byPhase = Stratification([.phase])

  /// The name of the only stratum of a kind where no column divides it.
  static let undivided = "all"

  /// Strata by some columns.
  public init(_ columns: [StratumColumn]) { self.columns = columns }

  /// The name of a row's stratum: the values of its columns, ` | ` between them, line breaks as spaces.
  func name(of row: CaseRow, on day: CalendarDate) -> String {
    if columns == [.phase] { return StratumColumn.phase.value(of: row, on: day) }
    let name = columns.map { $0.value(of: row, on: day) }.joined(separator: " | ")
    if name.isEmpty { return Stratification.undivided }
    return CSVText.holdsControls(name) ? String(decoding: CSVText.withoutControls(name), as: UTF8.self) : name
  }
}
