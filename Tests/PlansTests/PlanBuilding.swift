import Documents
import Plans
import Testing

/// The wordings that ship with the program.
enum Shipped {
  static let wordings: PlanWordings? = {
    let folder = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return try? PlanWordings.load(folder: "/" + folder + "/templates")
  }()
}

/// Reads a plan from blocks with the shipped wordings.
func read(_ blocks: [Block], asides: [Aside] = [], fields: [Field] = [], format: DocumentFormat = .docx) throws
  -> EHCPlan
{
  let wordings = try #require(Shipped.wordings)
  return PlanReader(wordings: wordings).read(
    Document(format: format, blocks: blocks, asides: asides, fields: fields))
}

/// The kind of a document made of blocks.
func kind(_ blocks: [Block]) throws -> DocumentKind {
  PlanReader(wordings: try #require(Shipped.wordings)).kind(of: Document(format: .docx, blocks: blocks))
}

func h(_ text: String, _ level: Int = 1) -> Block { Block(kind: .heading(level: level), text: text) }
func p(_ text: String) -> Block { Block(kind: .paragraph, text: text) }
func b(_ text: String) -> Block { Block(kind: .paragraph, text: text, runs: [Run(text: text, format: .bold)]) }
func li(_ text: String, _ level: Int = 0, label: String? = "•") -> Block {
  Block(kind: .listItem(level: level), text: text, label: label)
}

/// A table of rows of cells; a cell is one or more blocks.
func table(_ rows: [[[Block]]], header: Bool = false) -> Block {
  Block(
    kind: .table(
      Table(
        rows: rows.enumerated().map { index, row in
          Table.Row(
            cells: row.enumerated().map { Table.Cell(blocks: $1, column: $0) },
            isMarkedHeader: header && index == 0)
        })))
}

/// A table whose cells hold one paragraph each.
func grid(_ rows: [[String]], header: Bool = false) -> Block {
  table(rows.map { $0.map { $0.isEmpty ? [] : [p($0)] } }, header: header)
}

extension EHCPlan {
  /// The words of a section's items.
  func words(_ code: SectionCode) -> [String] {
    self[code].items.map { self[code].body.words(at: $0.range) }
  }
}
