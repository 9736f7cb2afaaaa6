/// The tickets of a list of ids in drawing order, for anyone who wants to see how a draw comes about.
public struct TicketList: Sendable {
  private let text: [UInt8]
  private let ranges: [Range<Int>]
  private let seed: Seed
  private let tickets: TicketOrder
  private let order: [Int]

  /// How many ids there are.
  public var count: Int { ranges.count }

  /// The ids of a file, one a line, with their tickets; empty lines are passed over.
  ///
  /// - Throws: `SamplingError` where there is no id, where one stands twice, or where the text is no UTF-8.
  public init(lines bytes: [UInt8], seed: Seed) throws(SamplingError) {
    text = bytes
    self.seed = seed
    ranges = TicketList.ranges(of: bytes)
    guard !ranges.isEmpty else {
      throw SamplingError("The file of ids is empty.", "Give a text file with one id on each line.")
    }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw SamplingError("The file of ids is no UTF-8 text.", "Save it as UTF-8 and try again.")
    }
    tickets = TicketOrder(seed: seed, text: bytes, ranges: ranges)
    order = tickets.sorted(ranges.indices)
    // The same id has the same ticket, so sorting brings it together.
    let (order, ranges) = (order, ranges)
    let isRepeated = zip(order, order.dropFirst()).contains { bytes[ranges[$0]] == bytes[ranges[$1]] }
    if isRepeated {
      throw SamplingError(
        "An id stands twice in the file of ids.", "Each case must stand once, or its chance would be doubled.")
    }
  }

  private static func ranges(of bytes: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    bytes.withUnsafeBufferPointer { bytes in
      var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      while start < bytes.count {
        var end = start
        while end < bytes.count, bytes[end] != 0x0A { end += 1 }
        let last = end > start && bytes[end - 1] == 0x0D ? end - 1 : end
        if last > start { ranges.append(start..<last) }
        start = end + 1
      }
    }
    return ranges
  }

  /// One `id,ticket` line for each id, in drawing order; with `places`, tickets are cut after that many digits behind
  /// leading nines.
  public func csv(places: Int? = nil) -> [UInt8] {
    let parts = Stretches.map(order.count) { stretch in
      var bytes: [UInt8] = []
      bytes.reserveCapacity(stretch.reduce(0) { $0 + ranges[order[$1]].count + HashNumber.mostDigits + 6 })
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: HashNumber.mostDigits + 3) { digits in
        for index in order[stretch] {
          CSVText.append(text[ranges[index]], to: &bytes)
          bytes.append(CSVText.comma)
          bytes.append(UInt8(ascii: "0"))
          bytes.append(UInt8(ascii: "."))
          if let places {
            bytes.append(contentsOf: tickets.ticket(at: index).trimmedDigits(to: places))
          } else {
            let count = tickets.number(at: index).writeReversedDigits(to: digits)
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: digits[..<count]))
          }
          bytes.append(0x0A)
        }
      }
      return bytes
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(parts.reduce(0) { $0 + $1.count })
    for part in parts { bytes.append(contentsOf: part) }
    return bytes
  }

  /// The first so many draws with replacement, one `id,ticket` line each.
  public func csv(returning draws: Int, places: Int? = nil) -> [UInt8] {
    let ids = ranges.map { String(decoding: text[$0], as: UTF8.self) }
    var bytes: [UInt8] = []
    for (id, ticket) in ReturningDraw(ids: ids, seed: seed).prefix(draws) {
      CSVText.append(id.utf8, to: &bytes)
      bytes += Array(",\(places.map { ticket.trimmed(to: $0) } ?? ticket.description)\n".utf8)
    }
    return bytes
  }
}
