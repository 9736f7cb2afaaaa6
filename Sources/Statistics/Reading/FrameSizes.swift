/// How many units the frame holds: one number, or one for each stratum.
public enum FrameSizes: Sendable, Equatable {
  /// The whole frame.
  case whole(Int)
  /// The strata in the order given.
  case strata([(name: String, population: Int)])

  /// Reads a table of `stratum,N`, its header in the first row.
  ///
  /// - Throws: `EstimateError` naming the row that is wrong.
  public init(rows: [[String]]) throws(EstimateError) {
    guard let first = rows.first else {
      throw EstimateError("The frame is empty.", "Give a number, or a table of stratum,N.")
    }
    let header = TableHeader(first)
    guard let nameColumn = header.place(of: "stratum"), let sizeColumn = header.place(of: "n") else {
      throw EstimateError("The frame has no columns stratum and N.", "Head it stratum,N.")
    }
    var strata: [(name: String, population: Int)] = []
    var known: Set<String> = []
    for (place, row) in rows.enumerated().dropFirst() where row.contains(where: { !$0.isEmpty }) {
      let name = TableHeader.cell(row, nameColumn)
      guard let population = Int(TableHeader.cell(row, sizeColumn)), population >= 0, population <= 1_000_000_000 else {
        throw EstimateError("Row \(place + 1) of the frame has no whole number under N.", "Give the stratum's size.")
      }
      guard known.insert(name).inserted else {
        throw EstimateError("Row \(place + 1) of the frame names a stratum again.", "Give each stratum one row.")
      }
      strata.append((name, population))
    }
    self = .strata(strata)
  }

  /// Whether two frames say the same.
  public static func == (one: FrameSizes, other: FrameSizes) -> Bool {
    switch (one, other) {
    case (.whole(let a), .whole(let b)): a == b
    case (.strata(let a), .strata(let b)): a.elementsEqual(b) { $0 == $1 }
    default: false
    }
  }
}

extension FrameSizes {
  /// How many units there are in all.
  public var total: Int {
    switch self {
    case .whole(let population): population
    case .strata(let strata): strata.reduce(0) { $0 + $1.population }
    }
  }
}
