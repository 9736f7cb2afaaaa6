import Containers

/// Reads the straight lines and thin bars out of what `pdftocairo -svg` draws. Glyphs, pictures and curves are passed
/// over.
enum PdfRulingsReader {
  /// Adds the lines to the pages; a drawing that cannot be read adds none.
  static func add(_ drawing: [UInt8], to pages: inout [PdfPage]) {
    let receiver = PdfDrawingReceiver()
    guard (try? XMLReader.read(drawing, limits: .standard, receiver: receiver)) != nil else { return }
    let drawn = receiver.pages.isEmpty ? [receiver.loose] : receiver.pages
    for (index, rulings) in drawn.enumerated() where index < pages.count {
      pages[index].rulings = rulings
      pages[index].hasPicture = receiver.pictures.contains(index)
    }
  }
}

private final class PdfDrawingReceiver: XMLEventReceiver {
  private(set) var pages: [[PdfRuling]] = []
  /// Lines of a drawing of one page, which has no element for it.
  private(set) var loose: [PdfRuling] = []
  /// The pages, from 0, on which pictures are drawn.
  private(set) var pictures: Set<Int> = []
  private(set) var passesOver = false
  private static let mostRulings = 20_000
  /// A bar thinner than this many points is a line.
  private static let thin = 3.5
  private static let shortest = 4.0

  func needsAttributes(of name: String) -> Bool { ["path", "rect", "g"].contains(name) }

  func startElement(_ name: String, attributes: XMLAttributes, line: Int) {
    passesOver = false
    switch name {
    case "image":
      pictures.insert(max(0, pages.count - 1))
      passesOver = true
    case "defs", "symbol", "clipPath", "mask", "use", "pattern": passesOver = true
    case "page": pages.append([])
    case "path":
      guard let data = attributes["d"], data.utf8.count < 4000 else { return }
      let style = attributes["style"] ?? ""
      let isStroked = !style.utf8.contains(sequence: "stroke:none") && style.utf8.contains(sequence: "stroke:")
      let isFilled = !style.utf8.contains(sequence: "fill:none")
      add(data, transform: SvgTransform(attributes["transform"]), isStroked: isStroked, isFilled: isFilled)
    default: break
    }
  }

  func endElement(_ name: String) {}
  func characters(_ bytes: UnsafeBufferPointer<UInt8>) {}

  private func add(_ data: String, transform: SvgTransform, isStroked: Bool, isFilled: Bool) {
    var corners: [(x: Double, y: Double)] = []
    var position = 0
    var start = (x: 0.0, y: 0.0)
    let words = data.utf8.split(separator: 0x20)
    func number(_ index: Int) -> Double? {
      words.indices.contains(index) ? Double(String(decoding: words[index], as: UTF8.self)) : nil
    }
    while position < words.count {
      switch words[position].first {
      case UInt8(ascii: "M"), UInt8(ascii: "L"):
        let isMove = words[position].first == UInt8(ascii: "M")
        guard let x = number(position + 1), let y = number(position + 2), x.isFinite, y.isFinite else { return }
        let point = transform.applied(x, y)
        if isMove {
          finish(corners, isStroked: isStroked, isFilled: isFilled)
          corners = []
          start = point
        }
        corners.append(point)
        position += 3
      case UInt8(ascii: "Z"):
        corners.append(start)
        position += 1
      default: return
      }
    }
    finish(corners, isStroked: isStroked, isFilled: isFilled)
  }

  private func finish(_ corners: [(x: Double, y: Double)], isStroked: Bool, isFilled: Bool) {
    guard corners.count >= 2, corners.count <= 8 else { return }
    let left = corners.map(\.x).min() ?? 0
    let right = corners.map(\.x).max() ?? 0
    let top = corners.map(\.y).min() ?? 0
    let bottom = corners.map(\.y).max() ?? 0
    if isFilled, !isStroked {
      if bottom - top <= Self.thin, right - left >= Self.shortest {
        add(PdfRuling(isHorizontal: true, place: (top + bottom) / 2, start: left, end: right))
      } else if right - left <= Self.thin, bottom - top >= Self.shortest {
        add(PdfRuling(isHorizontal: false, place: (left + right) / 2, start: top, end: bottom))
      }
      return
    }
    guard isStroked else { return }
    for (from, to) in zip(corners, corners.dropFirst()) {
      if abs(from.y - to.y) < 0.5, abs(from.x - to.x) >= Self.shortest {
        add(PdfRuling(isHorizontal: true, place: from.y, start: min(from.x, to.x), end: max(from.x, to.x)))
      } else if abs(from.x - to.x) < 0.5, abs(from.y - to.y) >= Self.shortest {
        add(PdfRuling(isHorizontal: false, place: from.x, start: min(from.y, to.y), end: max(from.y, to.y)))
      }
    }
  }

  private func add(_ ruling: PdfRuling) {
    if pages.isEmpty {
      if loose.count < Self.mostRulings { loose.append(ruling) }
    } else if pages[pages.count - 1].count < Self.mostRulings {
      pages[pages.count - 1].append(ruling)
    }
  }
}

/// `matrix(a, b, c, d, e, f)`.
private struct SvgTransform {
  private var values: [Double] = [1, 0, 0, 1, 0, 0]

  init(_ text: String?) {
    guard let text, let open = text.utf8.firstIndex(of: UInt8(ascii: "(")), text.utf8.starts(with: "matrix".utf8) else {
      return
    }
    let inner = text.utf8[text.utf8.index(after: open)...].prefix { $0 != UInt8(ascii: ")") }
    let numbers = inner.split { $0 == UInt8(ascii: ",") || $0 == 0x20 }
      .compactMap { Double(String(decoding: $0, as: UTF8.self)) }
    if numbers.count == 6, numbers.allSatisfy(\.isFinite) { values = numbers }
  }

  func applied(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
    (values[0] * x + values[2] * y + values[4], values[1] * x + values[3] * y + values[5])
  }
}
