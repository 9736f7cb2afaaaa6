import Records
import Rubrics
import Statistics

/// How far people agree with each other and with the machine, part by part and criterion by criterion.
public struct MarkingAgreement: Sendable {
  /// Whose judgements are held against each other.
  public enum Raters: String, Sendable, CaseIterable {
    /// The machine and the person whose judgement counts.
    case machineAndPerson = "machine and person"
    /// The first and the second marking.
    case firstAndSecond = "first and second marking"
  }

  /// One part or criterion.
  public struct Row: Sendable {
    /// Whose judgements.
    public let raters: Raters
    /// `overall`, a section or standard, or a criterion's id.
    public let name: String
    /// Whether it is a criterion, with outcomes instead of grades.
    public let isCriterion: Bool
    /// What is said about the agreement, over the judgements that both put on the scale.
    public let agreement: TwoRaters
    /// Judgements of which one or both are not on the scale (not graded, does not apply, a person decides), by whether both
    /// say the same.
    public let besideScale: (same: Int, different: Int)
  }

  /// By raters, then parts, then criteria, by name; only where both have judged something.
  public let rows: [Row]

  /// Compares the judgements of months.
  ///
  /// - Parameters:
  ///   - confirmations: of all months that are to be looked at.
  ///   - results: the machine's judgements of the same months.
  ///   - scale: words of the grades, best first.
  /// - Throws: `EstimateError` where ratings contradict the scale.
  public init(_ confirmations: [Confirmation], results: [KeptResult], scale: [String]) throws {
    let machine = Dictionary(results.map { ($0.record.document, $0) }) { first, _ in first }
    var pairs: [Key: [(String, String)]] = [:]
    func add(_ raters: Raters, _ name: String, isCriterion: Bool, _ one: String, _ other: String) {
      pairs[Key(raters: raters, isCriterion: isCriterion, name: name), default: []].append((one, other))
    }
    let byDocument = Dictionary(grouping: confirmations) { $0.document }
    for document in byDocument.keys.sorted() {
      let own = byDocument[document] ?? []
      if let person = MonthLedger.counting(own) {
        if let kept = machine[document] {
          add(.machineAndPerson, "overall", isCriterion: false, kept.record.overall, person.overall)
        }
        for part in person.grades { add(.machineAndPerson, part.name, isCriterion: false, part.machine, part.person) }
        for part in person.outcomes { add(.machineAndPerson, part.name, isCriterion: true, part.machine, part.person) }
      }
      guard let first = own.first(where: { $0.round == .first }),
        let second = own.first(where: { $0.round == .second && $0.by != first.by })
      else { continue }
      add(.firstAndSecond, "overall", isCriterion: false, first.overall, second.overall)
      for (mine, theirs, isCriterion) in [
        (first.grades, second.grades, false), (first.outcomes, second.outcomes, true),
      ] {
        let known = Dictionary(theirs.map { ($0.name, $0.person) }) { first, _ in first }
        for part in mine {
          if let other = known[part.name] {
            add(.firstAndSecond, part.name, isCriterion: isCriterion, part.person, other)
          }
        }
      }
    }
    let outcomes = [Outcome.met, .partlyMet, .notMet].map(\.rawValue)
    rows = try pairs.keys.sorted().compactMap { key in
      let words = key.isCriterion ? outcomes : scale
      var placed: [(Int, Int)] = []
      var (same, different) = (0, 0)
      for (one, other) in pairs[key] ?? [] {
        if let left = words.firstIndex(of: one), let right = words.firstIndex(of: other) {
          placed.append((left, right))
        } else if one == other {
          same += 1
        } else {
          different += 1
        }
      }
      guard !placed.isEmpty else { return nil }
      return Row(
        raters: key.raters, name: key.name, isCriterion: key.isCriterion,
        agreement: try TwoRaters(scale: words, pairs: placed), besideScale: (same, different))
    }
  }

  private struct Key: Hashable, Comparable {
    var raters: Raters
    var isCriterion: Bool
    var name: String

    static func < (left: Key, right: Key) -> Bool {
      (left.order, left.name) < (right.order, right.name)
    }

    /// The whole before its parts, parts before criteria.
    private var order: Int { (raters == .machineAndPerson ? 0 : 3) + (name == "overall" ? 0 : isCriterion ? 2 : 1) }
  }
}
