/// Tells XML, web pages and rich text by how they begin.
struct MarkupSniffer {
  /// The kind; nil where the bytes do not begin as markup.
  let kind: FileKind?

  init(_ bytes: [UInt8]) {
    // UTF-16 has a zero beside every ASCII byte; without the zeros both encodings begin alike.
    let head = bytes.prefix(8192).filter { $0 != 0 && $0 != 0xFE && $0 != 0xFF }
    var cursor = Cursor(head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head[...])
    cursor.skipWhiteSpace()
    if cursor.rest.starts(with: "{\\rtf".utf8) {
      kind = .rtf
      return
    }
    let isDeclared = cursor.rest.starts(with: "<?xml".utf8)
    cursor.skipPrologue()
    guard let root = cursor.rootName() else {
      kind = isDeclared ? .xml : nil
      return
    }
    // "<Known as>" at the head of a plain text is a slot to fill in, so only an end tag at the very end makes it XML.
    let isClosed = Self.closes(bytes, root: root)
    if ["html", "head", "body"].contains(root.lowercased()) {
      kind = .html
    } else if root == "document", head.contains(sequence: "vnd.oasis.opendocument.text") {
      kind = .flatOpenDocument
    } else if ["ehcPlan", "annualReview"].contains(root) {
      kind = .interchange
    } else if !isDeclared, isClosed, ["div", "p", "table", "span", "h1", "meta"].contains(root.lowercased()) {
      kind = .html
    } else {
      kind = isDeclared || isClosed ? .xml : nil
    }
  }

  /// Whether the last thing in the file is the end tag of its root.
  private static func closes(_ bytes: [UInt8], root: String) -> Bool {
    let tail = bytes.suffix(256).filter { $0 > 0x20 }
    guard tail.last == UInt8(ascii: ">") else { return false }
    let name = Array(root.utf8)
    return tail.dropLast().suffix(name.count).elementsEqual(name) && tail.contains(sequence: "</")
  }

  /// A place in the head of the file.
  private struct Cursor {
    private(set) var rest: ArraySlice<UInt8>

    init(_ rest: ArraySlice<UInt8>) { self.rest = rest }

    mutating func skipWhiteSpace() { rest = rest.drop { $0 <= 0x20 } }

    /// Skips declarations and comments before the root.
    mutating func skipPrologue() {
      while true {
        skipWhiteSpace()
        if rest.starts(with: "<?".utf8) {
          skip(past: "?>")
        } else if rest.starts(with: "<!--".utf8) {
          skip(past: "-->")
        } else {
          return
        }
      }
    }

    /// The local name of the root, or the name that a DOCTYPE gives it.
    mutating func rootName() -> String? {
      guard rest.first == UInt8(ascii: "<") else { return nil }
      rest = rest.dropFirst()
      let declaration = "!doctype"
      if String(decoding: rest.prefix(declaration.utf8.count), as: UTF8.self).lowercased() == declaration {
        rest = rest.dropFirst(declaration.utf8.count)
        skipWhiteSpace()
      }
      let name = rest.prefix { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ":"), UInt8(ascii: "_"), UInt8(ascii: "-"): true
        default: false
        }
      }
      guard let local = name.split(separator: UInt8(ascii: ":")).last else { return nil }
      return String(decoding: local, as: UTF8.self)
    }

    private mutating func skip(past end: String) {
      while !rest.isEmpty, !rest.starts(with: end.utf8) { rest = rest.dropFirst() }
      rest = rest.dropFirst(end.utf8.count)
    }
  }
}
