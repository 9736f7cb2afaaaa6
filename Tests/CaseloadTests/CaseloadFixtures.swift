import Foundation

@testable import Caseload

extension Caseload {
  /// Reads CSV text, with the canonical header unless a profile is given.
  static func of(_ csv: String, profile: ColumnProfile? = nil) throws -> Caseload {
    try CaseloadReader.read(Array(csv.utf8), name: "cases.csv", profile: profile)
  }
}

/// Files of the repository, by their path from its top.
enum Repository {
  static func text(_ path: String) throws -> String {
    try String(contentsOf: top.appendingPathComponent(path), encoding: .utf8)
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: top.appendingPathComponent(path)))
  }

  private static var top: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  }
}

extension ColumnProfile {
  /// The shipped headings, words and checks, with another shipped profile where one is named.
  static func shipped(with name: String? = nil) throws -> ColumnProfile {
    var profile = ColumnProfile.canonical.adding(
      try ColumnProfile(yaml: Repository.text("columns/usual.yaml"), name: "usual"))
    profile.checks = try Sen2Check.load(yaml: Repository.text("columns/sen2/checks.yaml"), name: "checks")
    guard let name else { return profile }
    return profile.adding(try ColumnProfile(yaml: Repository.text("columns/\(name).yaml"), name: name))
  }
}
