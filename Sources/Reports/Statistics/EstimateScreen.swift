import Statistics

/// What `estimate` writes for a person at a terminal, 80 columns wide.
public enum EstimateScreen {
  /// The figure, how sure it is, and the strata.
  public static func text(of estimate: ProportionEstimate, missing: MissingUnits?, coloured: Bool) -> String {
    let ink = Ink(isColoured: coloured)
    var lines = [
      ink.bold("\(SureWords.percent(estimate.estimate)) good") + ", interval \(range(estimate.interval))"
        + " (\(estimate.good) of the \(estimate.drawn) judged, \(estimate.population) in the frame)", "",
    ]
    lines += Columns.wrapped("How sure are we? " + SureWords.sentence(of: estimate), to: Columns.screen)
    if estimate.unsampled > 0 {
      lines += Columns.wrapped(
        "\(estimate.unsampled) stand in strata of which none was judged; the interval allows for any of them being "
          + "good or not.", to: Columns.screen)
    }
    if let missing {
      lines += Columns.wrapped(
        "\(Words.count(missing.missing, "drawn one", "drawn ones")) could not be had. Were none of them good, or all, "
          + "the interval would reach from \(SureWords.percent(missing.interval.lowerBound)) to "
          + "\(SureWords.percent(missing.interval.upperBound)).", to: Columns.screen)
    }
    if estimate.strata.count > 1 { lines += [""] + table(estimate) }
    let error = estimate.standardError.map { ", standard error \(points($0))" } ?? ""
    lines.append("")
    lines.append("Method \(estimate.method.rawValue), level \(SureWords.percent(estimate.level))\(error).")
    return lines.map { $0 + "\n" }.joined()
  }

  private static func table(_ estimate: ProportionEstimate) -> [String] {
    let head = row("Stratum", "in frame", "judged", "good", "share", "interval")
    return [head]
      + estimate.strata.map { stratum in
        row(
          stratum.name, String(stratum.population), String(stratum.drawn), String(stratum.good),
          stratum.estimate.map(SureWords.percent) ?? "-", stratum.drawn > 0 ? range(stratum.interval) : "not known")
      }
  }

  private static func row(_ name: String, _ cells: String...) -> String {
    let widths = [9, 7, 6, 10, 17]
    let shown = Columns.shortened(Columns.harmless(name), to: 28)
    let padded = shown + String(repeating: " ", count: max(0, 28 - Columns.width(of: shown)))
    return padded
      + zip(cells, widths).map { String(repeating: " ", count: max(1, $1 - $0.count)) + $0 }.joined()
  }

  static func range(_ interval: ClosedRange<Double>) -> String {
    "\(SureWords.percent(interval.lowerBound)) to \(SureWords.percent(interval.upperBound))"
  }

  /// A share as percentage points to one place.
  private static func points(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10) points"
  }
}
