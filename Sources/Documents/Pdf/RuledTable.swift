/// A table that is drawn with lines: its cells as rectangles on a grid.
struct RuledTable {
  /// A cell's rectangle and place.
  struct Cell {
    var box: PdfBox
    var row: Int
    var column: Int
    var rowSpan: Int
    var columnSpan: Int
  }

  var box: PdfBox
  /// Where the columns begin and, at last, end.
  var columns: [Double]
  var rowCount: Int
  var cells: [Cell]

  /// Lines as far apart as this many points are one.
  static let tolerance = 3.0
  private static let mostLines = 400

  /// The tables and boxes that the lines of a page draw, the smallest first.
  static func tables(on page: PdfPage) -> [RuledTable] {
    let horizontal = joined(page.rulings.filter(\.isHorizontal))
    let vertical = joined(page.rulings.filter { !$0.isHorizontal })
    guard horizontal.count >= 2, vertical.count >= 2, horizontal.count * vertical.count < 4_000_000 else { return [] }
    var tables: [RuledTable] = []
    for (rows, columns) in groups(horizontal, vertical) {
      guard let table = RuledTable(rows, columns) else { continue }
      // A frame round the whole page is an ornament.
      if table.cells.count == 1, table.box.area > page.width * page.height * 0.75 { continue }
      tables.append(table)
    }
    return tables.sorted { ($0.box.area, $0.box.top) < ($1.box.area, $1.box.top) }
  }

  /// Lines that go on each other made one.
  private static func joined(_ rulings: [PdfRuling]) -> [PdfRuling] {
    let sorted = rulings.sorted { ($0.place, $0.start) < ($1.place, $1.start) }
    var bands: [[PdfRuling]] = []
    for ruling in sorted {
      if let first = bands.last?.first, ruling.place - first.place <= tolerance {
        bands[bands.count - 1].append(ruling)
      } else {
        bands.append([ruling])
      }
    }
    var joined: [PdfRuling] = []
    for band in bands {
      var open: PdfRuling?
      for ruling in band.sorted(by: { $0.start < $1.start }) {
        if let current = open, ruling.start <= current.end + tolerance {
          open?.end = max(current.end, ruling.end)
        } else {
          if let open { joined.append(open) }
          open = ruling
        }
      }
      if let open { joined.append(open) }
    }
    return joined
  }

  /// Lines that cross or touch each other, together.
  private static func groups(_ horizontal: [PdfRuling], _ vertical: [PdfRuling]) -> [([PdfRuling], [PdfRuling])] {
    var leader = Array(0..<(horizontal.count + vertical.count))
    func find(_ index: Int) -> Int {
      var index = index
      while leader[index] != index {
        leader[index] = leader[leader[index]]
        index = leader[index]
      }
      return index
    }
    for (row, across) in horizontal.enumerated() {
      for (column, down) in vertical.enumerated() {
        guard down.place >= across.start - tolerance, down.place <= across.end + tolerance,
          across.place >= down.start - tolerance, across.place <= down.end + tolerance
        else { continue }
        leader[find(row)] = find(horizontal.count + column)
      }
    }
    var groups: [Int: ([PdfRuling], [PdfRuling])] = [:]
    for (row, across) in horizontal.enumerated() { groups[find(row), default: ([], [])].0.append(across) }
    for (column, down) in vertical.enumerated() {
      groups[find(horizontal.count + column), default: ([], [])].1.append(down)
    }
    return groups.keys.sorted().compactMap { groups[$0] }
  }

  /// A table of lines that hang together; nil where they enclose nothing.
  private init?(_ across: [PdfRuling], _ down: [PdfRuling]) {
    let ys = Self.places(across)
    let xs = Self.places(down)
    guard ys.count >= 2, xs.count >= 2, ys.count <= Self.mostLines, xs.count <= Self.mostLines,
      let left = xs.first, let right = xs.last, let top = ys.first, let bottom = ys.last
    else { return nil }
    box = PdfBox(left: left, top: top, right: right, bottom: bottom)
    columns = xs
    rowCount = ys.count - 1
    cells = []
    let width = xs.count - 1
    var taken = [Bool](repeating: false, count: rowCount * width)
    for row in 0..<rowCount {
      for column in 0..<width where !taken[row * width + column] {
        var end = column + 1
        let middle = (ys[row] + ys[row + 1]) / 2
        while end < width, !taken[row * width + end], !Self.stands(down, at: xs[end], across: middle) { end += 1 }
        var below = row + 1
        while below < rowCount {
          let isOpen = (column..<end).allSatisfy { index in
            !Self.stands(across, at: ys[below], across: (xs[index] + xs[index + 1]) / 2)
          }
          guard isOpen, !taken[below * width + column] else { break }
          below += 1
        }
        for covered in row..<below { for index in column..<end { taken[covered * width + index] = true } }
        cells.append(
          Cell(
            box: PdfBox(left: xs[column], top: ys[row], right: xs[end], bottom: ys[below]), row: row, column: column,
            rowSpan: below - row, columnSpan: end - column))
      }
    }
  }

  private static func places(_ rulings: [PdfRuling]) -> [Double] {
    var places: [Double] = []
    for place in rulings.map(\.place).sorted() where places.last.map({ place - $0 > tolerance }) ?? true {
      places.append(place)
    }
    return places
  }

  /// Whether a line stands at a place where another direction's coordinate crosses it.
  private static func stands(_ rulings: [PdfRuling], at place: Double, across other: Double) -> Bool {
    rulings.contains { abs($0.place - place) <= tolerance && $0.start <= other && $0.end >= other }
  }

  /// The cell around a point.
  func cell(x: Double, y: Double) -> Int? {
    cells.firstIndex { $0.box.contains(x: x, y: y) }
  }
}
