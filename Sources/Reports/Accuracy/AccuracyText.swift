import Accuracy
import Auditing

/// Accuracy for a person: Markdown that also reads well at a terminal.
public struct AccuracyText {
  private let figures: AccuracyFigures
  private var lines: [String] = []

  /// The whole text.
  ///
  /// - Parameter rubric: the rubric's name and version, so that the figures can be told from those of another.
  public static func text(of figures: AccuracyFigures, rubric: String) -> String {
    var text = AccuracyText(figures: figures)
    text.writeHead(rubric)
    text.writeWhole()
    text.writeTable("Criteria of whole documents", figures.criteria)
    text.writeTable("Criteria of single items", figures.items)
    text.writeDecided()
    text.writeSound()
    return text.lines.joined(separator: "\n") + "\n"
  }

  private init(figures: AccuracyFigures) { self.figures = figures }

  private mutating func writeHead(_ rubric: String) {
    lines += [
      "# How accurate it is", "",
      "Measured on invented documents, not real plans: \(figures.documents) documents and \(figures.sentences) single",
      "sentences, labelled from the published rules before the engine read them. Each figure",
      "stands with its 95 % interval.",
      "", "Rubric: \(rubric). Engine: ehcp-audit \(Auditor.version).", "",
    ]
  }

  private mutating func writeWhole() {
    lines += ["| what | figure | 95 % interval | of |", "|---|---:|---|---:|"]
    row("criteria, agreement (kappa)", figures.kappa, isShare: false)
    row("overall grade, agreement (kappa)", figures.gradeKappa, isShare: false)
    row("overall grade as the author's", AccuracyFigures.figure(figures.gradesExact))
    row("section grade as the author's", AccuracyFigures.figure(figures.sectionGradesExact))
    row("sections found", AccuracyFigures.figure(figures.sectionsFound))
    row("sections bounded as labelled", AccuracyFigures.figure(figures.sectionBounds))
    row("needs, outcomes, provision read as items", AccuracyFigures.figure(figures.itemsFound))
    row("planted defects quoted", AccuracyFigures.figure(figures.plants))
    row("defective provision: precision", figures.provision.precision)
    row("defective provision: recall", figures.provision.recall)
    row("decided without a person", AccuracyFigures.figure(figures.decidedOverall))
    lines.append("")
  }

  private mutating func writeTable(_ heading: String, _ tables: [String: ConfusionTable]) {
    let shown = tables.filter { $0.value.isReportable(least: AccuracyFigures.leastForOne) }
      .sorted { $0.key < $1.key }
    lines += ["## " + heading, ""]
    if !shown.isEmpty {
      lines += [
        "| criterion | n | as labelled | precision | recall | F1 | F1, 95 % | AC1 |",
        "|---|---:|---:|---:|---:|---:|---|---:|",
      ]
      for (id, table) in shown {
        let f1 = AccuracyFigures.f1(table)
        lines.append(
          "| \(id) | \(table.total) | \(percent(AccuracyFigures.exact(table).value)) | "
            + "\(percent(AccuracyFigures.precision(table).value)) | \(percent(AccuracyFigures.recall(table).value)) | "
            + "\(percent(f1.value)) | \(interval(f1, isShare: true)) | "
            + "\(percent(AccuracyFigures.ac1(table).value)) |")
      }
      lines.append("")
    }
    let others = tables.keys.filter { !shown.map(\.key).contains($0) }.sorted()
    if !others.isEmpty {
      let sum = others.reduce(into: ConfusionTable()) { $0.add(tables[$1] ?? ConfusionTable()) }
      lines += [
        "Too few labels of some outcome for figures of their own (fewer than \(AccuracyFigures.leastForOne)):",
        "\(others.count) criteria with \(sum.exact) of \(sum.total) judgements as labelled.", "",
      ]
    }
    lines += [
      "A defect is a criterion not met or partly met. Precision: of the defects said, how many the author",
      "sees too. Recall: of the author's, how many are said.", "",
    ]
  }

  private mutating func writeDecided() {
    lines += ["## Decided without a person", "", "| part | decided | of |", "|---|---:|---:|"]
    for (section, share) in figures.decided.sorted(by: { $0.key < $1.key }) {
      lines.append("| \(section) | \(percent(AccuracyFigures.figure(share).value)) | \(share.of) |")
    }
    lines += ["", "The rest is a person's: the text does not settle it, and the result asks the question.", ""]
  }

  private mutating func writeSound() {
    lines += ["## Sound text is not accused", ""]
    let legal = figures.wrongAccusations.filter(\.isLegal).count
    lines += [
      "\(figures.soundPlans) documents are good or outstanding to their authors. Against them the engine has",
      "\(figures.wrongAccusations.count) findings that the author does not share, \(legal) of them on a legal criterion.",
      "",
    ]
    for one in figures.wrongAccusations {
      lines.append("- \(one.document): \(one.criterion)\(one.isLegal ? " (legal)" : "")")
    }
  }

  private mutating func row(_ name: String, _ figure: Figure, isShare: Bool = true) {
    let value = isShare ? percent(figure.value) : decimal(figure.value)
    lines.append("| \(name) | \(value) | \(interval(figure, isShare: isShare)) | \(figure.n) |")
  }

  private func interval(_ figure: Figure, isShare: Bool) -> String {
    guard let lower = figure.lower, let upper = figure.upper else { return "-" }
    return isShare ? "\(percent(lower)) to \(percent(upper))" : "\(decimal(lower)) to \(decimal(upper))"
  }

  private func percent(_ value: Double?) -> String { value.map { "\(Int(($0 * 100).rounded())) %" } ?? "-" }

  private func decimal(_ value: Double?) -> String {
    guard let value else { return "-" }
    let hundredths = Int((abs(value) * 100).rounded())
    let rest = hundredths % 100
    return (value < 0 && hundredths > 0 ? "-" : "") + "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
