/// Words that stand beside each other in one column.
struct PdfLine {
  var box: PdfBox
  var words: [PdfWord]
  var page: Int

  /// Its words with single spaces.
  var text: [UInt8] {
    var text: [UInt8] = []
    for word in words {
      if !text.isEmpty { text.append(0x20) }
      text += word.text
    }
    return text
  }

  /// The height that most of its letters have; a superscript does not count.
  var height: Double {
    var best = words.first
    for word in words where word.text.count > (best?.text.count ?? 0) { best = word }
    return best?.box.height ?? 0
  }

  /// How wide its first word is.
  var firstWordWidth: Double { words.first?.box.width ?? 0 }

  /// A gap between words wider than this many heights parts columns.
  private static let columnGap = 0.95

  /// The lines of some words: those that stand at one height in one column are one line. From the top, at one height
  /// from the left.
  static func lines(of words: [PdfWord], page: Int) -> [[PdfLine]] {
    let sorted = words.sorted { ($0.box.middle, $0.box.left) < ($1.box.middle, $1.box.left) }
    var rows: [(box: PdfBox, words: [PdfWord])] = []
    for word in sorted {
      // The row of a word is among the last few, as words come from the top.
      var place: Int?
      for index in rows.indices.suffix(4).reversed() where rows[index].box.sharedHeight(with: word.box) > 0.5 {
        place = index
        break
      }
      if let place {
        rows[place].words.append(word)
        // The first word decides how high a row is: tall signs must not swallow the next row.
        rows[place].box.left = min(rows[place].box.left, word.box.left)
        rows[place].box.right = max(rows[place].box.right, word.box.right)
      } else {
        rows.append((word.box, [word]))
      }
    }
    return rows.sorted { $0.box.top < $1.box.top }.map { pieces(of: $0.words, page: page) }
  }

  private static func pieces(of words: [PdfWord], page: Int) -> [PdfLine] {
    var pieces: [PdfLine] = []
    for word in words.sorted(by: { $0.box.left < $1.box.left }) {
      if let last = pieces.last,
        word.box.left - last.box.right <= columnGap * max(word.box.height, last.box.height)
          || isMarker(last)
      {
        pieces[pieces.count - 1].words.append(word)
        pieces[pieces.count - 1].box = last.box.union(word.box)
      } else {
        pieces.append(PdfLine(box: word.box, words: [word], page: page))
      }
    }
    return pieces
  }

  /// Whether a piece is the bullet or number of an item, which stands apart from its words.
  private static func isMarker(_ piece: PdfLine) -> Bool {
    guard piece.words.count == 1, let text = piece.words.first?.text, text.count <= 6 else { return false }
    guard let marker = LineMarker(text + [0x20, 0x58]) else { return false }
    return marker.textStart > 0 && marker.textStart >= text.count
  }

  /// Two lines of one row put together.
  func joined(with other: PdfLine) -> PdfLine {
    PdfLine(box: box.union(other.box), words: words + other.words, page: page)
  }
}
