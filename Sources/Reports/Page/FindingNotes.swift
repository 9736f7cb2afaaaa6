import Auditing
import Plans
import Rubrics

/// The findings of a document as numbered notes: what is said of the same words is one note.
struct FindingNotes {
  /// One note.
  struct Note {
    /// What is found.
    struct Fault {
      let judged: CriterionResult
      /// Its position among the criterion's findings.
      let position: Int

      var finding: Finding { judged.findings[position] }
    }
    /// From 1, over the whole page.
    var number = 0
    /// The section under which it is listed; nil: the plan as a whole.
    let section: SectionCode?
    /// The words concerned; nil where something is absent.
    let evidence: Evidence?
    /// What is found of them, in the rubric's order.
    var faults: [Fault]

    /// Whether all that is said of the words is a question.
    var isQuestion: Bool { faults.allSatisfy { $0.judged.outcome == .needsReview } }
    /// The id of the note.
    var anchor: String { "note-\(number)" }
    /// The id of the place in the text that leads to it.
    var wordsAnchor: String { "words-\(number)" }
  }

  /// All notes in the order of their numbers: what is absent first, then in the order of the text.
  let notes: [Note]
  private let numbers: [String: [Int?]]

  init(_ result: AuditResult) {
    var absent: [[Note]] = Array(repeating: [], count: SectionCode.count + 1)
    var places: [[Place: Note]] = Array(repeating: [:], count: SectionCode.count + 1)
    for judged in result.criteria {
      for (position, finding) in judged.findings.enumerated() {
        let fault = Note.Fault(judged: judged, position: position)
        if let evidence = finding.evidence {
          let place = Place(range: evidence.range)
          let new = Note(section: evidence.section, evidence: evidence, faults: [])
          places[Self.slot(evidence.section)][place, default: new].faults.append(fault)
        } else {
          let section = Self.section(of: judged.criterion.section)
          absent[Self.slot(section)].append(Note(section: section, evidence: nil, faults: [fault]))
        }
      }
    }
    var notes: [Note] = []
    for slot in absent.indices {
      let sorted = places[slot].sorted { $0.key < $1.key }.map(\.value)
      notes += absent[slot] + sorted
    }
    for place in notes.indices { notes[place].number = place + 1 }
    self.notes = notes
    var numbers: [String: [Int?]] = [:]
    for judged in result.criteria {
      numbers[judged.criterion.id] = Array(repeating: nil, count: judged.findings.count)
    }
    for note in notes {
      for fault in note.faults { numbers[fault.judged.criterion.id]?[fault.position] = note.number }
    }
    self.numbers = numbers
  }

  /// The number of the note that holds a criterion's finding, by its position among the criterion's findings.
  func number(of judged: CriterionResult, finding position: Int) -> Int? {
    guard let numbers = numbers[judged.criterion.id], numbers.indices.contains(position) else { return nil }
    return numbers[position]
  }

  /// The notes of a section, or of the plan as a whole.
  func notes(in section: SectionCode?) -> [Note] { notes.filter { $0.section == section } }

  private static func slot(_ section: SectionCode?) -> Int { section.map { $0.position + 1 } ?? 0 }

  private static func section(of name: String) -> SectionCode? {
    SectionCode(rawValue: name) ?? SectionCode.ofPlan.first { $0.isCovered(by: name) }
  }

  /// A range, in the order in which it ends in the text.
  private struct Place: Hashable, Comparable {
    let range: Range<Int>

    static func < (left: Place, right: Place) -> Bool {
      (left.range.upperBound, left.range.lowerBound) < (right.range.upperBound, right.range.lowerBound)
    }
  }
}
