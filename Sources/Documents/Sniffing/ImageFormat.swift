/// The kinds of picture that people send in place of a document, by signature.
enum ImageFormat: String {
  case png = "PNG"
  case jpeg = "JPEG"
  case gif = "GIF"
  case tiff = "TIFF"
  case bitmap = "BMP"
  case heic = "HEIC"
  case webp = "WebP"

  /// The format of bytes; nil where they are no such picture.
  init?(signature bytes: [UInt8]) {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]) {
      self = .png
    } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if bytes.starts(with: "GIF87a".utf8) || bytes.starts(with: "GIF89a".utf8) {
      self = .gif
    } else if bytes.starts(with: [0x49, 0x49, 0x2A, 0]) || bytes.starts(with: [0x4D, 0x4D, 0, 0x2A]) {
      self = .tiff
    } else if bytes.starts(with: "BM".utf8), bytes.count > 26, bytes[6..<10].allSatisfy({ $0 == 0 }) {
      self = .bitmap
    } else if bytes.count >= 12, bytes.starts(with: "RIFF".utf8), bytes[8..<12].elementsEqual("WEBP".utf8) {
      self = .webp
    } else if bytes.count >= 12, bytes[4..<8].elementsEqual("ftyp".utf8), Self.isStill(bytes[8..<12]) {
      self = .heic
    } else {
      return nil
    }
  }

  /// Whether a brand of the ISO media container is one of still pictures, as phones write them.
  private static func isStill(_ brand: ArraySlice<UInt8>) -> Bool {
    ["heic", "heix", "hevc", "heif", "heim", "heis", "mif1", "msf1", "avif"].contains {
      brand.elementsEqual($0.utf8)
    }
  }
}
