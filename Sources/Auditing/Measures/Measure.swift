import Plans
import Rubrics

/// Measures a section or a whole plan. One measure, one file; named after what it measures, never after a criterion.
protocol Measure: Sendable {
  /// Name, parameters, values and words, as rubrics see them.
  static var signature: MeasureSignature { get }
  /// Measures what the criterion selects.
  static func measure(_ criterion: Criterion, in study: Study) -> Measured
}

/// Measures one item at a time.
protocol ItemMeasure: Sendable {
  /// Name, parameters, values and words, as rubrics see them.
  static var signature: MeasureSignature { get }
  /// Measures an item.
  static func measure(_ item: Item, in section: SectionCode, for criterion: Criterion, in study: Study) -> Measured
  /// A clause outside the single items that governs all of them ("all provision is subject to funding"), if there is
  /// one that this criterion is about.
  static func governingClause(in section: SectionCode, for criterion: Criterion, in study: Study) -> Evidence?
}

extension ItemMeasure {
  static func governingClause(in section: SectionCode, for criterion: Criterion, in study: Study) -> Evidence? { nil }
}

/// What a measure found.
struct Measured {
  /// Values for the ladder, by the names of the signature.
  var values: MeasureValues = [:]
  /// Words for messages, by the names of the signature.
  var words: [String: String] = [:]
  /// The places that speak against the criterion or need a person, each with words of its own.
  var marks: [Mark] = []
  /// Words that speak for it.
  var support: [Evidence] = []
  /// The whole fault is another criterion's to report: the outcome stands and no finding is made.
  var isToldElsewhere = false

  /// A place in the plan that a finding is made of.
  struct Mark {
    /// The words concerned; nil where something is absent.
    var evidence: Evidence?
    /// The item concerned.
    var item: String?
    /// Words for the message, over those of the whole.
    var words: [String: String] = [:]
    /// Another message than the outcome's own: a key of the criterion's `says` is not enough where one criterion has
    /// faults of several kinds. Nil: the outcome's.
    var message: String?
    /// Whether it must be looked at today.
    var urgent = false
    /// The advice's words, where the plan is compared with advice.
    var advice: AgainstAdvice.Quote?

    init(
      _ evidence: Evidence?, item: String? = nil, words: [String: String] = [:], message: String? = nil,
      urgent: Bool = false
    ) {
      self.evidence = evidence
      self.item = item
      self.words = words
      self.message = message
      self.urgent = urgent
    }
  }
}

extension Criterion {
  /// The words given for a parameter; none where it is left out.
  func argument(_ name: String) -> [String] { measure.argument(name) }

  /// The sections that the criterion looks at; all where it names none. `H` stands for H1 and H2.
  var selectedSections: [SectionCode] {
    // Criteria under a standard are of reviews and advice.
    if select.sections.isEmpty { return standard == nil ? SectionCode.ofPlan : SectionCode.ofParts }
    return select.sections.flatMap { name -> [SectionCode] in
      name == "H" ? [.H1, .H2] : SectionCode(rawValue: name).map { [$0] } ?? []
    }
  }
}
