import Documents
import MonthlyRun
import Plans

/// The folder of a month's documents, and what each of them says about whom.
struct MonthFolder {
  let inputs: [BatchInput]
  /// Whether something in the folder could not be followed.
  let hasTrouble: Bool

  private let root: FilePath

  init(_ path: String) throws {
    root = FilePath(path)
    guard FileStatus(root, followingLinks: true)?.kind == .folder else {
      throw Failure("There is no folder \(path). Name the folder that holds the month's documents.")
    }
    let walk = FolderWalk([root])
    for trouble in walk.troubles { StandardError.say(of: trouble.path.shown, trouble.sentence) }
    hasTrouble = walk.troubles.contains(where: \.isUnread)
    inputs = BatchInput.inputs(from: walk.files, skipping: FolderWalk.foreignEndings)
  }

  /// The document's path below the folder: where the folder lies must not change a result.
  func source(of input: BatchInput) -> String {
    var rest = input.shown[...]
    let prefix = root.shown
    if rest.hasPrefix(prefix) { rest = rest.dropFirst(prefix.count) }
    while rest.first == "/" { rest = rest.dropFirst() }
    return rest.isEmpty ? input.shown : String(rest)
  }

  /// Reads what every document says, in order.
  func evidence(_ reader: PlanReader, workers: Int, progress: inout Progress) async throws -> [DocumentEvidence] {
    var all: [DocumentEvidence] = []
    try await OrderedBatch.run(inputs, workers: workers) { input in
      Self.evidence(of: input, source: source(of: input), reader)
    } deliver: { one in
      progress.step()
      all.append(one)
    }
    progress.clear()
    return all
  }

  private static func evidence(of input: BatchInput, source: String, _ reader: PlanReader) -> DocumentEvidence {
    var sha256 = ""
    do {
      let bytes = try input.contents()
      sha256 = DocumentReader.sha256(of: bytes)
      let document = try DocumentReader.read(bytes)
      let lines = reader.reading(of: document)
      let kind = reader.kind(of: lines)
      let opening = DocumentOpening(passages(of: document.blocks))
      switch kind {
      case .ehcPlan:
        let plan = reader.read(lines)
        return DocumentEvidence(
          source: source, sha256: sha256, kind: kind, status: plan.status, subject: plan.subject,
          opening: opening)
      case .annualReview:
        return DocumentEvidence(
          source: source, sha256: sha256, kind: kind, subject: reader.readReview(document).subject,
          opening: opening)
      case .advice, .unknown: return DocumentEvidence(source: source, sha256: sha256, kind: kind)
      }
    } catch {
      return DocumentEvidence(source: source, sha256: sha256, kind: .unknown, fault: "\(error)")
    }
  }

  /// The passages of blocks in order, cells of tables among them; no more than an opening takes.
  private static func passages(of blocks: [Block]) -> [String] {
    var passages: [String] = []
    for block in blocks.prefix(80) {
      if case .table(let table) = block.kind {
        for cell in table.rows.prefix(80).flatMap(\.cells) { passages.append(cell.text) }
      } else {
        passages.append(block.text)
      }
    }
    return passages
  }
}
