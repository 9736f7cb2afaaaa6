import Containers

/// What a file is by its bytes; its name is never asked.
enum FileKind: Equatable {
  /// No bytes at all, or only white space.
  case empty
  /// A Word file of 2007 or later: document or template, with or without macros, Transitional or Strict.
  case word
  /// An OpenDocument text.
  case openDocumentText
  /// An OpenDocument text in a single XML file.
  case flatOpenDocument
  /// An Excel workbook or OpenDocument spreadsheet.
  case spreadsheet
  /// A PowerPoint or OpenDocument presentation.
  case presentation
  /// Another zip.
  case zip
  /// A zip that cannot be opened, and why.
  case unreadableZip(ContainerError)
  /// A Word file of before 2007.
  case oldWord
  /// An office file behind a password.
  case protectedOffice
  /// Another file in Microsoft's compound format (an old workbook, an Outlook message).
  case otherCompound
  /// A PDF.
  case pdf
  /// Rich text format.
  case rtf
  /// A web page.
  case html
  /// A picture.
  case image(ImageFormat)
  /// This project's interchange XML.
  case interchange
  /// Another XML.
  case xml
  /// Plain text in some encoding.
  case text
  /// Bytes that are none of these.
  case binary

  /// Tells what bytes are.
  static func sniff(_ bytes: [UInt8]) -> FileKind {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      return ZipSniffer.kind(of: bytes)
    }
    if CompoundFile.hasSignature(bytes) { return CompoundFile.kind(of: bytes) }
    if let image = ImageFormat(signature: bytes) { return .image(image) }
    if bytes.prefix(1024).contains(sequence: "%PDF-") { return .pdf }
    if let markup = MarkupSniffer(bytes).kind { return markup }
    return TextSniffer.kind(of: bytes)
  }

  /// Reads a document with the reader of its kind.
  ///
  /// - Throws: `DocumentError`, also where no reader exists for the kind.
  func read(_ bytes: [UInt8], limits: ReadingLimits) throws -> Document {
    guard bytes.count <= limits.fileBytes else { throw DocumentError.tooLong(limits.fileBytes) }
    switch self {
    case .word: return try DocxReader.read(bytes, limits: limits)
    case .text where bytes.count > limits.textBytes * 4: throw DocumentError.tooLong(limits.textBytes * 4)
    case .text: return try PlainTextReader.read(bytes, limits: limits)
    case .openDocumentText: return try OdtReader.read(bytes, limits: limits)
    case .flatOpenDocument: return try OdtReader.readFlat(bytes, limits: limits)
    case .pdf: return try PdfReader.read(bytes, limits: limits)
    case .rtf: return try RtfReader.read(bytes, limits: limits)
    case .html: return try HtmlReader.read(bytes, limits: limits)
    case .interchange: return try InterchangeReader.read(bytes, limits: limits)
    default: throw refusal
    }
  }
}
