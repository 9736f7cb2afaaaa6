/// A table of counts with its totals, seen as a network: every count flows from its row to its column, every total between
/// a row or column and the whole. What can be worked out of a withheld count is how far a flow through it can be raised or
/// lowered by sending counts round the other withheld ones: exact for whole numbers, since networks have no other corners.
struct CountNetwork {
  /// A count of the table.
  struct Arc {
    let from: Int
    let to: Int
    let value: Int
    let isTotal: Bool
    var isWithheld = false
  }

  /// Which way a count is moved.
  enum Way {
    case up
    case down
  }

  /// How far a count can be moved, and what is left to move with.
  struct Room {
    var amount: Int
    fileprivate var forward: [Int]
    fileprivate var backward: [Int]
  }

  /// More than any table holds.
  static let unbounded = Int.max / 4

  /// Counts row by row, then the totals of rows, of columns, and the whole.
  private(set) var arcs: [Arc]
  private let nodes: Int

  init(_ counts: [[Int]]) {
    let rows = counts.count
    let columns = counts.first?.count ?? 0
    let (source, sink) = (0, 1)
    func row(_ place: Int) -> Int { 2 + place }
    func column(_ place: Int) -> Int { 2 + rows + place }
    nodes = 2 + rows + columns
    arcs = []
    for i in 0..<rows {
      for j in 0..<columns { arcs.append(Arc(from: row(i), to: column(j), value: counts[i][j], isTotal: false)) }
    }
    for i in 0..<rows {
      arcs.append(Arc(from: source, to: row(i), value: counts[i].reduce(0, +), isTotal: true))
    }
    for j in 0..<columns {
      arcs.append(Arc(from: column(j), to: sink, value: counts.reduce(0) { $0 + $1[j] }, isTotal: true))
    }
    arcs.append(Arc(from: sink, to: source, value: counts.joined().reduce(0, +), isTotal: true))
  }

  mutating func setWithheld(_ index: Int, _ isWithheld: Bool) { arcs[index].isWithheld = isWithheld }

  /// How far a count can be moved where only withheld ones may move with it; no further than `enough` is looked for.
  func room(of index: Int, _ way: Way, within enough: Int) -> Room {
    var room = Room(
      amount: 0, forward: arcs.map { $0.isWithheld ? Self.unbounded : 0 },
      backward: arcs.map { $0.isWithheld ? $0.value : 0 })
    let most = way == .down ? min(enough, arcs[index].value) : enough
    while room.amount < most, let path = path(for: index, way, room, cost: { _ in nil }) {
      let step = path.reduce(most - room.amount) {
        min($0, $1.isForward ? room.forward[$1.arc] : room.backward[$1.arc])
      }
      for one in path {
        room.forward[one.arc] += one.isForward ? -step : step
        room.backward[one.arc] += one.isForward ? step : -step
      }
      room.amount += step
    }
    return room
  }

  /// The published counts that are best withheld so that a count can be moved further than before; nil where none help.
  func partners(of index: Int, _ way: Way, _ room: Room, cost: (Int) -> Int?) -> [Int]? {
    guard let path = path(for: index, way, room, cost: cost) else { return nil }
    let published = path.map(\.arc).filter { !arcs[$0].isWithheld }
    return published.isEmpty ? nil : published
  }

  /// The cheapest way round from one end of a count to the other. Withheld counts cost nothing, published ones what
  /// `cost` says, and nil shuts them out.
  private func path(
    for index: Int, _ way: Way, _ room: Room, cost: (Int) -> Int?
  ) -> [(arc: Int, isForward: Bool)]? {
    let start = way == .up ? arcs[index].to : arcs[index].from
    let end = way == .up ? arcs[index].from : arcs[index].to
    var costs = [Int](repeating: Self.unbounded, count: nodes)
    var arrivals = [(arc: Int, isForward: Bool)?](repeating: nil, count: nodes)
    costs[start] = 0
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for (place, arc) in arcs.enumerated() where place != index {
        let price: Int
        if arc.isWithheld { price = 0 } else if let asked = cost(place) { price = asked } else { continue }
        func go(_ from: Int, _ to: Int, isForward: Bool, isOpen: Bool) {
          // One more for every step: of two ways that cost the same, the shorter.
          guard isOpen, costs[from] < Self.unbounded, costs[from] + price + 1 < costs[to] else { return }
          costs[to] = costs[from] + price + 1
          arrivals[to] = (place, isForward)
          hasChanged = true
        }
        go(arc.from, arc.to, isForward: true, isOpen: arc.isWithheld ? room.forward[place] > 0 : true)
        go(arc.to, arc.from, isForward: false, isOpen: arc.isWithheld ? room.backward[place] > 0 : arc.value > 0)
      }
    }
    guard costs[end] < Self.unbounded else { return nil }
    var steps: [(arc: Int, isForward: Bool)] = []
    var node = end
    while node != start, let arrival = arrivals[node] {
      steps.append(arrival)
      node = arrival.isForward ? arcs[arrival.arc].from : arcs[arrival.arc].to
    }
    return steps.reversed()
  }
}
