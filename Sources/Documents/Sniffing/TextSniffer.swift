/// Tells text from other bytes by its control characters.
enum TextSniffer {
  /// The first bytes decide; a text of any encoding shows itself by then.
  private static let sample = 65_536

  static func kind(of bytes: [UInt8]) -> FileKind {
    let head = bytes.prefix(sample)
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return .text }
    var controls = 0
    var evenZeros = 0
    var oddZeros = 0
    var isBlank = true
    head.withUnsafeBufferPointer { head in
      var index = 0
      while index < head.count {
        // Nothing but letters, marks and spaces, as nearly everywhere.
        if !isBlank, index + 8 <= head.count, !ByteLanes.hasControl(ByteLanes.word(head, index)) {
          index += 8
          continue
        }
        let byte = head[index]
        if byte > 0x20 {
          isBlank = false
        } else if byte == 0 {
          if index.isMultiple(of: 2) { evenZeros += 1 } else { oddZeros += 1 }
        } else if byte < 0x09 || (byte > 0x0D && byte < 0x20 && byte != 0x1A) {
          controls += 1
        }
        index += 1
      }
    }
    let zeros = evenZeros + oddZeros
    if isBlank, zeros == 0, controls == 0, bytes.count <= sample { return .empty }
    if zeros > 0 {
      // UTF-16 without a mark: English has a zero in nearly every pair, always on the same side.
      let isWide = max(evenZeros, oddZeros) * 10 > head.count * 3 && min(evenZeros, oddZeros) * 50 < zeros
      return isWide && !isBlank ? .text : .binary
    }
    return controls * 200 > head.count ? .binary : .text
  }
}
