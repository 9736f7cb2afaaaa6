import Documents

/// Blocks in short, so that a test can show a whole document: `H1 words`, `P words`, `L0 [label] words`, `T a | b`.
func outline(_ blocks: [Block]) -> [String] {
  blocks.flatMap { block -> [String] in
    let label = block.label.map { "[\($0)] " } ?? ""
    switch block.kind {
    case .heading(let level): return ["H\(level) \(label)\(block.text)"]
    case .paragraph: return ["P \(label)\(block.text)"]
    case .listItem(let level): return ["L\(level) \(label)\(block.text)"]
    case .table(let table): return table.rows.map { "T " + $0.cells.map(\.text).joined(separator: " | ") }
    case .image: return ["image"]
    }
  }
}

/// The blocks of a plain text in short.
func outline(ofText text: String) throws -> [String] {
  outline(try PlainTextReader.read(Array(text.utf8), limits: .standard).blocks)
}
