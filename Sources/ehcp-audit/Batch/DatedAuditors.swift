import Auditing
import Plans
import Rubrics
import Synchronization

/// Audits each document by the rubric for its date: the one named by the caller, or of the shipped ones the one in force.
struct DatedAuditors: Sendable {
  private let usual: Auditor
  /// Reads documents as the auditors do.
  let reader: PlanReader
  private let library: RubricLibrary?
  /// Of the shipped rubrics, in the order of the library; read when a document first asks for one.
  private let shipped: [ShelvedAuditor]

  /// The words of the scale, best first.
  var scale: [String] { usual.rubric.grading.scale }

  /// What is not to be counted, as the file has it.
  var suppressions: SuppressionList { usual.suppressions }

  /// - Parameter path: a file of suppressions.
  init(
    desk: RubricDesk, named name: String?, profile: String? = nil, suppressions path: String? = nil,
    withoutFamily family: String? = nil
  ) throws {
    let reader = try desk.planReader(profile: profile, withoutFamily: family)
    self.reader = reader
    let list = try path.map { try desk.suppressions(path: $0, named: name) } ?? SuppressionList()
    @Sendable func auditor(_ folder: String) throws -> Auditor {
      Auditor(
        rubric: try desk.load(folder: folder, includingExamples: false), planReader: reader, suppressions: list)
    }
    if let name {
      usual = try auditor(desk.folder(named: name))
      library = nil
      shipped = []
      return
    }
    let library = desk.shippedLibrary
    let usualFolder = try desk.usualFolder()
    let shipped = library.listings.filter { DocumentKind(rawValue: $0.documentKind) != nil }.map { listing in
      ShelvedAuditor(folder: listing.path) { try auditor(listing.path) }
    }
    usual = try shipped.first { $0.folder == usualFolder }?.auditor() ?? auditor(usualFolder)
    self.library = library
    self.shipped = shipped
  }

  /// Audits a document, a plan together with the reports about its child.
  func audit(bytes: [UInt8], source: String, shelf: CompanionShelf? = nil) -> AuditResult {
    let advice: (Subject) -> [SuppliedAdvice] = { shelf?.reports(about: $0) ?? [] }
    var result = usual.audit(bytes: bytes, source: source, advice: advice)
    guard let library, result.kind != .unknown else { return result }
    if result.kind.rawValue == usual.rubric.documentKind, result.plan?.date == nil { return result }
    // A review or a piece of advice is read again by the rubric for its kind; its day is known only then.
    guard let listing = library.rubric(for: result.kind.rawValue, on: result.plan?.date),
      let shelved = shipped.first(where: { $0.folder == listing.path })
    else { return result }
    do {
      let auditor = try shelved.auditor()
      return auditor === usual ? result : auditor.audit(bytes: bytes, source: source, advice: advice)
    } catch {
      result.problems.append(String(describing: error))
      return result
    }
  }
}

/// An auditor by one rubric, made when it is first asked for: most runs see plans only, and a rubric takes longer to read
/// than many plans do.
private final class ShelvedAuditor: Sendable {
  let folder: String
  private let make: @Sendable () throws -> Auditor
  private let made = Mutex<Auditor?>(nil)

  init(folder: String, make: @escaping @Sendable () throws -> Auditor) {
    self.folder = folder
    self.make = make
  }

  func auditor() throws -> Auditor {
    try made.withLock { made in
      if let made { return made }
      let auditor = try make()
      made = auditor
      return auditor
    }
  }
}
