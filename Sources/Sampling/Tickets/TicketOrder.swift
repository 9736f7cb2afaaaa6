/// Puts ids into the order in which a seed draws them.
struct TicketOrder: Sendable {
  private let text: [UInt8]
  private let ranges: [Range<Int>]
  private let numbers: [HashNumber]

  /// Tickets for ids that are ranges of a text.
  init(seed: Seed, text: [UInt8], ranges: [Range<Int>]) {
    self.text = text
    self.ranges = ranges
    numbers = Stretches.map(ranges.count) { stretch in
      text.withUnsafeBytes { bytes in
        stretch.map { seed.number(of: UnsafeRawBufferPointer(rebasing: bytes[ranges[$0]])) }
      }
    }.flatMap { $0 }
  }

  /// The whole ticket of an id.
  func ticket(at index: Int) -> Ticket { Ticket(digits: numbers[index].reversedDigits) }

  /// The hash of an id.
  func number(at index: Int) -> HashNumber { numbers[index] }

  /// Some of the ids in drawing order: by ticket, and where two tickets are the same by the bytes of the ids.
  func sorted(_ indices: some Sequence<Int>) -> [Int] {
    var order = indices.map { (key: numbers[$0].leadingDigits, index: UInt32(truncatingIfNeeded: $0)) }
    order.sort { $0.key < $1.key }
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, order[end].key == order[start].key { end += 1 }
      // Eighteen equal digits are hardly ever seen; then the whole ticket decides.
      if end - start > 1 { order[start..<end].sort { precedes(Int($0.index), Int($1.index)) } }
      start = end
    }
    return order.map { Int($0.index) }
  }

  private func precedes(_ left: Int, _ right: Int) -> Bool {
    let (one, other) = (ticket(at: left), ticket(at: right))
    if one.digits != other.digits { return one < other }
    return text[ranges[left]].lexicographicallyPrecedes(text[ranges[right]])
  }
}
