/// A path as the system has it: bytes, which need not be UTF-8.
struct FilePath: Sendable, Hashable {
  let bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.utf8) }
  init(bytes: [UInt8]) { self.bytes = bytes }

  /// The path for people and results; what is no UTF-8 is shown as U+FFFD.
  var shown: String { String(decoding: bytes, as: UTF8.self) }

  /// The last part of the path.
  var name: ArraySlice<UInt8> {
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return bytes[...] }
    return bytes[(slash + 1)...]
  }

  /// What stands behind the last full stop of the name, in lower case; empty where there is none.
  var ending: String {
    let name = name
    guard let stop = name.lastIndex(of: UInt8(ascii: ".")), stop > name.startIndex else { return "" }
    return String(decoding: name[(stop + 1)...], as: UTF8.self).lowercased()
  }

  /// A file in this folder.
  func appending(_ name: [UInt8]) -> FilePath {
    if bytes.last == UInt8(ascii: "/") { return FilePath(bytes: bytes + name) }
    return FilePath(bytes: bytes + [UInt8(ascii: "/")] + name)
  }

  func appending(_ name: String) -> FilePath { appending(Array(name.utf8)) }

  /// The folder that it stands in; nil at the top.
  var parent: FilePath? {
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")), bytes.count > 1 else { return nil }
    return FilePath(bytes: slash == 0 ? [UInt8(ascii: "/")] : Array(bytes[..<slash]))
  }

  func withCString<Answer>(_ body: (UnsafePointer<CChar>) -> Answer) -> Answer {
    (bytes + [0]).withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { text in
        // The array holds at least the closing zero, so there is an address.
        text.baseAddress.map(body) ?? "".withCString(body)
      }
    }
  }
}
