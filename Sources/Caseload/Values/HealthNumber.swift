/// NHS numbers: ten figures, the last of which checks the others (modulus 11).
enum HealthNumber {
  static let message =
    "The NHS number is not ten figures with the right check figure; it was kept as written. Check it with the health team."

  /// Without spaces and hyphens, and without the `.0` that spreadsheets add.
  static func tidy(_ cell: UnsafeBufferPointer<UInt8>) -> String {
    var tidy: [UInt8] = []
    tidy.reserveCapacity(cell.count)
    for byte in cell where byte > 0x20 && byte != 0x2D && byte < 0x80 { tidy.append(byte) }
    if tidy.suffix(2).elementsEqual(".0".utf8) { tidy.removeLast(2) }
    return String(decoding: tidy, as: UTF8.self)
  }

  /// Whether there are ten figures and the last one is right.
  static func isRight(_ number: String) -> Bool {
    let bytes = Array(number.utf8)
    guard bytes.count == 10, bytes.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
    var sum = 0
    for index in 0..<9 { sum += Int(bytes[index] - 0x30) * (10 - index) }
    return (11 - sum % 11) % 11 == Int(bytes[9] - 0x30)
  }
}
