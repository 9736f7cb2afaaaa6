import Caseload
import Plans
import Sampling

/// Which document belongs to which case of a month, and which belong to none and why.
public struct DocumentMatching: Sendable {
  /// A document of a case of the month.
  public struct Match: Sendable, Equatable {
    /// Its place among the documents given.
    public var place: Int
    /// Its path below the folder of documents.
    public var source: String
    /// SHA-256 of its bytes.
    public var sha256: String
    /// The kind of the case.
    public var kind: CaseKind
    /// The case.
    public var caseId: String
    /// What it was matched by, in words.
    public var basis: String
  }

  /// A document that is not audited.
  public struct Left: Sendable, Equatable {
    /// Why, in a word.
    public enum Cause: String, Sendable, CaseIterable {
      /// Its evidence disagrees, or another document claims the same case.
      case conflict
      /// It could not be read, or reads as nothing that is audited.
      case unread
      /// Nothing in it leads to a case of the caseload.
      case unmatched
      /// Its case is not in the month, or not with this kind of document.
      case notOfMonth = "not of this month"
      /// The same bytes as another one, or another version of a plan than the one asked for.
      case setAside = "set aside"
    }

    /// Its path below the folder of documents.
    public var source: String
    /// Why.
    public var cause: Cause
    /// The cases that it may belong to.
    public var caseIds: [String]
    /// Why, in a sentence that says what to do.
    public var reason: String
  }

  /// Documents to be audited, by kind and case id.
  public private(set) var matches: [Match] = []
  /// Documents that are not, in the order given.
  public private(set) var left: [Left] = []

  /// Matches documents to the cases of a frame.
  ///
  /// - Parameters:
  ///   - documents: what the documents say, in order.
  ///   - rows: the caseload, with the cases of other months, so that nobody's document is taken for somebody else's.
  ///   - frame: the cases of the month.
  ///   - placed: the case of a document, by its SHA-256, where a person has decided it: that stands above what it says.
  public init(_ documents: [DocumentEvidence], rows: [CaseRow], frame: Frame, placed: [String: String] = [:]) {
    let finder = CaseFinder(rows)
    var kinds: [String: Set<CaseKind>] = [:]
    for index in 0..<frame.count { kinds[frame.caseId(at: index), default: []].insert(frame.kind(at: index)) }
    var claims: [String: [Match]] = [:]
    var left: [(place: Int, left: Left)] = []
    let answers = documents.map { document -> CaseFinder.Answer in
      guard document.isMatchable else { return .unknown }
      return placed[document.sha256].map { .found(caseId: $0, basis: .placed) } ?? finder.find(document)
    }
    let copies = Self.copies(of: documents, answers)
    for (place, document) in documents.enumerated() {
      func leave(_ cause: Left.Cause, _ caseIds: [String] = [], because reason: String) {
        left.append((place, Left(source: document.source, cause: cause, caseIds: caseIds, reason: reason)))
      }
      if let fault = document.fault {
        leave(.unread, because: fault)
        continue
      }
      if document.kind == .unknown {
        leave(.unread, because: "It reads neither as a plan nor as a review. Check that it is the whole document.")
        continue
      }
      if document.kind == .advice {
        leave(.notOfMonth, because: "It is a professional's advice, which the month does not audit.")
        continue
      }
      if let copy = copies[document.sha256] {
        if copy.caseIds.count > 1 {
          leave(.conflict, copy.caseIds, because: "The same file lies here under names that say different cases.")
          continue
        }
        if copy.place != place {
          let first = documents[copy.place].source
          leave(.setAside, copy.caseIds, because: "It is the same file as \(first), byte for byte.")
          continue
        }
      }
      switch answers[place] {
      case .unknown:
        leave(
          .unmatched,
          because: "No identifier, no name with date of birth and no file name leads to a case. Name the file after it."
        )
      case .conflict(let caseIds, let reason): leave(.conflict, caseIds, because: reason)
      case .found(let caseId, let basis):
        guard let kind = document.fittingKinds.first(where: { kinds[caseId]?.contains($0) ?? false }) else {
          leave(.notOfMonth, [caseId], because: Self.unfit(document, kinds[caseId] ?? []))
          continue
        }
        claims["\(kind.rawValue):\(caseId)", default: []].append(
          Match(
            place: place, source: document.source, sha256: document.sha256, kind: kind, caseId: caseId,
            basis: basis.rawValue))
      }
    }
    for key in claims.keys.sorted() { settle(claims[key] ?? [], documents, &left) }
    matches.sort { ($0.kind, Array($0.caseId.utf8)) < ($1.kind, Array($1.caseId.utf8)) }
    self.left = left.sorted { $0.place < $1.place }.map(\.left)
  }

  /// Files that are there more than once: the copy that stands for all, and the cases that the copies lead to.
  private static func copies(
    of documents: [DocumentEvidence], _ answers: [CaseFinder.Answer]
  ) -> [String: (place: Int, caseIds: [String])] {
    let places = Dictionary(grouping: documents.indices.filter { documents[$0].isMatchable }) { documents[$0].sha256 }
    return places.filter { $0.value.count > 1 }.mapValues { places in
      let caseIds = Set(places.flatMap { answers[$0].caseIds })
      return (places.first { answers[$0] != .unknown } ?? places[0], caseIds.sorted())
    }
  }

  /// One document stands for a case: a final plan before its draft, a first plan before its amendment where the month asks
  /// for the first one.
  private mutating func settle(
    _ claims: [Match], _ documents: [DocumentEvidence], _ left: inout [(place: Int, left: Left)]
  ) {
    let decided = claims.filter { $0.basis == CaseFinder.Basis.placed.rawValue }
    let ranks = claims.map { claim in
      if decided.count == 1, decided[0].place == claim.place { return -1 }
      let document = documents[claim.place]
      let fit = document.fittingKinds.firstIndex(of: claim.kind) ?? CaseKind.allCases.count
      return (document.status?.isDraft ?? false) ? fit + CaseKind.allCases.count : fit
    }
    let least = ranks.min() ?? 0
    let best = zip(claims, ranks).filter { $0.1 == least }.map(\.0)
    if best.count == 1, let match = best.first {
      matches.append(match)
      for other in claims where other.place != match.place {
        let words = "It is another version; \(match.source) is the plan that the month asks for."
        left.append(
          (other.place, Left(source: other.source, cause: .setAside, caseIds: [other.caseId], reason: words)))
      }
      return
    }
    for claim in claims {
      let others = claims.filter { $0.place != claim.place }.map(\.source).joined(separator: ", ")
      let words =
        "\(others) \(claims.count > 2 ? "belong" : "belongs") to \(claim.kind.rawValue) \(claim.caseId) too. "
        + "Keep the right one in the folder."
      left.append(
        (claim.place, Left(source: claim.source, cause: .conflict, caseIds: [claim.caseId], reason: words)))
    }
  }

  private static func unfit(_ document: DocumentEvidence, _ kinds: Set<CaseKind>) -> String {
    guard !kinds.isEmpty else { return "Its case is not among the cases of this month." }
    let wanted = kinds.sorted().map(\.rawValue).joined(separator: " and ")
    let what = document.kind == .annualReview ? "a review" : "a plan"
    return "It is \(what), and the month has its case as \(wanted)."
  }
}

/// Orders pairs of kind and bytes.
private func < (left: (CaseKind, [UInt8]), right: (CaseKind, [UInt8])) -> Bool {
  left.0 != right.0 ? left.0 < right.0 : left.1.lexicographicallyPrecedes(right.1)
}
