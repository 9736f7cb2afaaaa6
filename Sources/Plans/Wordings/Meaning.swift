/// What a wording stands for. A line may carry several.
enum Meaning: Hashable, Sendable {
  /// Names a section even without its letter; the set holds both halves for an undivided H.
  case title(SectionSet)
  /// Confirms a section's letter, too common to name the section alone.
  case titleWord(SectionSet)
  /// A section by its number in a statement of special educational needs.
  case statementPart(SectionSet)
  case area(Area)
  case part(SectionPart)
  case boundary(Boundary)
  case label(FormLabel)
  case date(StatedDate)
  case status(PlanStatus)
  case column(ColumnRole)
  case cue(Cue)
  // What a review's and an advice's wordings stand for.
  case reviewPart(SectionCode)
  /// Speaks of a part without naming it.
  case partWord(SectionCode)
  case reviewColumn(ReviewColumn)
  case reviewDate(ReviewDate)
  case service(Service)
  case voice(Voice)
  case progress(OutcomeProgress.Status)
  case next(OutcomeProgress.Next)
  case decision(ReviewDecision)
  case answer(Answer)
}

/// What a heading inside a section announces.
enum SectionPart: String, Sendable, CaseIterable {
  case strengths, needs, outcomes, provision, aspirations, steps, monitoring, aims, views, history, guidance
}

/// Text outside the lettered sections, by the heading it stands under.
enum Boundary: String, Sendable, CaseIterable {
  case contents, legend, details, signOff = "sign-off", appendix, letterhead, review
}

/// A field of the form on a plan's first pages.
enum FormLabel: String, Sendable, CaseIterable {
  case name, forename, surname
  case preferredName = "preferred-name"
  case dateOfBirth = "date-of-birth"
  case ncYear = "nc-year"
  case pronouns, upn
  case nhsNumber = "nhs-number"
  case setting
  case primaryNeed = "primary-need"
  case caseID = "case-id"
  case authority, status
  /// Somebody other than the child.
  case otherPerson = "other-person"
  /// Words that may stand in any label and change nothing.
  case filler
}

/// A date that a plan may state, by the words beside it.
enum StatedDate: String, Sendable, CaseIterable {
  case birth, requested, draft
  case amendedDraft = "amended-draft"
  case amended
  case firstIssued = "first-issued"
  case issued
  case nextReview = "next-review"
  case lastReview = "last-review"
  /// A date of something else (a signature, a report), which is never taken for one of the above.
  case other
}

/// What a table's column holds.
enum ColumnRole: String, Sendable, CaseIterable {
  case need, strength, outcome, provision, who, frequency, duration, review, reference, area, steps, measure, when
  case aspiration, number, advice, author, date, remark
}

/// Words that tell what a line or a sentence is.
enum Cue: String, Sendable, CaseIterable {
  case section, delivery, difficulty, strength, outcome, aspiration, continuation, childContinuation =
    "child-continuation"
  case `nil`
  /// A nil that a sentence comes to after naming who looked: "The Early Help Hub found no ...".
  case nilFinding = "nil-finding"
  case boilerplate, aim, guidance, placeholder, statement, reference, abbreviation, elaboration
  case planTitle = "plan-title"
  case reviewTitle = "review-title"
  case adviceTitle = "advice-title"
  /// A professional who speaks of what he or she saw or recommends.
  case adviceVoice = "advice-voice"
  case nameAfter = "name-after"
  case numbered, introduction
}
