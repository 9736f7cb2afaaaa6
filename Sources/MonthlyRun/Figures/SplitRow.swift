import Records
import Sampling
import Statistics

/// What a month's documents are split by.
public enum Split: String, Sendable, CaseIterable {
  case team
  case setting
  case settingType = "setting-type"
  case phase
  case need
  case year
  case change
  case lookedAfter = "looked-after"

  /// The name of a case's group; nil where it belongs to none.
  func group(of entry: CaseEntry) -> String? {
    switch self {
    case .team: Self.stated(entry.team)
    case .setting: Self.stated(entry.settingName)
    case .settingType: Self.stated(entry.settingType)
    case .phase: Self.stated(entry.phase)
    case .need: Self.stated(entry.primaryNeed)
    case .year: entry.ncy.map { $0 >= 9 ? "Year 9 and above" : "Below Year 9" }
    case .change: entry.ncy.map { ChangeOfPhase.isFaced(inYear: $0) ? "Change of phase" : "Other years" }
    case .lookedAfter: entry.isLookedAfter.map { $0 ? "Looked after" : "Not looked after" }
    }
  }

  private static func stated(_ name: String) -> String? { name.isEmpty ? nil : name }
}

/// Year groups in which a child is about to change phase: into Reception, to key stage 2, to secondary, after 16, and out
/// of school (SEND Regulations 2014, reg 18; Code 9.179).
enum ChangeOfPhase {
  static func isFaced(inYear year: Int) -> Bool { [-1, 2, 6, 11, 13, 14].contains(year) }
}

/// The documents of one group: a team's, a setting's, a phase's.
public struct SplitRow: Sendable {
  /// What it is split by.
  public let split: Split
  /// Its name.
  public let name: String
  /// The kind of documents.
  public let kind: CaseKind
  /// Cases.
  public let cases: Int
  /// Cases whose document the machine has judged.
  public let read: Int
  /// How many are good or better overall.
  public let share: GoodShare

  /// Whether so few documents stand behind it that it may be compared with nothing.
  public var isSmall: Bool { share.graded < SplitRow.leastToCompare }
  /// Groups with fewer documents say more of single ones than of the group.
  public static let leastToCompare = 6

  /// Every group of a split, by kind and name; none where no case states one.
  static func all(
    _ split: Split, of ledger: MonthLedger, _ grades: PartGrades, _ limits: ExactLimits
  ) throws -> [SplitRow] {
    try ledger.kinds.flatMap { kind -> [SplitRow] in
      let entries = ledger.entries.filter { $0.kind == kind.rawValue }
      let groups = Dictionary(grouping: entries) { split.group(of: $0) }
      // Cases that state nothing are shown where others do, so that the rows add up to all.
      guard groups.keys.contains(where: { $0 != nil }) else { return [] }
      let names = groups.keys.compactMap { $0 }.sorted() + (groups[nil] == nil ? [] : [""])
      return try names.map { name in
        let own = groups[name.isEmpty ? nil : name] ?? []
        return SplitRow(
          split: split, name: name, kind: kind, cases: own.count, read: own.count { ledger.result(of: $0) != nil },
          share: try GoodShare(kind, .whole, of: own, in: ledger, grades, limits))
      }
    }
  }
}
