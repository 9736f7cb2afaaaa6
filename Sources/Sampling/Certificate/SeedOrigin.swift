import Regulations

/// How a seed came about, so that others can judge whether anybody could steer it.
public struct SeedOrigin: Equatable, Sendable {
  /// The method, such as "20 ten-sided dice"; empty where it is not recorded, as with the others.
  public var method: String
  /// The day.
  public var day: CalendarDate?
  /// The place.
  public var place: String
  /// Who watched.
  public var witnesses: [String]

  /// What is known of a seed's origin.
  public init(method: String = "", day: CalendarDate? = nil, place: String = "", witnesses: [String] = []) {
    self.method = method
    self.day = day
    self.place = place
    self.witnesses = witnesses
  }

  /// Whether nothing is recorded.
  public var isEmpty: Bool { self == SeedOrigin() }

  /// The witnesses are people: everybody learns how many there were, not who.
  func members(isPublic: Bool) -> [JSONValue.Member] {
    [
      .init("method", .string(method)), .init("date", .string(day?.description)), .init("place", .string(place)),
      isPublic ? .init("witnesses", .number(witnesses.count)) : .init("witnesses", .strings(witnesses)),
    ]
  }

  init(_ members: JSONMembers) throws(SamplingError) {
    method = try members.string("method")
    place = try members.string("place")
    witnesses = try members.strings("witnesses")
    day = nil
    if let text = members.optionalString("date") {
      guard let date = SeedOrigin.day(text) else { throw members.wrong("date") }
      day = date
    }
  }

  /// A day from `2026-11-24`; nil where it is none.
  public static func day(_ text: String) -> CalendarDate? {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      guard bytes[range].allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
      return Int(String(decoding: bytes[range], as: UTF8.self))
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }
}
