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

  init(desk: RubricDesk, named name: String?) throws {
    let reader = try desk.planReader()
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
    for listing in library.listings where listing.documentKind == DocumentKind.ehcPlan.rawValue {
      byFolder[listing.path] = try auditor(listing.path)
    }
    usual = try byFolder[usualFolder] ?? auditor(usualFolder)
    self.library = library
    self.byFolder = byFolder
  }

  func audit(bytes: [UInt8], source: String) -> AuditResult {
    let result = usual.audit(bytes: bytes, source: source)
    guard let library, let day = result.plan?.date,
      let listing = library.rubric(for: DocumentKind.ehcPlan.rawValue, on: day),
      let auditor = byFolder[listing.path], auditor !== usual
    else { return result }
    return auditor.audit(bytes: bytes, source: source)
  }
}
