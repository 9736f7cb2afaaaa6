/// A draw in which every id goes back with a new, larger ticket once it is drawn.
public struct ReturningDraw: Sequence, IteratorProtocol {
  private var heap: [(ticket: Ticket, id: [UInt8])] = []

  /// A draw from some ids, none of them twice.
  public init(ids: [String], seed: Seed) {
    for id in ids { push((Ticket(seed: seed, id: id), Array(id.utf8))) }
  }

  /// The id that is drawn next, with the ticket that won; nil only where there are no ids.
  public mutating func next() -> (id: String, ticket: Ticket)? {
    guard let first = heap.first else { return nil }
    heap[0] = (first.ticket.next, first.id)
    sink()
    return (String(decoding: first.id, as: UTF8.self), first.ticket)
  }

  private func precedes(_ left: Int, _ right: Int) -> Bool {
    if heap[left].ticket.digits != heap[right].ticket.digits { return heap[left].ticket < heap[right].ticket }
    return heap[left].id.lexicographicallyPrecedes(heap[right].id)
  }

  private mutating func push(_ entry: (ticket: Ticket, id: [UInt8])) {
    heap.append(entry)
    var child = heap.count - 1
    while child > 0, precedes(child, (child - 1) / 2) {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  private mutating func sink() {
    var parent = 0
    while true {
      var smallest = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count && precedes(child, smallest) {
        smallest = child
      }
      if smallest == parent { return }
      heap.swapAt(parent, smallest)
      parent = smallest
    }
  }
}
