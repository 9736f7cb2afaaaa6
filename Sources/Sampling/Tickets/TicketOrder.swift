/// Puts ids into the order in which a seed draws them.
struct TicketOrder {
  private let seed: Seed
  private let text: [UInt8]
  private let ranges: [Range<Int>]
  /// The first 18 digits of each id's ticket.
  private let keys: [UInt64]

  /// Tickets for ids that are ranges of a text.
  init(seed: Seed, text: [UInt8], ranges: [Range<Int>]) {
    self.seed = seed
    self.text = text
    self.ranges = ranges
    keys = text.withUnsafeBytes { bytes in
      ranges.map { seed.number(of: UnsafeRawBufferPointer(rebasing: bytes[$0])).leadingDigits }
    }
  }

  /// The whole ticket of an id.
  func ticket(at index: Int) -> Ticket {
    Ticket(
      digits: text.withUnsafeBytes {
        seed.number(of: UnsafeRawBufferPointer(rebasing: $0[ranges[index]])).reversedDigits
      })
  }

  /// Some of the ids in drawing order: by ticket, and where two tickets are the same by the bytes of the ids.
  func sorted(_ indices: some Sequence<Int>) -> [Int] {
    var order = indices.map { (key: keys[$0], index: UInt32(truncatingIfNeeded: $0)) }
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
