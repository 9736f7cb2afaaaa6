import Auditing
import Plans
import Rubrics

/// One thing to mend: everything that is wrong with one provision, outcome or need, or what a whole section or plan lacks.
struct Mendable {
  /// One gap of it: a criterion and what it found here.
  struct Gap {
    let criterion: Criterion
    let findings: [Finding]
  }

  /// The item that is to be mended; nil where it is no single item.
  let item: (section: SectionCode, item: Item)?
  /// What is wrong with it, weightiest first.
  let gaps: [Gap]
  /// Place of its weightiest gap among all that are unmet; 0 is the worst.
  let rank: Int
  /// Other items of the same section and kind whose weightiest gap is also one of this one's.
  var others: [Mendable] = []

  /// Whether it must be looked at today.
  var isUrgent: Bool { gaps.contains { $0.findings.contains(where: \.urgent) } }

  /// Every finding in it.
  var findings: [Finding] { gaps.flatMap(\.findings) }

  /// The ids of the criteria that it fails.
  var criteria: [String] { gaps.map(\.criterion.id) }

  /// The section that it is mended in; nil for the front page or the plan as a whole.
  var section: SectionCode? {
    item?.section ?? findings.lazy.compactMap(\.evidence?.section).first
      ?? gaps.first.flatMap { SectionCode(rawValue: $0.criterion.section) }
  }
}
