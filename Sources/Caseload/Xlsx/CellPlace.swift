/// Where a cell stands, as in `AB12`.
struct CellPlace: Equatable {
  /// Column, from 0.
  var column: Int
  /// Row, from 1; 0 where the reference has none.
  var row: Int

  /// Reads a reference; nil where it is none or lies outside a sheet (XFD1048576).
  init?(_ reference: some StringProtocol) {
    var column = 0
    var row = 0
    var letters = 0
    var figures = 0
    for byte in reference.utf8 {
      switch byte {
      case UInt8(ascii: "$"): continue
      case 0x41...0x5A, 0x61...0x7A:
        letters += 1
        guard letters <= 3, figures == 0 else { return nil }
        column = column * 26 + Int(byte & 0xDF) - 0x40
      case 0x30...0x39:
        figures += 1
        guard figures <= 7 else { return nil }
        row = row * 10 + Int(byte) - 0x30
      default: return nil
      }
    }
    guard letters > 0, column <= 16_384, row <= 1_048_576 else { return nil }
    self.column = column - 1
    self.row = row
  }
}
