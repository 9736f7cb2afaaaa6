import Accuracy
import ArgumentParser
import Auditing
import Documents
import Plans
import Regulations
import Reports
import Rubrics

/// `accuracy`: measures the engine on labelled documents.
struct AccuracyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accuracy",
    abstract: "Measures how far the engine agrees with labelled documents.",
    discussion: """
      Each document has a .gold.json beside it; sentences.jsonl may hold single items. Every figure stands with its \
      interval. The labels must not come from the engine, or the figures say nothing.
      """)

  @Argument(help: ArgumentHelp("A folder of labelled documents.", valueName: "dir"))
  var folder: String

  @Option(help: "json: every figure, and every judgement that differs from its label.")
  var format: Format?

  @Option(help: ArgumentHelp("A file for the figures, instead of standard output.", valueName: "path"))
  var output: String?

  @Option(help: ArgumentHelp("A rubric's folder, instead of the shipped rubric.", valueName: "dir"))
  var rubric: String?

  /// The formats of the contract.
  enum Format: String, ExpressibleByArgument, CaseIterable { case json }

  func run() throws {
    let labels: LabelledFolder
    do { labels = try LabelledFolder(path: folder) } catch { throw Failure("\(error)") }
    let desk = try RubricDesk()
    let auditors = try DatedAuditors(desk: desk, named: rubric)
    let plain = try desk.load(
      folder: rubric.map { try desk.folder(named: $0) } ?? desk.usualFolder(), includingExamples: false)
    let bench = SentenceBench(rubric: plain)
    let figures = try Measurement.run(labels) { entry in
      do {
        return auditors.audit(bytes: try FilePath(entry.path).contents(), source: entry.name)
      } catch let trouble as DocumentError {
        throw Failure("\(entry.path): \(trouble.description)")
      }
    } judge: { sentence in
      try Self.outcomes(of: sentence, on: bench)
    }
    for id in figures.unknownCriteria.sorted() {
      StandardError.say("\(id) is labelled, but the rubric has no such criterion; it was passed over.")
    }
    let output = try self.output.map { try Output(path: $0, defaultName: "accuracy." + (format?.rawValue ?? "md")) }
    try Self.write(figures, format: format, rubric: "\(plain.id) \(plain.version)", to: output ?? Output())
  }

  private static func write(
    _ figures: AccuracyFigures, format: Format?, rubric: String, to output: Output
  ) throws {
    do {
      switch format {
      case .json: try output.write(AccuracyJSON.bytes(of: figures) + [0x0A])
      case nil: try output.write(AccuracyText.text(of: figures, rubric: rubric))
      }
      try output.finish()
    } catch Output.Ending.readerLeft {
      // Whoever asked has seen enough.
    }
  }

  private static func outcomes(of sentence: LabelledSentence, on bench: SentenceBench) throws -> [String: Outcome] {
    guard let kind = Item.Kind(rawValue: sentence.kind) else {
      throw Failure("\(sentence.id) in sentences.jsonl is of kind \(sentence.kind). Use need, outcome or provision.")
    }
    let usual: SectionCode = kind == .provision ? .F : kind == .outcome ? .E : .B
    return bench.outcomes(
      of: sentence.text, as: kind, in: sentence.section.flatMap(SectionCode.init) ?? usual,
      setting: .init(
        date: BritishDate.parse(sentence.planDate ?? "2026-03-10"), ncYear: sentence.ncYear ?? 6,
        born: sentence.dateOfBirth.flatMap { BritishDate.parse($0) }))
  }
}
