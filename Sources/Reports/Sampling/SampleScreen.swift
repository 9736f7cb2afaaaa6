import Sampling

/// What a person at a terminal is told about a frame that was closed, a draw, and a draw that was made again.
public enum SampleScreen {
  /// A closed month.
  public static func text(of freeze: MonthFreeze, folder: String) -> String {
    let terms = freeze.commitment.terms
    var text = "\(terms.period): \(counted(terms.frameSize, "case")), of which \(terms.take) are to be drawn\n"
    text += table(terms)
    if freeze.commitment.joinedLate > 0 {
      text += "Joined from earlier months: \(freeze.commitment.joinedLate)\n"
    }
    if !terms.notCovered.isEmpty {
      text += "Audited lately, in the frame and not drawn: \(terms.notCovered.count)\n"
    }
    if !freeze.exclusions.isEmpty {
      text += "Left out (exclusions.csv): \(freeze.exclusions.count)\n"
      for entry in freeze.commitment.excluded { text += "  \(entry.count)  \(Columns.harmless(entry.reason))\n" }
    }
    text += """

      Make these two known before any seed is rolled:
        frame       \(terms.frameSha256)
        commitment  \(freeze.commitment.sha256)
      Then roll dice in public and give the digits to: ehcp-audit sample draw \(Columns.harmless(folder)) --seed DIGITS

      """
    return text
  }

  /// A draw.
  public static func text(of draw: MonthDraw, folder: String) -> String {
    let terms = draw.certificate.terms
    let number = draw.register.draws.count
    var text =
      "\(terms.period): drew \(draw.certificate.selected.count) of \(counted(terms.frameSize, "case"))"
      + (number > 1 ? ", draw \(number) on this commitment\n" : "\n")
    text += table(terms)
    for theme in draw.draw.themeSets { text += "Theme \(theme.name): \(theme.set.cases.count) drawn, kept apart\n" }
    text += "audit-set.csv \(draw.certificate.auditSetSha256)\nWritten to \(Columns.harmless(folder))\n"
    return text
  }

  /// A draw that was made again from certificate and frame.
  public static func text(of check: CertificateCheck, certificate: Certificate) -> String {
    let terms = certificate.terms
    if check.differences.isEmpty {
      return """
        The same: \(certificate.selected.count) of \(counted(terms.frameSize, "case")) of \(terms.period), as certified.

        """
    }
    return "Not the same:\n" + check.differences.map { "  \(Columns.harmless($0))\n" }.joined()
  }

  private static func table(_ terms: DrawTerms) -> String {
    var lines = [["kind", "stratum", "N", "n"]]
    for stratum in terms.strata {
      lines.append([
        stratum.kind.rawValue, Columns.harmless(stratum.name), String(stratum.size), String(stratum.take),
      ])
    }
    for theme in terms.themes {
      lines.append(["theme", Columns.harmless(theme.name), String(theme.size), String(theme.take)])
    }
    let widths = (0..<4).map { column in lines.map { Columns.width(of: $0[column]) }.max() ?? 0 }
    return lines.map { line in
      let fields = line.enumerated().map { column, field in
        let space = String(repeating: " ", count: widths[column] - Columns.width(of: field))
        return column < 2 ? field + space : space + field
      }
      return "  " + fields.joined(separator: "  ") + "\n"
    }.joined()
  }

  private static func counted(_ count: Int, _ thing: String) -> String {
    count == 1 ? "1 \(thing)" : "\(count) \(thing)s"
  }
}
