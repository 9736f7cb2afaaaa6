import Foundation
import Records

/// What a kept judgement found, criterion by criterion, as its own file says it.
public struct KeptFindings: Sendable {
  /// What was found of one criterion.
  public struct Criterion: Sendable, Equatable {
    /// Its id.
    public let id: String
    /// Its title.
    public let title: String
    /// `legal` or `quality`.
    public let kind: String
    /// The words that the findings quote, in their order.
    public let quotes: [String]
    /// What to do about it: the first finding's advice, or its message; empty where there is none.
    public let advice: String
  }

  /// In the order of the judgement; empty where its quotes were purged.
  public let criteria: [Criterion]

  /// Reads a judgement.
  public init(_ result: KeptResult) {
    guard let json = result.record.json, let file = try? JSONDecoder().decode(File.self, from: json) else {
      criteria = []
      return
    }
    criteria = file.criteria.map { one in
      let findings = one.findings ?? []
      return Criterion(
        id: one.id, title: one.title, kind: one.kind, quotes: findings.compactMap { $0.evidence?.quote },
        advice: findings.lazy.compactMap(\.suggestion).first ?? findings.first?.message ?? "")
    }
  }

  /// What was found of a criterion; nil where nothing is known any more.
  public subscript(id: String) -> Criterion? { criteria.first { $0.id == id } }

  private struct File: Decodable {
    struct Criterion: Decodable {
      struct Finding: Decodable {
        struct Evidence: Decodable { let quote: String? }
        let message: String?
        let suggestion: String?
        let evidence: Evidence?
      }
      let id: String
      let title: String
      let kind: String
      let findings: [Finding]?
    }
    let criteria: [Criterion]
  }
}
