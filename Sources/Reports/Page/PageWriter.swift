import Charts

/// Writes a web page into bytes. Every value goes through the same escaping, and every element that is opened is closed.
struct PageWriter {
  /// Attributes of an element in the order in which they are written.
  typealias Attributes = KeyValuePairs<StaticString, String>

  private(set) var bytes: [UInt8] = []

  init(capacity: Int = 1 << 16) { bytes.reserveCapacity(capacity) }

  /// Markup of this program's own; never a value.
  mutating func markup(_ markup: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  /// A value as text.
  mutating func text(_ value: String) {
    var value = value
    value.withUTF8 { text($0) }
  }

  /// A value as text, given as its UTF-8.
  ///
  /// Control characters and marks that turn the direction of writing become spaces: a document must not be able to make
  /// the page show its words in another order than they stand.
  mutating func text(_ utf8: UnsafeBufferPointer<UInt8>) {
    var place = 0
    while place < utf8.count {
      let byte = utf8[place]
      var length = 1
      switch byte {
      case UInt8(ascii: "&"): markup("&amp;")
      case UInt8(ascii: "<"): markup("&lt;")
      case UInt8(ascii: ">"): markup("&gt;")
      case UInt8(ascii: "\""): markup("&quot;")
      case UInt8(ascii: "'"): markup("&#39;")
      case 0x0A: bytes.append(byte)
      case 0..<0x20, 0x7F: bytes.append(UInt8(ascii: " "))
      case 0xC2 where place + 1 < utf8.count && (0x80..<0xA0).contains(utf8[place + 1]):
        bytes.append(UInt8(ascii: " "))
        length = 2
      case 0xE2 where Self.turnsDirection(utf8, place):
        bytes.append(UInt8(ascii: " "))
        length = 3
      default: bytes.append(byte)
      }
      place += length
    }
  }

  /// An element with what is written inside it.
  mutating func element(
    _ name: StaticString, _ attributes: Attributes, _ content: (inout PageWriter) -> Void
  ) {
    open(name, attributes)
    content(&self)
    markup("</")
    markup(name)
    markup(">")
  }

  /// An element with a text.
  mutating func element(_ name: StaticString, _ attributes: Attributes, _ value: String) {
    element(name, attributes) { $0.text(value) }
  }

  /// An element without attributes.
  mutating func element(_ name: StaticString, _ content: (inout PageWriter) -> Void) { element(name, [:], content) }

  /// An element with a text and without attributes.
  mutating func element(_ name: StaticString, _ value: String) { element(name, [:]) { $0.text(value) } }

  /// An element that has no content (`meta`).
  mutating func open(_ name: StaticString, _ attributes: Attributes = [:]) {
    markup("<")
    markup(name)
    for (name, value) in attributes {
      markup(" ")
      markup(name)
      markup("=\"")
      text(value)
      markup("\"")
    }
    markup(">")
  }

  /// A chart with its table; the charts escape what they show.
  mutating func figure(_ figure: Figure) { bytes.append(contentsOf: figure.html.utf8) }

  /// U+202A to U+202E and U+2066 to U+2069.
  private static func turnsDirection(_ utf8: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    guard place + 2 < utf8.count else { return false }
    return utf8[place + 1] == 0x80 && (0xAA...0xAE).contains(utf8[place + 2])
      || utf8[place + 1] == 0x81 && (0xA6...0xA9).contains(utf8[place + 2])
  }
}
