/// The share of a month's cases that is audited, above 0 and at most 1, exactly as it was typed: 0.2 is one fifth and not
/// the nearest binary number.
public struct SamplingFraction: Hashable, Sendable, CustomStringConvertible {
  let numerator: Int
  let denominator: Int

  /// One case in five.
  public static let oneFifth = SamplingFraction(numerator: 2, denominator: 10)

  private static let mostDecimals = 9

  private init(numerator: Int, denominator: Int) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// A fraction from a decimal number, `0.2` or `20%`.
  ///
  /// - Throws: `SamplingError` where it is no number, is not above 0 and at most 1, or has more than nine decimals.
  public init(_ text: String) throws(SamplingError) {
    var digits = Array(text.utf8)
    var decimals = 0
    if digits.last == UInt8(ascii: "%") {
      digits.removeLast()
      decimals = 2
    }
    if let point = digits.firstIndex(of: UInt8(ascii: ".")) {
      decimals += digits.count - point - 1
      digits.remove(at: point)
    }
    while decimals > 0, digits.count > 1, digits.last == UInt8(ascii: "0") {
      digits.removeLast()
      decimals -= 1
    }
    let isNumber = !digits.isEmpty && digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard isNumber, let value = Int(String(decoding: digits, as: UTF8.self)) else {
      throw SamplingError("'\(text)' is no fraction.", "Write a number above 0 and at most 1, such as 0.2.")
    }
    guard decimals <= SamplingFraction.mostDecimals else {
      throw SamplingError("The fraction '\(text)' has too many decimals.", "Write nine at most.")
    }
    let denominator = (0..<decimals).reduce(1) { power, _ in power * 10 }
    guard value > 0, value <= denominator else {
      throw SamplingError(
        "The fraction \(text) is not above 0 and at most 1.", "Write 0.2 for one case in five, 1 for all.")
    }
    self.init(numerator: value, denominator: denominator)
  }

  /// The fraction of a number of cases, rounded up.
  public func roundedUp(of cases: Int) -> Int {
    let product = cases.multipliedFullWidth(by: numerator)
    let (quotient, remainder) = denominator.dividingFullWidth(product)
    return remainder > 0 ? quotient + 1 : quotient
  }

  /// The fraction as a decimal number without zeros at its end.
  public var description: String {
    guard denominator > 1 else { return String(numerator) }
    var digits = Array(String(numerator).utf8)
    let decimals = String(denominator).utf8.count - 1
    while digits.count <= decimals { digits.insert(UInt8(ascii: "0"), at: 0) }
    digits.insert(UInt8(ascii: "."), at: digits.count - decimals)
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    if digits.last == UInt8(ascii: ".") { digits.removeLast() }
    return String(decoding: digits, as: UTF8.self)
  }

  /// Fractions are the same where their values are.
  public static func == (left: SamplingFraction, right: SamplingFraction) -> Bool {
    left.description == right.description
  }

  /// Hashes the value.
  public func hash(into hasher: inout Hasher) { hasher.combine(description) }
}
