/// Types of need as caseloads write them, turned into SEN2's codes.
enum NeedDialect {
  static let message = "This type of need is not known, so it was kept as written; say what it means in a profile."

  /// The code of a wording; nil where it is not known. A list letter in front (`i) MSI`) and a code in front or in brackets
  /// behind (`ASD - Autistic Spectrum Disorder`, `Autism (ASD)`) are understood.
  static func code(_ cell: UnsafeBufferPointer<UInt8>, words: CaseWords) -> String? {
    if let code = words.needs[Folding.fold(cell)] { return code }
    let bytes = Array(cell)
    var parts = bytes.split { $0 == 0x28 || $0 == 0x29 || $0 == 0x3A || $0 == 0x5B || $0 == 0x5D }.map(Array.init)
    if let dash = firstDash(in: bytes) {
      parts += [Array(bytes[..<dash.lowerBound]), Array(bytes[dash.upperBound...])]
    }
    let codes = parts.compactMap { part in part.withUnsafeBufferPointer { words.needs[Folding.fold($0)] } }
    guard let first = codes.first, codes.allSatisfy({ $0 == first }) else { return nil }
    return first
  }

  /// A hyphen with a space beside it, or a longer dash.
  private static func firstDash(in bytes: [UInt8]) -> Range<Int>? {
    for index in bytes.indices {
      if bytes[index] == 0x2D, index > 0, bytes[index - 1] == 0x20 { return index..<index + 1 }
      if bytes[index...].starts(with: [0xE2, 0x80, 0x93]) || bytes[index...].starts(with: [0xE2, 0x80, 0x94]) {
        return index..<index + 3
      }
    }
    return nil
  }
}
