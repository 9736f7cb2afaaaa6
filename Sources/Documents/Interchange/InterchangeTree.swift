import Containers

/// An element of an interchange file with what stands in it.
final class InterchangeElement {
  /// A piece of an element's content.
  enum Piece {
    case text([UInt8])
    case element(InterchangeElement)
  }

  let name: String
  let attributes: [(name: String, value: String)]
  let line: Int
  var pieces: [Piece] = []

  init(name: String, attributes: [(name: String, value: String)], line: Int) {
    self.name = name
    self.attributes = attributes
    self.line = line
  }

  /// The elements directly inside.
  var children: [InterchangeElement] {
    pieces.compactMap { piece in
      if case .element(let element) = piece { element } else { nil }
    }
  }

  /// All words inside, those of inner elements among them, with single spaces.
  var text: String {
    var bytes: [UInt8] = []
    gather(into: &bytes)
    return InterchangeElement.normalised(bytes)
  }

  private func gather(into bytes: inout [UInt8]) {
    for piece in pieces {
      switch piece {
      case .text(let text): bytes += text
      case .element(let element):
        element.gather(into: &bytes)
        // `<br/>` and neighbouring elements part words.
        if element.pieces.isEmpty { bytes.append(0x20) }
      }
    }
  }

  /// A text with every run of white space, no-break spaces among it, made one space and none at the ends.
  static func normalised(_ bytes: [UInt8]) -> String {
    var spaced = bytes
    for index in spaced.indices {
      switch spaced[index] {
      case 0x0A, 0x0D, 0x0B, 0x0C: spaced[index] = 0x20
      case 0xA0 where index > 0 && spaced[index - 1] == 0xC2:
        spaced[index - 1] = 0x20
        spaced[index] = 0x20
      default: break
      }
    }
    return TextByte.string(spaced[...])
  }
}

/// Builds the tree of an interchange file from the events of its XML.
final class InterchangeTree: XMLEventReceiver {
  private(set) var root: InterchangeElement?
  private var open: [InterchangeElement] = []
  private var count = 0
  private let limit: Int

  /// A tree that takes no more than some number of elements.
  init(limit: Int) { self.limit = limit }

  var hasSeenEnough: Bool { count > limit }

  func startElement(_ name: String, attributes: XMLAttributes, line: Int) {
    count += 1
    let pairs = attributes.pairs.map { ($0.name, InterchangeElement.normalised(Array($0.value.utf8))) }
    let element = InterchangeElement(name: name, attributes: pairs, line: line)
    if let parent = open.last { parent.pieces.append(.element(element)) } else { root = element }
    open.append(element)
  }

  func endElement(_ name: String) { open.removeLast() }

  func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let element = open.last else { return }
    // Character data comes in pieces; one text between two elements is one piece.
    if case .text(var text)? = element.pieces.last {
      element.pieces.removeLast()
      text.append(contentsOf: bytes)
      element.pieces.append(.text(text))
    } else {
      element.pieces.append(.text(Array(bytes)))
    }
  }
}
