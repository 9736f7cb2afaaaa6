import ArgumentParser
import Sampling

/// `sample replace`: finds the case that takes the place of one that cannot be had.
struct SampleReplace: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replace", abstract: "Finds the next case by ticket for one that was drawn and cannot be had.",
    discussion: "Adds it to replacements.csv beside the certificate. Nobody chooses a replacement.")

  @Argument(help: ArgumentHelp("certificate.json.", valueName: "certificate"))
  var certificate: String

  @Argument(help: ArgumentHelp("frame.csv.", valueName: "frame"))
  var frame: String

  @Option(help: ArgumentHelp("The case that cannot be had; may be given several times.", valueName: "kind:caseId"))
  var missing: [String]

  @Option(help: ArgumentHelp("Why it cannot be had.", valueName: "text"))
  var reason: String

  @Option(help: ArgumentHelp("The folder to write to, instead of the certificate's.", valueName: "dir"))
  var output: String?

  func run() throws {
    let folder = output.map { SampleFolder(FilePath($0)) } ?? SampleFolder(of: FilePath(certificate))
    let replacements = try SampleFolder.sampling { try replace(in: folder) }
    try folder.write([("replacements.csv", Replacement.csv(replacements))])
    for id in missing {
      guard let entry = replacements.first(where: { $0.missing.utf8.elementsEqual(id.utf8) }) else { continue }
      print("\(id): \(entry.replacement ?? "no case of '\(entry.stratum)' is left to take its place")")
    }
  }

  private func replace(in folder: SampleFolder) throws -> [Replacement] {
    let stated = try Certificate(bytes: try SampleFolder.contents(FilePath(certificate)))
    let frame = try Frame(bytes: try SampleFolder.contents(FilePath(frame)))
    guard frame.sha256 == stated.terms.frameSha256 else {
      throw Failure("This is not the frame that was drawn from. Take the frame.csv that the certificate names.")
    }
    let draw = try Draw(stated.terms, frame: frame, seed: stated.seed)
    guard draw.auditSet.sha256 == stated.auditSetSha256 else {
      throw Failure("The certificate does not fit its frame. Run sample verify to see what differs.")
    }
    var entries = try folder.contents("replacements.csv").map { try Replacement.list($0) } ?? []
    for id in missing {
      let entry = try Replacement.of(id, reason: reason, earlier: entries, draw: draw, frame: frame)
      if !entries.contains(entry) { entries.append(entry) }
    }
    return entries
  }
}
