import Containers

/// Receives the elements of a SEN2 return and hands on one person after another, so that no more than one is held.
final class Sen2Elements: XMLEventReceiver {
  /// Whether anything of a return was seen.
  private(set) var isReturn = false
  /// Elements that are not known, with the line where each first stands.
  private(set) var unknown: [(name: String, line: Int)] = []
  private(set) var census = Sen2Census()

  private let found: (Sen2Record, Sen2Census) -> Void
  private var meanings: [String: Sen2Name?] = [:]
  private var open: [Sen2Record] = []
  private var text: [UInt8] = []
  /// The meanings of the elements that are open; nil for those that are not known.
  private var path: [Sen2Name?] = []
  private static let mostUnknown = 100

  /// - Parameter found: is told of each person.
  init(found: @escaping (Sen2Record, Sen2Census) -> Void) { self.found = found }

  func startElement(_ name: String, attributes: XMLAttributes, line: Int) {
    text.removeAll(keepingCapacity: true)
    let found = meaning(of: name)
    path.append(found)
    guard let meaning = found else {
      if unknown.count < Sen2Elements.mostUnknown, !unknown.contains(where: { $0.name == name }) {
        unknown.append((name, line))
      }
      return
    }
    if case .module(let module) = meaning {
      isReturn = true
      open.append(Sen2Record(module: module, line: line))
    } else if path.count == 1, name == "Message" {
      isReturn = true
    }
  }

  func endElement(_ name: String) {
    defer { text.removeAll(keepingCapacity: true) }
    guard let last = path.popLast(), let meaning = last else { return }
    switch meaning {
    case .known: break
    case .field(let field):
      if !open.isEmpty { open[open.count - 1].set(field, trimmed) }
    case .authority: if open.isEmpty { census.authority = trimmed }
    case .censusDay:
      var record = Sen2Record(module: .person, line: 0)
      record.set(.receiveddate, trimmed)
      if open.isEmpty { census.day = record.day(.receiveddate) }
    case .module:
      guard let record = open.popLast() else { return }
      if open.isEmpty {
        if record.module == .person { found(record, census) }
      } else {
        open[open.count - 1].children.append(record)
      }
    }
  }

  func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
    if text.count < 4096 { text.append(contentsOf: bytes) }
  }

  func needsAttributes(of name: String) -> Bool { false }

  private var trimmed: String {
    text.withUnsafeBufferPointer { String(decoding: Folding.trimmed($0), as: UTF8.self) }
  }

  private func meaning(of name: String) -> Sen2Name? {
    if let known = meanings[name] { return known }
    let meaning = Sen2Name.meaning(of: name.lowercased())
    // A hostile file may hold any number of names.
    if meanings.count < 1000 { meanings[name] = .some(meaning) }
    return meaning
  }
}
