import ArgumentParser
import Auditing
import Documents
import Reports

/// `stations`: what each station of the audit path costs, for `make bench`. Hidden, since its figures say nothing of plans.
///
/// Every station is timed over all documents on one thread, each with what the one before it made, so that nothing is
/// counted twice; the audit proper is timed as a whole and what reading its texts takes is told apart from it.
struct StationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stations", abstract: "Times the stations of the audit path.", shouldDisplay: false)

  @Argument(help: ArgumentHelp("Documents, or folders of documents.", valueName: "path"))
  var paths: [String]

  func run() throws {
    let desk = try RubricDesk()
    let reader = try desk.planReader()
    let rubric = try desk.load(folder: desk.usualFolder(), includingExamples: false)
    let auditor = Auditor(rubric: rubric, planReader: reader)
    let walk = FolderWalk(paths.map { FilePath($0) })
    guard !walk.files.isEmpty else {
      throw Failure("There is no document to time. Name documents, or folders that hold some.")
    }
    var spent: [(name: String, time: Duration)] = []
    func time<Value>(_ name: String, _ work: () throws -> Value) rethrows -> Value {
      let clock = ContinuousClock()
      let start = clock.now
      let made = try work()
      let taken = clock.now - start
      if let place = spent.firstIndex(where: { $0.name == name }) {
        spent[place].time += taken
      } else {
        spent.append((name, taken))
      }
      return made
    }
    for path in walk.files {
      let bytes = try time("files") { try path.contents(limit: ReadingLimits.standard.fileBytes) }
      let document = try time("containers and documents") { try DocumentReader.read(bytes) }
      let lines = time("lines and headings") { reader.reading(of: document) }
      let plan = time("plans") { reader.read(lines) }
      time("tokens and phrases") { auditor.readTexts(of: plan, in: document) }
      let result = time("the whole audit") { auditor.audit(document, source: path.shown) }
      _ = time("writing") { ResultJSON.bytes(of: result) }
    }
    for (name, time) in spent {
      let milliseconds = Double(time.components.seconds) * 1e3 + Double(time.components.attoseconds) / 1e15
      print("\(name)\t\(milliseconds / Double(walk.files.count))")
    }
  }
}
