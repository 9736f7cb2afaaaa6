/// A page of a PDF as its words and lines are drawn. Lengths are in points, y grows downwards.
struct PdfPage {
  var width = 0.0
  var height = 0.0
  var words: [PdfWord] = []
  var rulings: [PdfRuling] = []
  /// Whether a picture is drawn on it.
  var hasPicture = false
}

/// A rectangle on a page.
struct PdfBox {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  var height: Double { bottom - top }
  var width: Double { right - left }
  var middle: Double { (top + bottom) / 2 }
  var centre: Double { (left + right) / 2 }
  var area: Double { max(0, width) * max(0, height) }

  func contains(x: Double, y: Double) -> Bool { x >= left && x <= right && y >= top && y <= bottom }

  func union(_ other: PdfBox) -> PdfBox {
    PdfBox(
      left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
      bottom: max(bottom, other.bottom))
  }

  /// How much of the lower of two heights both share, from 0 to 1.
  func sharedHeight(with other: PdfBox) -> Double {
    let shared = min(bottom, other.bottom) - max(top, other.top)
    return shared / max(0.1, min(height, other.height))
  }
}

/// A word as it is drawn.
struct PdfWord {
  var box: PdfBox
  var text: [UInt8]
}

/// A straight line of a table or a box.
struct PdfRuling {
  var isHorizontal: Bool
  /// Its y where it is horizontal, else its x.
  var place: Double
  /// Where it begins and ends along the other direction.
  var start: Double
  var end: Double
}
