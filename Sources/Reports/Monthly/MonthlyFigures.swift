import MonthlyRun
import Rubrics

extension MonthlyReport {
  /// Every figure of the report for other programs.
  public var rows: [FigureRow] {
    var rows = figures.progress.flatMap { Self.rows("progress", $0) }
    rows += figures.toDate.flatMap { Self.rows("to-date", $0) }
    rows += figures.shares.filter { $0.graded > 0 }.map { FigureRow("good-or-better", $0) }
    for trend in figures.trends {
      for point in trend.points {
        var row = FigureRow("trend", point.share)
        row.name += "@" + point.period
        rows.append(row)
      }
    }
    rows += figures.changes.map { change in
      FigureRow(
        "change", kind: change.kind.rawValue, change.part.name, share: change.judged.change.difference,
        from: change.judged.change.interval.lowerBound, to: change.judged.change.interval.upperBound,
        words: change.judged.word.rawValue)
    }
    rows += figures.legal.map {
      FigureRow("law", kind: $0.kind.rawValue, $0.id, count: $0.counts[.notMet] ?? 0, of: $0.decided, words: $0.title)
    }
    rows += figures.weaknesses.map {
      FigureRow(
        "weakness", kind: $0.kind.rawValue, $0.criterion.id, count: $0.notMet, of: $0.decided, words: $0.criterion.title
      )
    }
    rows += figures.splits.filter { $0.share.graded > 0 }.map { row in
      var figure = FigureRow("by-" + row.split.rawValue, row.share)
      figure.name = row.name
      return figure
    }
    rows += services.map {
      FigureRow("service", $0.service.id, count: $0.specific, of: $0.provisions, words: $0.service.title)
    }
    rows += caseload.map {
      FigureRow($0.subject.rawValue, $0.name, count: $0.part, of: $0.whole, words: $0.title)
    }
    return rows
  }

  static func rows(_ part: String, _ one: MonthProgress) -> [FigureRow] {
    let kind = one.kind.rawValue
    return [
      FigureRow(part, kind: kind, "drawn", count: one.drawn, of: one.cases),
      FigureRow(part, kind: kind, "read", count: one.read, of: one.cases),
      FigureRow(
        part, kind: kind, "confirmed", count: one.confirmed, of: one.wanted,
        words: one.isReached ? "reached" : "not reached"),
    ]
  }
}

extension FigureRow {
  /// A share with its range; the count is the machine's.
  init(_ part: String, _ share: GoodShare) {
    self.init(
      part, kind: share.kind.rawValue, share.part.name, count: share.good, of: share.graded, share: share.share,
      from: share.estimate?.interval.lowerBound, to: share.estimate?.interval.upperBound)
  }
}
