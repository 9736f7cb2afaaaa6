import Glibc

/// Text in a code page that is neither UTF-8, UTF-16 nor windows-1252, through the C library's converter.
///
/// Only the code pages named here are ever asked for, whatever a file declares: some converters of the library have had
/// faults that a hostile file could reach.
enum CodePage {
  /// The library's name of a declared character set; nil where it is none that is read this way.
  static func name(of label: String) -> String? {
    let folded = label.lowercased().utf8.filter { $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: "-") }
    return names[String(decoding: folded, as: UTF8.self)]
  }

  /// The library's name of a Windows code page by its number.
  static func name(ofNumber number: Int) -> String? {
    switch number {
    case 437, 737, 775, 850, 852, 857, 860, 861, 862, 863, 864, 865, 866, 869, 874, 932, 936, 949, 950: "CP\(number)"
    case 1250, 1251, 1253...1258: "CP\(number)"
    case 10000: "MACINTOSH"
    default: nil
    }
  }

  private static let names: [String: String] = {
    var names = ["macintosh": "MACINTOSH", "koi8r": "KOI8-R", "shiftjis": "CP932", "gb2312": "CP936", "gbk": "CP936"]
    names["big5"] = "CP950"
    names["euckr"] = "CP949"
    for number in [2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16] { names["iso8859\(number)"] = "ISO-8859-\(number)" }
    for number in [1250, 1251, 1253, 1254, 1255, 1256, 1257, 1258] { names["windows\(number)"] = "CP\(number)" }
    return names
  }()

  /// Bytes of a code page in UTF-8; what means nothing there becomes U+FFFD. Nil where the library lacks the code page.
  static func utf8(of bytes: [UInt8], in name: String) -> [UInt8]? {
    guard let converter = iconv_open("UTF-8", name), converter != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(converter) }
    // No character of these code pages takes more than four bytes.
    return [UInt8](unsafeUninitializedCapacity: bytes.count * 4 + 4) { output, count in
      guard let target = output.baseAddress else { return }
      var input = bytes
      input.withUnsafeMutableBytes { source in
        var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
        var left = source.count
        var to: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(target).assumingMemoryBound(to: CChar.self)
        var room = output.count
        while left > 0 {
          let answer = iconv(converter, &from, &left, &to, &room)
          if answer != -1 { break }
          guard left > 0, room >= 3 else { break }
          from = from.map { $0 + 1 }
          left -= 1
          for byte in [0xEF, 0xBF, 0xBD] as [UInt8] {
            to?.pointee = CChar(bitPattern: byte)
            to = to.map { $0 + 1 }
            room -= 1
          }
        }
        count = output.count - room
      }
    }
  }
}
