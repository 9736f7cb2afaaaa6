import Auditing
import Reports
import Rubrics

/// Writes results one after another in the format asked for.
struct ResultStream {
  private let format: AuditCommand.Format?
  private let isColoured: Bool
  private let output: Output
  private var pages: PageFolder?
  private var summary = BatchSummary()
  private var count = 0
  private var suppressions: SuppressionUse

  /// - Parameters:
  ///   - pages: where readable reports go; nil for every other format.
  init(
    format: AuditCommand.Format?, isColoured: Bool, output: Output, pages: PageFolder? = nil,
    suppressions: SuppressionList = SuppressionList()
  ) {
    self.suppressions = SuppressionUse(list: suppressions)
    self.format = format
    self.pages = pages
    self.isColoured = isColoured
    self.output = output
  }

  /// One result, without what stands between results.
  static func bytes(of result: AuditResult, format: AuditCommand.Format?, isColoured: Bool) -> [UInt8] {
    switch format {
    case nil: Array(PlanScreen.text(of: result, coloured: isColoured).utf8)
    case .html: PlanPage.bytes(of: result, index: PageNames.index)
    case .json, .ndjson: ResultJSON.bytes(of: result)
    }
  }

  mutating func begin() throws {
    if format == .json { try output.write("[") }
  }

  mutating func add(_ document: AuditedDocument) throws {
    suppressions.add(document.suppressed)
    if pages != nil {
      try pages?.add(document)
      return
    }
    if format == .json { try output.write(count == 0 ? "\n" : ",\n") }
    try output.write(document.written)
    switch format {
    case .ndjson: try output.write("\n")
    case nil:
      summary.add(document.entry)
      // A person reads along.
      if output.isTerminal { try output.flush() }
    case .json, .html: break
    }
    count += 1
  }

  mutating func end() throws {
    for sentence in suppressions.unused { StandardError.say(sentence) }
    try pages?.end(suppressions: suppressions)
    if format == .json { try output.write("\n]\n") }
    if format == nil { try output.write(summary.text(coloured: isColoured)) }
  }
}
