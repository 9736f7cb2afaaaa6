/// File names of pages: made from the documents' names, safe on any file system, and no two alike.
public struct PageNames {
  /// The name of the batch's own page.
  public static let index = "index.html"
  private static let longest = 80
  private var taken: Set<String> = ["index"]

  /// No names given yet.
  public init() {}

  /// The file name for a document's page.
  ///
  /// - Parameter source: the document's path or name. Letters and digits of ASCII stay, everything else becomes a hyphen;
  ///   a name that an earlier document has, letter case aside, gets a number.
  public mutating func name(for source: String) -> String {
    let stem = Self.stem(PlanPage.fileName(source))
    var name = stem
    var number = 1
    while !taken.insert(name.lowercased()).inserted {
      number += 1
      name = "\(stem)-\(number)"
    }
    return name + ".html"
  }

  private static func stem(_ file: String) -> String {
    var bytes: [UInt8] = []
    var name = Array(file.utf8)
    if let stop = name.lastIndex(of: UInt8(ascii: ".")), stop > 0 { name.removeSubrange(stop...) }
    for byte in name.prefix(longest) {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"):
        bytes.append(byte)
      default: if let last = bytes.last, last != UInt8(ascii: "-") { bytes.append(UInt8(ascii: "-")) }
      }
    }
    while bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
    let stem = String(decoding: bytes, as: UTF8.self)
    if stem.isEmpty { return "document" }
    // Some systems keep these names for devices, whatever the ending.
    let devices = ["con", "prn", "aux", "nul"]
    let isDevice =
      devices.contains(stem.lowercased()) || (stem.count == 4 && ["com", "lpt"].contains(stem.prefix(3).lowercased()))
    return isDevice ? "document-" + stem : stem
  }
}
