import Auditing
import Plans
import Rubrics

/// Audits each document by the rubric for its date: the one named by the caller, or of the shipped ones the one in force.
struct DatedAuditors: Sendable {
  private let usual: Auditor
  private let library: RubricLibrary?
  private let byFolder: [String: Auditor]

  /// The words of the scale, best first.
  var scale: [String] { usual.rubric.grading.scale }

  /// Every rubric that a document may be judged by, in order of id and version.
  var rubrics: [Rubric] {
    let all = byFolder.values.map(\.rubric) + (byFolder.isEmpty ? [usual.rubric] : [])
    return all.sorted { ($0.id, $0.version) < ($1.id, $1.version) }
  }

  init(desk: RubricDesk, named name: String?, profile: String? = nil, withoutFamily family: String? = nil) throws {
    let reader = try desk.planReader(profile: profile, withoutFamily: family)
    func auditor(_ folder: String) throws -> Auditor {
      Auditor(rubric: try desk.load(folder: folder, includingExamples: false), planReader: reader)
    }
    if let name {
      usual = try auditor(desk.folder(named: name))
      library = nil
      byFolder = [:]
      return
    }
    let library = desk.shippedLibrary
    let usualFolder = try desk.usualFolder()
    var byFolder: [String: Auditor] = [:]
    for listing in library.listings where DocumentKind(rawValue: listing.documentKind) != nil {
      byFolder[listing.path] = try auditor(listing.path)
    }
    usual = try byFolder[usualFolder] ?? auditor(usualFolder)
    self.library = library
    self.byFolder = byFolder
  }

  func audit(bytes: [UInt8], source: String) -> AuditResult {
    let result = usual.audit(bytes: bytes, source: source)
    guard let library, result.kind != .unknown else { return result }
    if result.kind.rawValue == usual.rubric.documentKind, result.plan?.date == nil { return result }
    // A review or a piece of advice is read again by the rubric for its kind; its day is known only then.
    guard let listing = library.rubric(for: result.kind.rawValue, on: result.plan?.date),
      let auditor = byFolder[listing.path], auditor !== usual
    else { return result }
    return auditor.audit(bytes: bytes, source: source)
  }
}
