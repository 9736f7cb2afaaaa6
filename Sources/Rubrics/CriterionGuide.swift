/// A criterion as a page for those who write and check plans, in Markdown: what it asks and why, what is met and what is
/// not with examples, how it is decided, and what a person still decides.
public enum CriterionGuide {
  /// The name of a criterion's page.
  public static func fileName(of criterion: Criterion) -> String { "\(criterion.id).md" }

  /// The page. With a catalogue, values are named by their meaning.
  public static func markdown(_ criterion: Criterion, catalogue: MeasureCatalogue? = nil) -> String {
    let signature = catalogue?.signatures[criterion.measure.name]
    let asking = criterion.each ?? criterion.ladder
    let reachable = asking.reachable
    var page = "# \(criterion.id): \(escaped(criterion.title))\n"
    page += section("What it asks", escaped(criterion.requirement) + "\n\n" + criterion.advice)
    let basis = "Basis: \(criterion.basis.joined(separator: "; "))."
    page += section("Why", criterion.why.isEmpty ? basis : "\(criterion.why)\n\n\(basis)")
    let shown: [(heading: String, outcome: Outcome)] = [
      ("Met", .met), ("Met in part", .partlyMet), ("Not met", .notMet), ("Not applicable", .notApplicable),
    ]
    for (heading, outcome) in shown {
      guard reachable.contains(outcome) else {
        if outcome != .partlyMet { page += section(heading, "No plan comes out so by the machine alone.") }
        continue
      }
      page += section(heading, examples(criterion, outcome))
    }
    let summary = signature.map { "Measured: \($0.summary) " } ?? ""
    let decided = summary + "Weight \(DecimalText.text(criterion.weight)), \(criterion.kind.rawValue)."
    page += section("How it is decided", decided + "\n\n" + rungs(criterion, signature?.values ?? [:]))
    page += section("What a person still decides", person(criterion, reachable))
    return page
  }

  private static func section(_ heading: String, _ text: String) -> String { "\n## \(heading)\n\n\(text)\n" }

  private static func examples(_ criterion: Criterion, _ outcome: Outcome) -> String {
    var lines: [String] = []
    if let says = criterion.says[outcome] { lines += ["It then says: \(escaped(says))", ""] }
    lines += (criterion.examples[outcome] ?? []).map { "- " + escaped(CriterionPage.words($0)) }
    return lines.isEmpty ? "No example is given." : lines.joined(separator: "\n")
  }

  private static func rungs(_ criterion: Criterion, _ meanings: [String: String]) -> String {
    var lines: [String] = []
    if let each = criterion.each {
      lines.append("Each \(criterion.select.items ?? "item") is:\n")
      lines += CriterionPage.rungs(each, meanings).map { "- " + escaped($0) }
      lines.append("\nThe criterion is:\n")
      lines += CriterionPage.rungs(criterion.ladder, LadderReader.shareValues).map { "- " + escaped($0) }
    } else {
      lines += CriterionPage.rungs(criterion.ladder, meanings).map { "- " + escaped($0) }
    }
    return lines.joined(separator: "\n")
  }

  private static func person(_ criterion: Criterion, _ reachable: Set<Outcome>) -> String {
    let check = "Whether each finding is right: the machine shows the words, and a person judges them."
    guard reachable.contains(.needsReview) else { return check }
    let question = criterion.question.map { "\(escaped($0))\n\n" } ?? ""
    let isPersons = !reachable.contains(.met) && !reachable.contains(.notMet)
    return question + (isPersons ? "This criterion is a person's to decide." : check)
  }

  /// Examples are one line each, and nothing in them is read as markup.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\r": escaped += " / "
      case "*", "_", "<", ">", "[", "]", "#", "`", "|", "\\": escaped += "\\" + String(scalar)
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
