import MonthlyRun

/// A table of groups: how many cases, how many good or better, how sure.
struct SplitTable {
  let rows: [SplitRow]
  let id: String
  let caption: String

  func write(to page: inout PageWriter) {
    guard !rows.isEmpty else { return }
    page.stackedTable(
      id, caption: caption, class: "counts",
      columns: ["Group", "Kind", "Cases", "Read", "Good or better by the machine", "With people\u{2019}s corrections"]
    ) { page in
      for row in rows {
        page.stackedRow { page in
          page.text(row.name.isEmpty ? "not stated" : Columns.harmless(row.name))
        } _: { page in
          page.stackedCell("Kind") { $0.text(row.kind.words) }
          page.stackedCell("Cases") { $0.text(String(row.cases)) }
          page.stackedCell("Read") { $0.text(String(row.read)) }
          page.stackedCell("Good or better by the machine") { page in
            page.text(row.share.graded == 0 ? "none graded" : "\(row.share.good) of \(row.share.graded)")
            if row.share.graded > 0, !row.isSmall {
              page.text(" (\(Words.percent(row.share.good, of: row.share.graded)))")
            }
          }
          page.stackedCell("With people\u{2019}s corrections") { page in
            page.text(row.isSmall ? "too few to say" : row.share.corrected)
          }
        }
      }
    }
  }
}

/// Teams, settings, phases and needs.
struct SplitPart {
  /// More settings than these are left to the workbook.
  static let mostRows = 40
  let report: MonthlyReport

  func write(to page: inout PageWriter) {
    page.element(
      "p",
      "Groups of fewer than \(SplitRow.leastToCompare) documents say more of single ones than of the group: no percentage is "
        + "given, and none should be compared.")
    let splits: [(Split, String)] = [
      (.team, "By team"), (.setting, "By setting"), (.settingType, "By type of setting"), (.phase, "By phase"),
      (.need, "By primary need"), (.lookedAfter, "Looked-after children"),
    ]
    for (split, title) in splits {
      let rows = report.figures.splits.filter { $0.split == split }
      guard !rows.isEmpty else { continue }
      page.element("details", ["open": ""]) { page in
        page.element("summary", title)
        let shown = rows.count > Self.mostRows ? rows.sorted { $0.cases > $1.cases }.prefix(Self.mostRows) : rows[...]
        SplitTable(rows: Array(shown), id: "split-\(split.rawValue)", caption: "\(title): good or better overall")
          .write(
            to: &page)
        if shown.count < rows.count {
          page.element("p", "The largest \(shown.count) of \(rows.count); the workbook holds all of them.")
        }
      }
    }
  }
}
