import CLibxml2

/// One run of libxml2 over one document: turns its callbacks into events.
final class XMLSession {
  /// What went wrong, where the document is to be refused.
  private(set) var failure: ContainerError?
  /// Whether the receiver has seen all that it wanted.
  private(set) var stoppedByReceiver = false

  private let context: xmlParserCtxtPtr
  private let receiver: XMLEventReceiver
  private let depthLimit: Int
  private var depth = 0
  /// The depth of the element that is passed over; 0 where none is.
  private var passedOver = 0
  private var elements = XMLNameCache()
  private var attributeNames = XMLNameCache()

  init(context: xmlParserCtxtPtr, depthLimit: Int, receiver: XMLEventReceiver) {
    self.context = context
    self.depthLimit = depthLimit
    self.receiver = receiver
  }

  /// The callbacks; each finds its session through the user pointer.
  static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = XML_SAX2_MAGIC
    handler.internalSubset = { user, _, _, _ in XMLSession.from(user)?.refuse(.doctype) }
    handler.startElementNs = { user, name, _, _, _, _, count, _, attributes in
      guard let session = XMLSession.from(user), let name else { return }
      session.start(name, count: Int(count), attributes: attributes)
    }
    handler.endElementNs = { user, name, _, _ in
      guard let session = XMLSession.from(user), let name else { return }
      session.end(name)
    }
    let characters: charactersSAXFunc = { user, text, length in
      guard let session = XMLSession.from(user), let text, session.passedOver == 0 else { return }
      session.receiver.characters(UnsafeBufferPointer(start: text, count: Int(length)))
    }
    handler.characters = characters
    handler.ignorableWhitespace = characters
    handler.cdataBlock = characters
    return handler
  }

  private static func from(_ user: UnsafeMutableRawPointer?) -> XMLSession? {
    guard let user else { return nil }
    let session = Unmanaged<XMLSession>.fromOpaque(user).takeUnretainedValue()
    return session.failure == nil && !session.stoppedByReceiver ? session : nil
  }

  private func refuse(_ error: ContainerError) {
    failure = error
    xmlStopParser(context)
  }

  private func start(
    _ name: UnsafePointer<UInt8>, count: Int, attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    depth += 1
    guard depth <= depthLimit else { return refuse(.tooDeep(depthLimit)) }
    guard passedOver == 0 else { return }
    let (string, needsAttributes) = elements.entry(for: name) { receiver.needsAttributes(of: $0) }
    var pairs: [(name: String, value: String)] = []
    if count > 0, needsAttributes, let attributes {
      pairs.reserveCapacity(count)
      for index in 0..<count {
        // libxml2 lays an attribute out as local name, prefix, namespace, start of value, end of value.
        guard let local = attributes[index * 5], let start = attributes[index * 5 + 3],
          let end = attributes[index * 5 + 4]
        else { continue }
        pairs.append(
          (
            attributeNames.entry(for: local) { _ in true }.string,
            Self.value(UnsafeBufferPointer(start: start, count: end - start))
          ))
      }
    }
    let line = Int(context.pointee.input?.pointee.line ?? 0)
    receiver.startElement(string, attributes: XMLAttributes(pairs), line: line)
    if receiver.passesOver { passedOver = depth }
    if receiver.hasSeenEnough {
      stoppedByReceiver = true
      xmlStopParser(context)
    }
  }

  private func end(_ name: UnsafePointer<UInt8>) {
    depth -= 1
    if passedOver == 0 {
      receiver.endElement(elements.entry(for: name) { receiver.needsAttributes(of: $0) }.string)
    } else if depth < passedOver {
      passedOver = 0
    }
  }

  /// An attribute's value. libxml2 hands an ampersand over as `&#38;` unless it is told to replace entities, which is
  /// the option that opens the door to entity attacks.
  private static func value(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      plain.append(bytes[index])
      let isReference = bytes[index...].prefix(5).elementsEqual("&#38;".utf8)
      index += isReference ? 5 : 1
    }
    return String(decoding: plain, as: UTF8.self)
  }
}

/// Strings for the names that libxml2 keeps at fixed addresses while it reads one document, so that a name that comes a
/// thousand times is made once, and asked about once.
struct XMLNameCache {
  private var entries = [(address: UnsafePointer<UInt8>?, string: String, isNeeded: Bool)](
    repeating: (nil, "", false), count: 256)

  /// The name at an address, and what was answered when it first came.
  mutating func entry(for address: UnsafePointer<UInt8>, isNeeded: (String) -> Bool) -> (
    string: String, isNeeded: Bool
  ) {
    let bits = UInt(bitPattern: address)
    let slot = Int((bits ^ (bits >> 8)) & 255)
    let entry = entries[slot]
    if entry.address == address { return (entry.string, entry.isNeeded) }
    let string = String(cString: address)
    let answer = isNeeded(string)
    entries[slot] = (address, string, answer)
    return (string, answer)
  }
}
