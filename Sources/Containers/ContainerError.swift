/// Why a zip or an XML file could not be opened: what is wrong, what to do next, and a case that code can tell apart.
/// Never quotes the file.
public struct ContainerError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What kind of fault it is.
  public enum Fault: Sendable, Equatable {
    /// The XML breaks the rules of XML at a line (from 1).
    case malformedXML(line: Int)
    /// The XML carries a DOCTYPE, which can hide entities.
    case doctype
    /// Elements are nested deeper than the cap.
    case tooDeep
    /// The bytes are no zip at all.
    case notZip
    /// The zip has no directory at its end, or an entry runs past the end.
    case truncated
    /// The zip contradicts itself (overlapping entries, impossible offsets, a name that leads out of the container).
    case inconsistent
    /// The zip holds more entries than the cap.
    case tooManyEntries
    /// The zip unfolds to more bytes, or at a higher ratio, than the caps.
    case tooLarge
    /// An entry is encrypted.
    case encrypted
    /// An entry is packed in a way that office programs do not use, or the zip is split or zip64.
    case unsupported
    /// An entry's bytes do not agree with its checksum, or do not unpack.
    case damaged
    /// No entry has the name asked for.
    case missing
  }

  /// The kind of fault.
  public var fault: Fault
  /// What is wrong, one sentence.
  public var problem: String
  /// What to do next, one sentence.
  public var remedy: String

  /// A fault in words.
  public init(_ fault: Fault, problem: String, remedy: String) {
    self.fault = fault
    self.problem = problem
    self.remedy = remedy
  }

  /// Both sentences.
  public var description: String { problem + " " + remedy }
}
