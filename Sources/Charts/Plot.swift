/// The plane of a chart with a scale upwards and categories from left to right.
struct Plot {
  static let height = 340.0
  let left = 52.0
  let right = Drawing.width - 16
  let top = 48.0
  let bottom = Plot.height - 62
  let scale: Scale
  let count: Int

  func x(_ place: Int) -> Double { left + (right - left) * (Double(place) + 0.5) / Double(max(1, count)) }

  func y(_ value: Double) -> Double { bottom - (bottom - top) * scale.share(value) }

  /// Title, scale, names of the categories and axes.
  func writeFrame(words: ChartWords, names: [String], to drawing: inout Drawing) {
    drawing.text(words.title, x: 0, y: 16, isBold: true)
    drawing.text(words.unit, x: 0, y: 36)
    for mark in scale.marks {
      drawing.line((left, y(mark)), (right, y(mark)))
      drawing.text(Decimals.text(mark, places: 2), x: left - 8, y: y(mark) + 5, anchor: .end)
    }
    // Names that would run into each other are left out evenly; the table has them all.
    let longest = names.map(\.unicodeScalars.count).max() ?? 0
    let room = (right - left) / Double(max(1, count))
    let every = max(1, Int((Double(longest) * 7.6 + 8) / room + 0.999))
    for (place, name) in names.enumerated() where place % every == 0 {
      drawing.text(name, x: x(place), y: bottom + 20, anchor: .middle)
    }
    drawing.line((left, bottom), (right, bottom), style: .axis)
    drawing.line((left, top), (left, bottom), style: .axis)
    drawing.text(words.category, x: right, y: bottom + 44, anchor: .end)
  }

  /// An interval as a bar with a cap at either end.
  func writeInterval(from lower: Double, to upper: Double, x: Double, to drawing: inout Drawing) {
    drawing.line((x, y(lower)), (x, y(upper)), style: .axis)
    drawing.line((x - 5, y(lower)), (x + 5, y(lower)), style: .axis)
    drawing.line((x - 5, y(upper)), (x + 5, y(upper)), style: .axis)
  }
}
