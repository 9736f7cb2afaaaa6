/// What a group of a rich text file inherits from the one around it.
struct RtfState {
  /// Where text goes.
  enum Destination: Equatable {
    case body
    /// Nothing in it is read.
    case skipped
    case fontTable, styleSheet
    /// The number or bullet that a program wrote before an item.
    case listLabel
    /// Beside the body.
    case header, footer, footnote, comment
    /// A box with paragraphs of its own.
    case box
    /// A field's instruction, which is not shown but may hold a form's box.
    case instruction
    /// A field of a form.
    case formField
  }

  var destination = Destination.body
  var format: Run.Format = []
  var font: Int?
  /// How many bytes stand in for a character after `\u`, for readers without Unicode.
  var unicodeFallback = 1
}

/// A paragraph's own properties; they hold until `\pard` sets them back.
struct RtfParagraphFormat {
  var style: Int?
  var outlineLevel: Int?
  var listLevel: Int?
  /// Whether it stands in a table, and how deep.
  var isInTable = false
  var depth: Int?

  /// How deep in tables it stands, 0 outside.
  var tableDepth: Int { isInTable || (depth ?? 0) > 0 ? max(1, depth ?? 1) : 0 }
}

/// A row as `\trowd` and what follows describe it.
struct RtfRow {
  /// A cell's properties.
  struct Cell {
    /// Where it ends, in twips.
    var end: Int
    var startsMerge = false
    var continuesAbove = false
    var continuesLeft = false
  }

  var cells: [Cell] = []
  var isHeader = false
  /// The properties of the cell whose end comes next.
  private var next = Cell(end: 0)

  static let mostCells = 256

  mutating func take(_ word: String, _ number: Int?) {
    switch word {
    case "trhdr": isHeader = true
    case "clvmgf": next.startsMerge = true
    case "clvmrg": next.continuesAbove = true
    case "clmrg": next.continuesLeft = true
    case "cellx":
      next.end = number ?? 0
      if cells.count < Self.mostCells { cells.append(next) }
      next = Cell(end: 0)
    default: break
    }
  }
}

/// A font of the file.
struct RtfFont {
  /// Its code page by Windows' number; nil where the file's own holds.
  var codePage: Int?
  private(set) var name: [UInt8] = []

  mutating func add(_ byte: UInt8) { if name.count < 128 { name.append(byte) } }

  /// Whether its characters are signs.
  var symbolName: String? {
    let text = String(decoding: name.prefix { $0 != UInt8(ascii: ";") }, as: UTF8.self)
    return SymbolFonts.isSymbolFont(text) ? text : nil
  }

  /// The code page of a character set as Windows numbers them.
  static func codePage(ofCharset number: Int) -> Int? {
    switch number {
    case 0, 1, 2: nil
    case 77: 10000
    case 128: 932
    case 129: 949
    case 134: 936
    case 136: 950
    case 161: 1253
    case 162: 1254
    case 163: 1258
    case 177: 1255
    case 178: 1256
    case 186: 1257
    case 204: 1251
    case 222: 874
    case 238: 1250
    case 254: 437
    case 255: 850
    default: nil
    }
  }
}

/// A style of the file.
struct RtfStyle {
  private(set) var name: [UInt8] = []
  var outlineLevel: Int?

  mutating func add(_ byte: UInt8) { if name.count < 128 { name.append(byte) } }

  var shownName: String {
    var words = WordsBuffer()
    words.append(name.prefix { $0 != UInt8(ascii: ";") })
    return words.string
  }

  /// The level in a built-in name ("heading 2") or as stated; nil where its paragraphs are no headings.
  var headingLevel: Int? {
    let folded = shownName.lowercased()
    if folded == "title" { return 1 }
    if folded.hasPrefix("heading "), let level = Int(folded.dropFirst("heading ".count)), (1...9).contains(level) {
      return level
    }
    return outlineLevel.flatMap { (0...8).contains($0) ? $0 + 1 : nil }
  }
}
