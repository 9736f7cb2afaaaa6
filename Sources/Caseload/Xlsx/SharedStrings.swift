import Containers

/// The texts that the cells of a workbook share, in their order; how they are to be pronounced is left out.
final class SharedStrings: XMLEventReceiver {
  private(set) var strings: [String] = []
  private var text: [UInt8] = []
  private var isText = false
  private var isPronunciation = false

  func startElement(_ name: String, attributes: XMLAttributes, line: Int) {
    switch name {
    case "si": text.removeAll(keepingCapacity: true)
    case "rPh": isPronunciation = true
    case "t": isText = !isPronunciation
    default: break
    }
  }

  func endElement(_ name: String) {
    switch name {
    case "si": strings.append(String(decoding: text, as: UTF8.self))
    case "rPh": isPronunciation = false
    case "t": isText = false
    default: break
    }
  }

  func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isText { text.append(contentsOf: bytes) }
  }

  func needsAttributes(of name: String) -> Bool { false }
}
