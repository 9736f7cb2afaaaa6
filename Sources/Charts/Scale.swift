/// A scale of round numbers that begins at 0.
struct Scale {
  /// The highest mark.
  let top: Double
  /// The distance between marks.
  let step: Double

  /// A scale that reaches at least as high as a value, with three to six steps.
  init(reaching value: Double) {
    let value = value.isFinite ? max(value, 0) : 0
    guard value > 0 else {
      self.init(top: 1, step: 1)
      return
    }
    var unit = 1.0
    while unit * 10 <= value { unit *= 10 }
    while unit > value { unit /= 10 }
    let step = [0.2, 0.5, 1, 2].lazy.map { $0 * unit }.first { $0 * 6 >= value } ?? unit * 2
    var top = step
    while top < value - step * 1e-9 { top += step }
    self.init(top: top, step: step)
  }

  /// A scale of per cent.
  static let percent = Scale(top: 100, step: 20)

  private init(top: Double, step: Double) {
    self.top = top
    self.step = step
  }

  /// The marks from 0 to the top.
  var marks: [Double] {
    let steps = Int((top / step).rounded())
    return (0...max(1, steps)).map { Double($0) * step }
  }

  /// The place of a value between 0 and 1; outside the scale, the nearest end.
  func share(_ value: Double) -> Double { value.isFinite ? max(0, min(1, value / top)) : 0 }
}
