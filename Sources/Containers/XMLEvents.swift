/// Receives the events of an XML document in order. Names are local names: prefixes and namespaces are dropped.
public protocol XMLEventReceiver: AnyObject {
  /// An element begins.
  func startElement(_ name: String, attributes: XMLAttributes, line: Int)
  /// An element ends.
  func endElement(_ name: String)
  /// Character data; may come in several pieces.
  func characters(_ bytes: UnsafeBufferPointer<UInt8>)
  /// Whether reading may stop here; asked after every start of an element.
  var hasSeenEnough: Bool { get }
  /// Whether to pass over the content and the end of the element just begun; asked after every start of an element.
  /// Nothing is told of what is passed over, which costs a fraction of receiving and ignoring it.
  var passesOver: Bool { get }
  /// Whether the attributes of elements of a name are of use; where not, they come empty, which spares making them.
  /// Asked once or a few times for a name, so the answer must not change while a document is read.
  func needsAttributes(of name: String) -> Bool
}

extension XMLEventReceiver {
  /// Reads on to the end unless a receiver says otherwise.
  public var hasSeenEnough: Bool { false }
  /// Passes over nothing unless a receiver says otherwise.
  public var passesOver: Bool { false }
  /// All attributes are of use unless a receiver says otherwise.
  public func needsAttributes(of name: String) -> Bool { true }
}

/// The attributes of an element by local name; the first one wins where two share a local name.
public struct XMLAttributes: Sendable {
  /// Local names and values in document order.
  public var pairs: [(name: String, value: String)]

  /// Attributes in document order.
  public init(_ pairs: [(name: String, value: String)]) { self.pairs = pairs }

  /// The value by local name.
  public subscript(name: String) -> String? {
    for pair in pairs where pair.name == name { return pair.value }
    return nil
  }
}
