/// Fields of the comma-separated files that this station writes and reads: UTF-8, line feeds, quotes only where needed,
/// and never a line break inside a field.
enum CSVText {
  static let comma = UInt8(ascii: ",")
  static let quote = UInt8(ascii: "\"")

  /// Appends a field, in quotes where it holds a comma, a quote or a line break.
  static func append(_ field: some Collection<UInt8>, to bytes: inout [UInt8]) {
    let needsQuotes = field.contains { $0 == comma || $0 == quote || $0 == 0x0A || $0 == 0x0D }
    guard needsQuotes else { return bytes.append(contentsOf: field) }
    bytes.append(quote)
    for byte in field {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }

  /// Whether a text has bytes that would break a line or cannot be seen.
  static func holdsControls(_ text: String) -> Bool { text.utf8.contains { $0 < 0x20 || $0 == 0x7F } }

  /// A text's bytes with spaces in place of line breaks and other controls.
  static func withoutControls(_ text: String) -> [UInt8] { text.utf8.map { $0 < 0x20 || $0 == 0x7F ? 0x20 : $0 } }

  /// The fields of one line; nil where its quotes do not pair.
  static func fields(of line: some Collection<UInt8>) -> [[UInt8]]? {
    var fields: [[UInt8]] = []
    var field: [UInt8] = []
    var position = line.startIndex
    while true {
      field.removeAll()
      if position < line.endIndex, line[position] == quote {
        guard let end = unquote(line, from: line.index(after: position), into: &field) else { return nil }
        position = end
        if position < line.endIndex, line[position] != comma { return nil }
      } else {
        while position < line.endIndex, line[position] != comma {
          if line[position] == quote { return nil }
          field.append(line[position])
          position = line.index(after: position)
        }
      }
      fields.append(field)
      if position == line.endIndex { return fields }
      position = line.index(after: position)
    }
  }

  private static func unquote<Line: Collection<UInt8>>(_ line: Line, from start: Line.Index, into field: inout [UInt8])
    -> Line.Index?
  {
    var position = start
    while position < line.endIndex {
      let next = line.index(after: position)
      if line[position] == quote {
        guard next < line.endIndex, line[next] == quote else { return next }
        field.append(quote)
        position = line.index(after: next)
      } else {
        field.append(line[position])
        position = next
      }
    }
    return nil
  }

  /// The lines of a file without their ends; a byte order mark at its start is passed over.
  static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return bytes[start...].split(separator: 0x0A, omittingEmptySubsequences: false).map {
      $0.last == 0x0D ? $0.dropLast() : $0
    }
  }
}
