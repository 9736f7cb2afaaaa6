import Caseload
import Regulations

/// Finds the case that a document is about: identifiers inside it first, then its full name with date of birth, then the
/// case id in the name of its file. Whatever is stated must agree; a document is never given to a case on half of what it
/// says.
struct CaseFinder: Sendable {
  /// What a match rests on, strongest first.
  enum Basis: String, Sendable, CaseIterable {
    case placed = "a person's decision"
    case nhsNumber = "NHS number"
    case upn = "UPN"
    case caseId = "case id in the document"
    case name = "name with date of birth"
    case fileName = "case id in the file name"
  }

  /// What was found.
  enum Answer: Equatable, Sendable {
    /// One case, and the strongest thing that says so.
    case found(caseId: String, basis: Basis)
    /// Evidence that disagrees, or that leads to several cases.
    case conflict(caseIds: [String], reason: String)
    /// Nothing leads to a case.
    case unknown

    /// The cases that it may be.
    var caseIds: [String] {
      switch self {
      case .found(let caseId, _): [caseId]
      case .conflict(let caseIds, _): caseIds
      case .unknown: []
      }
    }
  }

  private var identities: [String: CaseIdentity] = [:]
  private var byNHSNumber: [String: Set<String>] = [:]
  private var byUPN: [String: Set<String>] = [:]
  private var byFoldedId: [String: Set<String>] = [:]
  private var byBirth: [CalendarDate: Set<String>] = [:]

  init(_ rows: [CaseRow]) {
    for row in rows { identities[row.caseId, default: CaseIdentity(caseId: row.caseId)].add(row) }
    for (caseId, identity) in identities {
      if !identity.nhsNumber.isEmpty { byNHSNumber[identity.nhsNumber, default: []].insert(caseId) }
      if !identity.upn.isEmpty { byUPN[identity.upn, default: []].insert(caseId) }
      let folded = Identifiers.fold(caseId)
      if !folded.isEmpty { byFoldedId[folded, default: []].insert(caseId) }
      if let born = identity.dateOfBirth { byBirth[born, default: []].insert(caseId) }
    }
  }

  func find(_ document: DocumentEvidence) -> Answer {
    let said = evidence(of: document)
    guard var common = said.first?.cases else { return .unknown }
    for one in said.dropFirst() { common.formIntersection(one.cases) }
    guard let caseId = common.first, let basis = said.first?.basis else {
      let words = said.map { "the \($0.basis.rawValue) says \($0.cases.sorted().joined(separator: " or "))" }
      return .conflict(
        caseIds: Set(said.flatMap(\.cases)).sorted(),
        reason: "What it says of the case disagrees: " + words.joined(separator: ", ") + ".")
    }
    guard common.count == 1 else {
      return .conflict(
        caseIds: common.sorted(),
        reason:
          "The \(basis.rawValue) leads to several cases. Correct the caseload, or state the NHS number or the UPN.")
    }
    if let identity = identities[caseId], let difference = difference(document, identity) {
      return .conflict(
        caseIds: [caseId],
        reason:
          "The \(basis.rawValue) says \(caseId), but \(difference) than the caseload's. Check whose document it is.")
    }
    return .found(caseId: caseId, basis: basis)
  }

  private func evidence(of document: DocumentEvidence) -> [(basis: Basis, cases: Set<String>)] {
    let subject = document.subject
    let all: [(Basis, Set<String>)] = [
      (.nhsNumber, subject.nhsNumber.flatMap { Identifiers.nhsNumber($0) }.flatMap { byNHSNumber[$0] } ?? []),
      (.upn, subject.upn.flatMap { Identifiers.upn($0) }.flatMap { byUPN[$0] } ?? []),
      (.caseId, subject.caseID.flatMap { byFoldedId[Identifiers.fold($0)] } ?? []),
      (.name, casesByName(document)), (.fileName, casesByFileName(document.fileName)),
    ]
    return all.filter { !$0.1.isEmpty }.map { (basis: $0.0, cases: $0.1) }
  }

  private func casesByName(_ document: DocumentEvidence) -> Set<String> {
    guard let name = document.subject.name.map({ PersonName($0) }), let born = document.subject.dateOfBirth else {
      return casesByOpening(document)
    }
    return (byBirth[born] ?? []).filter { caseId in
      guard let identity = identities[caseId] else { return false }
      return name.isFullName(forename: identity.forename, surname: identity.surname)
    }
  }

  /// Full name and date of birth among the first words, where the document has no fields for both.
  private func casesByOpening(_ document: DocumentEvidence) -> Set<String> {
    var found: Set<String> = []
    for day in document.subject.dateOfBirth.map({ [$0] }) ?? Array(document.opening.days) {
      for caseId in byBirth[day] ?? [] {
        guard let identity = identities[caseId] else { continue }
        if document.opening.holds(forename: identity.forename, surname: identity.surname) { found.insert(caseId) }
      }
    }
    return found
  }

  /// Case ids in a file's name: runs of letters and figures, alone or several joined ("EHC-2024-17"), the longest first.
  private func casesByFileName(_ fileName: String) -> Set<String> {
    let longest = 6
    let stem = fileName.split(separator: ".").dropLast().joined(separator: ".")
    let runs = (stem.isEmpty ? fileName : stem).split { !($0.isLetter || $0.isNumber) }.map { String($0) }
    var found: Set<String> = []
    var place = 0
    while place < runs.count {
      var taken = 1
      for count in stride(from: min(longest, runs.count - place), through: 1, by: -1) {
        let joined = Identifiers.fold(runs[place..<(place + count)].joined())
        guard let cases = byFoldedId[joined], place == 0 || Self.isTelling(joined) else { continue }
        found.formUnion(cases)
        taken = count
        break
      }
      place += taken
    }
    return found
  }

  /// Short figures and years stand in file names for many things ("plan 2, May 2026"); they count only in the first place.
  private static func isTelling(_ folded: String) -> Bool {
    let isNumber = folded.utf8.allSatisfy { (0x30...0x39).contains($0) }
    if folded.utf8.count < 4 { return false }
    return !(isNumber && folded.utf8.count == 4 && (folded.hasPrefix("19") || folded.hasPrefix("20")))
  }

  /// What the document states otherwise than the record of the case; nil where nothing contradicts it.
  private func difference(_ document: DocumentEvidence, _ identity: CaseIdentity) -> String? {
    let subject = document.subject
    if let stated = subject.nhsNumber.flatMap({ Identifiers.nhsNumber($0) }), !identity.nhsNumber.isEmpty,
      stated != identity.nhsNumber
    {
      return "the document's NHS number is another"
    }
    if let stated = subject.upn.flatMap({ Identifiers.upn($0) }), !identity.upn.isEmpty, stated != identity.upn {
      return "the document's UPN is another"
    }
    if let stated = subject.caseID.map({ Identifiers.fold($0) }), stated != Identifiers.fold(identity.caseId),
      Identifiers.haveSameShape(stated, Identifiers.fold(identity.caseId))
    {
      return "the document's case id is another"
    }
    if let stated = subject.dateOfBirth, let born = identity.dateOfBirth, stated != born {
      return "the document's date of birth is another"
    }
    if let name = subject.name, !identity.forename.words.isEmpty,
      !PersonName(name + " " + (subject.preferredName ?? "")).holds(forename: identity.forename)
    {
      return "the document's forename is another"
    }
    return nil
  }
}
