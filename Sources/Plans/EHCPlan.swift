import Documents
import Regulations

/// An Education, Health and Care plan as read from a document: who it is about, its dates, its sections and what could
/// not be placed. Holds what the plan says, and no judgement of it.
public struct EHCPlan: Sendable {
  /// Draft, final or an amendment of either; nil where the document does not say and its dates do not tell.
  public var status: PlanStatus?
  /// The child or young person, as the document states it.
  public var subject: Subject
  /// The dates that the document states.
  public var dates: PlanDates
  /// Everything outside the sections: the front page, contents, sign-off. Same shape as a section's body.
  public var front: SectionBody
  /// All twelve sections in statutory order; one that was not found is there with `present` false.
  public var sections: [PlanSection]
  /// How much of the text was placed.
  public var coverage: Coverage

  /// Puts a plan together.
  public init(
    status: PlanStatus?, subject: Subject, dates: PlanDates, front: SectionBody, sections: [PlanSection],
    coverage: Coverage
  ) {
    self.status = status
    self.subject = subject
    self.dates = dates
    self.front = front
    self.sections = sections
    self.coverage = coverage
  }

  /// The section with a code. All twelve of a plan are always there; a code of another kind of document gives an absent
  /// section.
  public subscript(code: SectionCode) -> PlanSection {
    let place = code.position
    if place < sections.count, sections[place].code == code { return sections[place] }
    return sections.first { $0.code == code } ?? PlanSection(code: code, present: false)
  }

  /// The day by which the plan is judged: the amended final date, else the final date, else the draft date.
  public var date: CalendarDate? { dates.amended ?? dates.issued ?? dates.draftIssued }

  /// National curriculum year: as stated, else computed from the date of birth at the plan's date.
  public var ncYear: Int? {
    if let stated = subject.ncYear { return stated }
    guard let born = subject.dateOfBirth, let date else { return nil }
    return SchoolYear.ncYear(bornOn: born, on: date)
  }
}

/// Where a plan stands in its making.
public enum PlanStatus: String, Sendable, CaseIterable {
  /// A first draft sent for comment.
  case draft
  /// A final plan.
  case final
  /// Proposed amendments of a plan in force.
  case amendedDraft = "amended-draft"
  /// A final plan as amended.
  case amendedFinal = "amended-final"

  /// Whether the plan is still to be made final.
  public var isDraft: Bool { self == .draft || self == .amendedDraft }
}

/// The child or young person, as the document states it; nil where it does not.
public struct Subject: Sendable, Equatable {
  /// Full name.
  public var name: String?
  /// The name they go by, where stated apart.
  public var preferredName: String?
  /// Date of birth.
  public var dateOfBirth: CalendarDate?
  /// Stated national curriculum year: -2 nursery 1, -1 nursery 2, 0 Reception, 1 to 14.
  public var ncYear: Int?
  /// Stated pronouns or sex, as written ("he/him", "Female").
  public var pronouns: String?
  /// Unique pupil number.
  public var upn: String?
  /// NHS number.
  public var nhsNumber: String?
  /// Current setting.
  public var setting: String?
  /// Primary need, as written.
  public var primaryNeed: String?
  /// The council's own reference.
  public var caseID: String?
  /// The authority, as written.
  public var authority: String?

  /// An empty subject.
  public init() {}
}

/// The dates that a plan states; nil where it does not.
public struct PlanDates: Sendable, Equatable {
  /// Request for an assessment received.
  public var requested: CalendarDate?
  /// Draft issued.
  public var draftIssued: CalendarDate?
  /// Final plan issued (the first one, where an amended date is stated too).
  public var issued: CalendarDate?
  /// Amended final plan issued.
  public var amended: CalendarDate?
  /// Date the plan was first made, where stated apart from the current one.
  public var firstIssued: CalendarDate?
  /// Next review.
  public var nextReview: CalendarDate?
  /// Last review.
  public var lastReview: CalendarDate?

  /// No dates.
  public init() {}
}

/// How much of a document's text was placed in a section or recognised as front matter.
public struct Coverage: Sendable {
  /// Share of the document's words that stand in a section or in recognised front matter, 0 to 1.
  public var placed: Double
  /// Text that could not be placed, block by block, shortened to 200 characters each.
  public var unplaced: [String]

  /// A share and what is outside it.
  public init(placed: Double, unplaced: [String]) {
    self.placed = placed
    self.unplaced = unplaced
  }
}
