/// Writes JSON into bytes, member by member, with no value tree in between.
///
/// Commas are put by the writer: `comma` is whether the next value or name has one before it. The caller keeps brackets
/// in pairs. The text is compact and its order is the caller's, so the same calls give the same bytes.
struct JSONWriter {
  /// Room for the text; behind `end` it is free.
  private var room: [UInt8]
  private var end = 0
  private var comma = false

  init(capacity: Int) { room = [UInt8](repeating: 0, count: max(capacity, 256)) }

  /// How many bytes there are so far.
  var count: Int { end }

  /// The bytes so far, in a copy of their own.
  var bytes: [UInt8] { Array(room[..<end]) }

  /// The bytes so far, which are then forgotten: a long text can be handed on in pieces.
  mutating func take() -> [UInt8] {
    defer { end = 0 }
    return bytes
  }

  mutating func beginObject() { open(UInt8(ascii: "{")) }
  mutating func endObject() { close(UInt8(ascii: "}")) }
  mutating func beginArray() { open(UInt8(ascii: "[")) }
  mutating func endArray() { close(UInt8(ascii: "]")) }

  /// A member's name that needs no escaping.
  mutating func name(_ name: StaticString) {
    separate()
    put(UInt8(ascii: "\""))
    put(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    put(UInt8(ascii: "\""))
    put(UInt8(ascii: ":"))
    comma = false
  }

  /// A member's name that comes from data.
  mutating func name(_ name: String) {
    string(name)
    put(UInt8(ascii: ":"))
    comma = false
  }

  mutating func string(_ value: String) {
    separate()
    put(UInt8(ascii: "\""))
    var value = value
    value.withUTF8 { appendEscaped($0, lineFeedsAsSpaces: false) }
    put(UInt8(ascii: "\""))
    comma = true
  }

  mutating func string(_ value: String?) {
    if let value { string(value) } else { null() }
  }

  /// Words of a longer text, given as its UTF-8; line feeds become spaces where asked for.
  mutating func string(_ utf8: UnsafeBufferPointer<UInt8>, lineFeedsAsSpaces: Bool) {
    separate()
    put(UInt8(ascii: "\""))
    appendEscaped(utf8, lineFeedsAsSpaces: lineFeedsAsSpaces)
    put(UInt8(ascii: "\""))
    comma = true
  }

  mutating func number(_ value: Int) {
    separate()
    if value < 0 { put(UInt8(ascii: "-")) }
    append(value.magnitude)
    comma = true
  }

  mutating func number(_ value: Int?) {
    if let value { number(value) } else { null() }
  }

  mutating func member(_ name: StaticString, _ value: String?) {
    self.name(name)
    string(value)
  }

  mutating func member(_ name: StaticString, _ value: Int?) {
    self.name(name)
    number(value)
  }

  /// A number to four decimal places at most, whole numbers without any; what is no number becomes null.
  mutating func number(_ value: Double) {
    guard value.isFinite, value.magnitude < 1e12 else { return null() }
    let tenThousandths = Int((value * 10_000).rounded())
    separate()
    if tenThousandths < 0 { put(UInt8(ascii: "-")) }
    append(tenThousandths.magnitude / 10_000)
    var rest = tenThousandths.magnitude % 10_000
    if rest > 0 {
      put(UInt8(ascii: "."))
      var place: UInt = 1000
      while rest > 0 {
        put(UInt8(ascii: "0") + UInt8(rest / place))
        rest %= place
        place /= 10
      }
    }
    comma = true
  }

  /// A number with every digit that it has; null where there is none.
  mutating func exact(_ value: Double?) {
    guard let value, value.isFinite else { return null() }
    separate()
    append("\(value)")
    comma = true
  }

  mutating func bool(_ value: Bool) {
    separate()
    append(value ? "true" : "false")
    comma = true
  }

  mutating func null() {
    separate()
    append("null")
    comma = true
  }

  private mutating func separate() {
    if comma { put(UInt8(ascii: ",")) }
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    put(bracket)
    comma = false
  }

  private mutating func close(_ bracket: UInt8) {
    put(bracket)
    comma = true
  }

  private mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { put($0) }
  }

  private mutating func append(_ number: UInt) {
    var place: UInt = 1
    while number / place >= 10 { place *= 10 }
    var rest = number
    while place > 0 {
      put(UInt8(ascii: "0") + UInt8(rest / place))
      rest %= place
      place /= 10
    }
  }

  // MARK: - Bytes

  @inline(__always)
  private mutating func put(_ byte: UInt8) {
    if end == room.count { makeRoom(1) }
    room[end] = byte
    end += 1
  }

  @inline(__always)
  private mutating func put(_ bytes: UnsafeBufferPointer<UInt8>) {
    if end + bytes.count > room.count { makeRoom(bytes.count) }
    let place = end
    room.withUnsafeMutableBytes { room in
      UnsafeMutableRawBufferPointer(rebasing: room[place...]).copyMemory(from: UnsafeRawBufferPointer(bytes))
    }
    end += bytes.count
  }

  @inline(never)
  private mutating func makeRoom(_ count: Int) {
    room.append(contentsOf: repeatElement(0, count: max(room.count, count)))
  }

  /// Copies stretches that need no escape in one piece: nearly all of a plan is such text.
  private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>, lineFeedsAsSpaces: Bool) {
    var copied = 0
    while copied < text.count {
      let next = JSONWriter.nextEscape(in: text, from: copied)
      put(UnsafeBufferPointer(rebasing: text[copied..<next]))
      guard next < text.count else { return }
      appendEscape(of: text[next], lineFeedsAsSpaces: lineFeedsAsSpaces)
      copied = next + 1
    }
  }

  /// The first byte from a place on that must be escaped, or the text's end. Eight bytes are looked at at once; bytes
  /// above 0x7F may raise a false alarm, which the look at single bytes settles.
  private static func nextEscape(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    let raw = UnsafeRawBufferPointer(text)
    var position = start
    while position < text.count {
      // The last eight bytes are looked at together, though some of them have been looked at before.
      if position + 8 > text.count, text.count - start >= 8 { position = text.count - 8 }
      if position + 8 <= text.count {
        let word = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
        let quotes = word ^ (ones &* 0x22)
        let slashes = word ^ (ones &* 0x5C)
        let deletes = word ^ (ones &* 0x7F)
        let controls = (word &- ones &* 0x20) & ~word
        let others = ((quotes &- ones) & ~quotes) | ((slashes &- ones) & ~slashes) | ((deletes &- ones) & ~deletes)
        if (controls | others) & highs == 0 {
          position += 8
          continue
        }
      }
      let end = min(position + 8, text.count)
      while position < end {
        let byte = text[position]
        if byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F { return position }
        position += 1
      }
    }
    return text.count
  }

  private mutating func appendEscape(of byte: UInt8, lineFeedsAsSpaces: Bool) {
    switch byte {
    case 0x0A where lineFeedsAsSpaces: put(UInt8(ascii: " "))
    case 0x0A: append("\\n")
    case 0x0D: append("\\r")
    case 0x09: append("\\t")
    case UInt8(ascii: "\""): append("\\\"")
    case UInt8(ascii: "\\"): append("\\\\")
    default:
      let digits: StaticString = "0123456789abcdef"
      append("\\u00")
      put(digits.utf8Start[Int(byte >> 4)])
      put(digits.utf8Start[Int(byte & 15)])
    }
  }
}
