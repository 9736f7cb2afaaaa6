import Documents
import Regulations

/// The report of an annual review as read from a document: who and when, its parts, and what they say. Holds no
/// judgement of it.
public struct AnnualReview: Sendable {
  /// The child or young person, as the document states it.
  public var subject = Subject()
  /// The dates that the document states.
  public var dates = ReviewDates()
  /// Everything outside the parts.
  public var front = SectionBody()
  /// The parts in order; one that was not found is there with `present` false.
  public var parts: [PlanSection] = []
  /// How much of the text was placed.
  public var coverage = Coverage(placed: 0, unplaced: [])
  /// Who was invited, came or sent something.
  public var people: [Participant] = []
  /// What each service or member of the family contributed.
  public var contributions: [Contribution] = []
  /// The outcomes with what became of them.
  public var progress: [OutcomeProgress] = []
  /// What the meeting recommends; nil where it says nothing of it.
  public var recommendation: StatedDecision?
  /// The changes to the plan that are asked for.
  public var changes: [RecommendedChange] = []
  /// What was agreed to be done.
  public var actions: [AgreedAction] = []
  /// What the authority decided; nil where the document does not say.
  public var decision: StatedDecision?

  /// An empty review.
  public init() {}

  /// The part with a code; an absent one for a code of another kind of document.
  public subscript(code: SectionCode) -> PlanSection {
    parts.first { $0.code == code } ?? PlanSection(code: code, present: false)
  }

  /// National curriculum year: as stated, else computed from the date of birth at the day of the meeting.
  public var ncYear: Int? {
    if let stated = subject.ncYear { return stated }
    guard let born = subject.dateOfBirth, let day = dates.meeting else { return nil }
    return SchoolYear.ncYear(bornOn: born, on: day)
  }
}

/// Words of a document: the part that they stand in (nil: outside the parts) and their UTF-8 offsets in its text.
public struct TextPlace: Sendable, Equatable {
  /// The part.
  public var part: SectionCode?
  /// The offsets.
  public var range: Range<Int>

  /// A place.
  public init(part: SectionCode?, range: Range<Int>) {
    self.part = part
    self.range = range
  }
}

/// What can become of a plan after a review (SEND Regulations 2014 reg 20(10)), and a new assessment.
public enum ReviewDecision: String, Sendable, CaseIterable {
  /// Maintained as it is.
  case maintain
  /// Amended.
  case amend
  /// No longer maintained.
  case cease
  /// Assessed anew.
  case reassess
}

/// A recommendation or decision as stated.
public struct StatedDecision: Sendable {
  /// What it is; nil for something that is none of these.
  public var kind: ReviewDecision?
  /// The words that state it.
  public var place: TextPlace
  /// Who decided, as written.
  public var officer: String?
  /// The words that give reasons.
  public var reasons: [TextPlace] = []
}

/// A change to the plan that a review asks for.
public struct RecommendedChange: Sendable {
  /// The change's words.
  public var place: TextPlace
  /// The letters of the plan's sections that it names, as written.
  public var sections: [String]
  /// The words that are set apart as its evidence or reason.
  public var evidence: TextPlace?
  /// Says that nothing is to change.
  public var isNone: Bool
  /// Id of its item.
  public var item: String = ""
}

/// Something that somebody is to do.
public struct AgreedAction: Sendable {
  /// The action's words, with whatever stands beside them in its row.
  public var place: TextPlace
  /// Who is to do it, where that is set apart.
  public var who: TextPlace?
  /// By when, where that is set apart.
  public var when: TextPlace?
}
