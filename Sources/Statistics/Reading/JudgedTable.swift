/// The table that `estimate` reads: `good`, 1 or 0 and empty where the unit could not be had, and where there are any,
/// `stratum` and `weight`.
public struct JudgedTable: Sendable {
  /// The sample, in the order of the frame's strata, or of their first rows.
  public let sample: StratifiedSample
  /// How many drawn units could not be had, in the order of the sample's strata.
  public let missing: [Int]

  private struct Unit {
    let stratum: String
    let isGood: Bool?
    let weight: Double?
  }

  /// - Parameter rows: All rows, the header first.
  /// - Throws: `EstimateError` naming the row that is wrong.
  public init(rows: [[String]], frame: FrameSizes) throws(EstimateError) {
    let units = try JudgedTable.units(rows)
    let sizes = try JudgedTable.sizes(of: units, in: frame)
    var strata: [SampleStratum] = []
    var missing: [Int] = []
    for (name, population) in sizes {
      let here = units.filter { $0.stratum == name }
      let judged = here.filter { $0.isGood != nil }
      missing.append(here.count - judged.count)
      if here.contains(where: { $0.weight != nil }) {
        strata.append(
          SampleStratum(
            name: name, population: population,
            units: judged.map { (isGood: $0.isGood == true, weight: $0.weight ?? 0) }))
      } else {
        let good = judged.count { $0.isGood == true }
        strata.append(SampleStratum(name: name, population: population, drawn: judged.count, good: good))
      }
    }
    for (stratum, more) in zip(strata, missing) where stratum.drawn + more > stratum.population {
      let place = stratum.name.isEmpty ? "" : " in stratum \"\(stratum.name)\""
      throw EstimateError(
        "The file has more units than there are\(place): \(stratum.drawn + more) of \(stratum.population).",
        "Check the size of the frame, or whether a unit stands in the file twice.")
    }
    sample = try StratifiedSample(strata: strata)
    self.missing = missing
  }

  private static func units(_ rows: [[String]]) throws(EstimateError) -> [Unit] {
    guard let first = rows.first else {
      throw EstimateError("The file is empty.", "Give a table with a column good.")
    }
    let header = TableHeader(first)
    guard let good = header.place(of: "good") else {
      throw EstimateError("The file has no column good.", "Head a column good and write 1 or 0 under it.")
    }
    let stratum = header.place(of: "stratum")
    let weight = header.place(of: "weight")
    var units: [Unit] = []
    for (place, row) in rows.enumerated().dropFirst() where row.contains(where: { !$0.isEmpty }) {
      let word = TableHeader.folded(TableHeader.cell(row, good))
      guard let isGood = answer(word) else {
        throw EstimateError("Row \(place + 1) has neither 1 nor 0 under good.", "Write 1, 0, or nothing.")
      }
      let text = TableHeader.cell(row, weight)
      var number: Double?
      if weight != nil {
        guard let value = Double(text), value > 0, value < 1e12 else {
          throw EstimateError(
            "Row \(place + 1) has no number above 0 under weight.", "Write how many units this one stands for.")
        }
        number = value
      }
      units.append(Unit(stratum: TableHeader.cell(row, stratum), isGood: isGood, weight: number))
    }
    return units
  }

  /// What a cell under good says: nil where it says nothing that is known, `.some(nil)` where it is empty.
  private static func answer(_ word: String) -> Bool?? {
    switch word {
    case "1", "yes", "true": true
    case "0", "no", "false": false
    case "": .some(nil)
    default: nil
    }
  }

  private static func sizes(
    of units: [Unit], in frame: FrameSizes
  ) throws(EstimateError) -> [(name: String, population: Int)] {
    var names: [String] = []
    for unit in units where !names.contains(unit.stratum) { names.append(unit.stratum) }
    switch frame {
    case .strata(let sizes):
      for name in names where !sizes.contains(where: { $0.name == name }) {
        throw EstimateError("The frame has no stratum \"\(name)\".", "Add its size to the frame.")
      }
      return sizes
    case .whole(let population):
      if names.count <= 1 { return [(names.first ?? "", population)] }
      return try shared(population, names, units)
    }
  }

  /// Sizes of strata from what the units' weights add up to.
  private static func shared(
    _ population: Int, _ names: [String], _ units: [Unit]
  ) throws(EstimateError) -> [(name: String, population: Int)] {
    let sums = names.map { name in
      units.reduce(0) { $0 + ($1.stratum == name ? $1.weight ?? 0 : 0) }
    }
    let sizes = sums.map { Int($0.rounded()) }
    guard units.allSatisfy({ $0.weight != nil }), sizes.reduce(0, +) == population else {
      throw EstimateError(
        "The file has \(names.count) strata, and one number does not say how large each of them is.",
        "Give the frame as a table of stratum,N.")
    }
    return Array(zip(names, sizes)).map { (name: $0.0, population: $0.1) }
  }
}

extension JudgedTable {
  /// The worst and the best case; nil where every drawn unit was had, or where weights say what each stands for and a
  /// missing one has none.
  public func missingUnits(method: ProportionMethod?, level: Double) throws(EstimateError) -> MissingUnits? {
    guard missing.contains(where: { $0 > 0 }), !sample.strata.contains(where: \.hasOwnWeights) else { return nil }
    return try MissingUnits(sample, missing: missing, method: method, level: level)
  }
}
