import Statistics

/// What `agreement` writes for a person at a terminal, 80 columns wide.
public enum AgreementScreen {
  /// The coefficients with their intervals, what they mean, and the table of grades.
  public static func text(of raters: TwoRaters, coloured: Bool) -> String {
    let ink = Ink(isColoured: coloured)
    let share = raters.percent.value ?? 0
    let same = Int((share * Double(raters.units)).rounded())
    var lines = [ink.bold("The raters agree on \(same) of \(raters.units) (\(SureWords.percent(share)))"), ""]
    lines.append(row("Percent agreement", raters.percent))
    lines.append(row("Kappa", raters.kappa))
    if raters.scale.count > 2 {
      lines.append(row("Kappa, linear", raters.kappaLinear))
      lines.append(row("Kappa, quadratic", raters.kappaQuadratic))
    }
    lines.append(row("Gwet's AC1", raters.ac1))
    if raters.scale.count > 2 { lines.append(row("Gwet's AC2, quadratic", raters.ac2)) }
    lines.append(row("Krippendorff's alpha", raters.alpha))
    lines.append("")
    lines += Columns.wrapped(meaning(of: raters), to: Columns.screen)
    lines.append("")
    lines += table(raters)
    return lines.map { $0 + "\n" }.joined()
  }

  private static func row(_ name: String, _ value: AgreementValue) -> String {
    let padded = name + String(repeating: " ", count: max(1, 24 - name.count))
    guard let middle = value.value else { return padded + "   -    not defined for these ratings" }
    guard let lower = value.lower, let upper = value.upper else { return padded + places(middle) }
    return padded + places(middle) + "   " + places(lower) + " to " + places(upper)
  }

  private static func meaning(of raters: TwoRaters) -> String {
    guard let value = raters.ac1.value, let lower = raters.ac1.lower else {
      return "Too few ratings to say how far the raters agree beyond chance."
    }
    var words = "1 would be full agreement, 0 what chance alone gives. "
    words +=
      lower >= 0.6
      ? "The raters judge alike; what they differ on is worth a talk."
      : value >= 0.6
        ? "The raters seem to judge alike, but so few ratings leave room for doubt: rate more together."
        : "The raters judge differently: talk the differences through before their grades are compared."
    if let kappa = raters.kappa.value, value - kappa > 0.2 {
      words += " Kappa is low because nearly all have the same grade; AC1 does not suffer from that."
    }
    return words
  }

  private static func table(_ raters: TwoRaters) -> [String] {
    let width = max(6, min(22, (Columns.screen - 24) / max(1, raters.scale.count)))
    func cell(_ text: String) -> String {
      let shown = Columns.shortened(Columns.harmless(text), to: width - 1)
      return String(repeating: " ", count: max(1, width - Columns.width(of: shown))) + shown
    }
    func head(_ text: String) -> String {
      let shown = Columns.shortened(Columns.harmless(text), to: 23)
      return shown + String(repeating: " ", count: max(1, 24 - Columns.width(of: shown)))
    }
    // A long scale would not fit; its table is in the JSON.
    guard raters.scale.count <= 8 else { return [] }
    return [head("rater1 \\ rater2") + raters.scale.map(cell).joined()]
      + zip(raters.scale, raters.counts).map { grade, counts in
        head(grade) + counts.map { cell(String($0)) }.joined()
      }
  }

  private static func places(_ value: Double) -> String {
    let hundredths = Int((abs(value) * 100).rounded())
    let rest = hundredths % 100
    return (value < 0 && hundredths > 0 ? "-" : " ") + "\(hundredths / 100)." + (rest < 10 ? "0" : "") + "\(rest)"
  }
}
