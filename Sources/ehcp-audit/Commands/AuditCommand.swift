import ArgumentParser
import Auditing
import Glibc
import Plans
import Reports

/// `audit`: audits documents and writes their results.
struct AuditCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Audits plans and says how good they are, with the words that show it.",
    discussion: """
      Folders are walked; what a file is, is told from its content; a zip of documents is opened. Without --format the result is one screen a plan, and \
      a summary after several.
      """)

  @Argument(help: ArgumentHelp("Documents, or folders of documents.", valueName: "path"))
  var paths: [String]

  @Option(help: ArgumentHelp("A rubric's folder, instead of the shipped rubric.", valueName: "dir"))
  var rubric: String?

  @Option(
    help: ArgumentHelp(
      "Professionals' reports, or a folder of them, to compare the plans with; may be given several times.",
      valueName: "path"))
  var with: [String] = []

  @Option(
    help: ArgumentHelp(
      "A YAML file of findings that are not to be counted, each with who, why and until when.", valueName: "file"))
  var suppressions: String?

  @Option(
    help: ArgumentHelp(
      "A YAML file of the authority's own headings, which join the shipped ones.", valueName: "file"))
  var profile: String?

  @Option(
    help: ArgumentHelp(
      "Leaves out the wordings of one family of forms, to measure how unknown forms are read.", valueName: "name",
      visibility: .hidden))
  var withoutFamily: String?

  @Option(help: "json: an array of results; ndjson: one result a line; html: a page a document and an index.")
  var format: Format?

  @Option(help: ArgumentHelp("A file or folder for the results, instead of standard output.", valueName: "path"))
  var output: String?

  @Option(help: "How many documents are audited at once; by default as many as there are processors.")
  var jobs: Int?

  @Option(
    help: ArgumentHelp("End with status 1 where a plan's grade is worse than this one or missing.", valueName: "grade"))
  var failUnder: String?

  /// The formats of the contract.
  enum Format: String, ExpressibleByArgument, CaseIterable { case json, ndjson, html }

  func validate() throws {
    if format == .html, output == nil {
      throw ValidationError("--format html writes several pages. Name a folder for them with --output.")
    }
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError("--jobs takes a number from 1 to 256.")
    }
    if paths.contains("") { throw ValidationError("A path is empty. Name a document or a folder.") }
  }

  func run() async throws {
    let auditors = try DatedAuditors(
      desk: RubricDesk(), named: rubric, profile: profile, suppressions: suppressions, withoutFamily: withoutFamily)
    let leastGrade = try failUnder.map { try self.leastGrade($0, scale: auditors.scale) }
    let walk = FolderWalk(paths.map { FilePath($0) })
    for trouble in walk.troubles { StandardError.say(of: trouble.path.shown, trouble.sentence) }
    guard !walk.files.isEmpty else {
      throw Failure("There is no document to audit. Name documents, or folders that hold some.")
    }
    let pages = format == .html ? try self.output.map { try PageFolder(path: $0) } : nil
    let file = pages == nil ? self.output : nil
    let output = try file.map { try Output(path: $0, defaultName: defaultName) } ?? Output()
    let inputs = BatchInput.inputs(from: walk.files, skipping: FolderWalk.foreignEndings)
    let shelf =
      with.isEmpty ? nil : CompanionShelf(paths: with, reader: auditors.reader, audited: inputs.map(\.shown))
    defer { shelf?.sayWhatIsLeft() }
    var ending = try await audit(inputs, with: auditors, shelf: shelf, leastGrade: leastGrade, to: output, pages: pages)
    if walk.troubles.contains(where: \.isUnread) { ending = .someUnread }
    if ending != .done { throw ending }
  }

  private var defaultName: String { "results." + (format?.rawValue ?? "txt") }

  private func audit(
    _ files: [BatchInput], with auditors: DatedAuditors, shelf: CompanionShelf?, leastGrade: String?,
    to output: Output, pages: PageFolder?
  ) async throws -> ExitStatus {
    let isColoured = output.isTerminal && ColourWish.isColourWanted
    let format = format
    var results = ResultStream(
      format: format, isColoured: isColoured, output: output, pages: pages, suppressions: auditors.suppressions)
    var progress = Progress(total: files.count, isShown: StandardError.isTerminal && !output.isTerminal)
    var hasUnread = false
    var hasFailed = false
    do {
      try results.begin()
      try await OrderedBatch.run(files, workers: jobs ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))) { path in
        AuditedDocument(
          path, auditors: auditors, shelf: shelf, leastGrade: leastGrade, isIndexed: format == .html,
          isSummed: format == nil
        ) {
          ResultStream.bytes(of: $0, format: format, isColoured: isColoured)
        }
      } deliver: { document in
        progress.step()
        if !document.problems.isEmpty { progress.clear() }
        for problem in document.problems { StandardError.say(of: document.source, problem) }
        hasUnread = hasUnread || document.isUnread
        hasFailed = hasFailed || document.failsGrade
        try results.add(document)
      }
      try results.end()
      try output.finish()
    } catch Output.Ending.readerLeft {
      // Whoever asked has seen enough.
    } catch {
      output.abandon()
      throw error
    }
    progress.clear()
    return hasUnread ? .someUnread : hasFailed ? .notReached : .done
  }

  private func leastGrade(_ word: String, scale: [String]) throws -> String {
    let asked = word.lowercased().split(separator: " ").joined(separator: "-")
    guard scale.contains(asked) else {
      throw ValidationError("--fail-under takes a grade of the rubric: \(scale.joined(separator: ", ")).")
    }
    return asked
  }
}
