/// Unique pupil numbers: a check letter and twelve figures, the last of which is a letter in a temporary number.
enum PupilNumber {
  static let message =
    "The UPN is not a letter and twelve figures with the right check letter; it was kept as written. Check it with the school."

  /// Capitals and figures without spaces.
  static func tidy(_ cell: UnsafeBufferPointer<UInt8>) -> String {
    var tidy: [UInt8] = []
    tidy.reserveCapacity(cell.count)
    for byte in cell where byte > 0x20 { tidy.append((0x61...0x7A).contains(byte) ? byte & 0xDF : byte) }
    return String(decoding: tidy, as: UTF8.self)
  }

  /// Whether the form and the check letter are right.
  static func isRight(_ number: String) -> Bool {
    let bytes = Array(number.utf8)
    guard bytes.count == 13 else { return false }
    var sum = 0
    for index in 1..<13 {
      let byte = bytes[index]
      let value: Int
      if (0x30...0x39).contains(byte) {
        value = Int(byte) - 0x30
      } else if index == 12, let letter = letters.firstIndex(of: byte) {
        value = letter
      } else {
        return false
      }
      sum += value * (index + 1)
    }
    return letters[sum % 23] == bytes[0]
  }

  private static let letters = Array("ABCDEFGHJKLMNPQRTUVWXYZ".utf8)
}
