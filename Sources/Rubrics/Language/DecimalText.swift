/// Numbers of rubrics as people write them: `3`, not `3.0`.
enum DecimalText {
  /// The number without needless decimals.
  static func text(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
  }
}
