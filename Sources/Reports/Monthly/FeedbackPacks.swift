import MonthlyRun
import Records
import Sampling

/// The packs of a month: a page for each team, each setting and each service, with its own cases and nobody else's.
public struct FeedbackPacks {
  /// Pages by file name, in the order in which they are written.
  public let files: [(name: String, bytes: [UInt8])]

  /// The packs of a month.
  public init(_ report: MonthlyReport) {
    var names = PageNames()
    var files: [(name: String, bytes: [UInt8])] = []
    func add(_ kind: String, _ name: String, _ bytes: [UInt8]) {
      let readable = String(name.map { $0 == "/" ? "-" : $0 })
      files.append((names.name(for: "\(kind)-\(readable).html"), bytes))
    }
    let groups: [(Split, (CaseEntry) -> String)] = [(.team, \.team), (.setting, \.settingName)]
    for (split, name) in groups {
      let own = Dictionary(grouping: report.ledger.entries) { name($0) }
      for group in own.keys.sorted() where !group.isEmpty {
        add(
          split.rawValue, group, GroupPack(report: report, split: split, name: group, entries: own[group] ?? []).bytes)
      }
    }
    for service in report.services {
      add("service", service.service.id, ServicePack(report: report, figures: service).bytes)
    }
    self.files = files
  }
}
