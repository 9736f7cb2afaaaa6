import Foundation
import Testing

/// The built program, run as a user would run it.
enum Program {
  /// What a run came to.
  struct Run {
    let status: Int32
    let output: String
    let errors: String
    let bytes: Data
  }

  /// The program stands beside the tests that were built with it.
  private static var path: URL {
    URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
      .appendingPathComponent("ehcp-audit")
  }

  /// The folder of the repository.
  static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func run(
    _ arguments: [String], in folder: URL? = nil, environment: [String: String] = [:], output: URL? = nil
  ) throws -> Run {
    let process = Process()
    process.executableURL = path
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = folder }
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    // Files and not pipes: a full pipe would stop a long output.
    let scratch = try TemporaryFolder()
    let outputFile = output ?? scratch.url.appendingPathComponent("output")
    let errorFile = scratch.url.appendingPathComponent("errors")
    if output == nil { _ = FileManager.default.createFile(atPath: outputFile.path, contents: nil) }
    _ = FileManager.default.createFile(atPath: errorFile.path, contents: nil)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: outputFile)
    process.standardError = try FileHandle(forWritingTo: errorFile)
    try process.run()
    process.waitUntilExit()
    let written = output == nil ? try Data(contentsOf: outputFile) : Data()
    return Run(
      status: process.terminationReason == .exit ? process.terminationStatus : -1,
      output: String(decoding: written, as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errorFile), as: UTF8.self), bytes: written)
  }
}

/// A folder that is there for one test.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("ehcp-audit-test-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file, its folders too, and gives its path.
  @discardableResult
  func write(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return file.path
  }

  func path(_ name: String) -> String { url.appendingPathComponent(name).path }
}

/// A short plan for an invented child.
enum InventedPlan {
  static func text(name: String = "Maya Example", provision: String = "Regular support from an adult in class.")
    -> String
  {
    """
    EDUCATION, HEALTH AND CARE PLAN

    Name: \(name)
    Date of birth: 14 March 2015
    National Curriculum Year: 6
    Status: Final
    Date of final plan: 10 November 2025

    Section A: Views, interests and aspirations
    Maya says she likes swimming and wants to read on her own.

    Section B: Special educational needs
    Communication and interaction
    Maya has a language disorder. She understands sentences of four words.

    Section C: Health needs
    None identified by the school nurse in September 2025.

    Section D: Social care needs
    None identified by the early help team in September 2025.

    Section E: Outcomes
    By July 2026 Maya will follow instructions of six words in four out of five trials.

    Section F: Special educational provision
    \(provision)

    Section G: Health provision
    None.

    Section H1: Social care provision under the 1970 Act
    None.

    Section H2: Other social care provision
    None.

    Section I: Placement
    Example Primary School, a mainstream primary school.

    Section J: Personal budget
    No personal budget was requested.

    Section K: Advice and information
    Educational psychologist's report, Dr A. Example, 3 September 2025.

    """
  }
}
