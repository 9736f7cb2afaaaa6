import Plans
import Rubrics

/// What a review says of its recommendation and of the authority's decision: kind, who, when, and reasons.
enum DecisionStated: Measure {
  static let signature = MeasureSignature(
    name: "decision-stated", summary: "The decision, or while there is none the recommendation, as stated.",
    parameters: ["evidence": "lexicons of words that tie a reason to evidence"], lexiconParameters: ["evidence"],
    values: [
      "decided": "1 where a decision is stated",
      "valid": "1 where decision or recommendation is maintain, amend or cease",
      "recommended": "1 where a recommendation is stated", "other": "1 where something else is stated",
      "reasons": "1 where reasons are given", "evidenced": "1 where they are tied to evidence",
      "officer": "1 where the decision's maker is named", "dated": "1 where the decision is dated",
    ], words: ["kind": "what is decided or recommended", "missing": "what is not stated of maker and day"])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    guard let review = study.review else { return Measured() }
    let legal: [ReviewDecision] = [.maintain, .amend, .cease]
    let stated = review.decision ?? review.recommendation
    var measured = Measured()
    measured.values["decided"] = review.decision == nil ? 0 : 1
    measured.values["recommended"] = review.recommendation == nil ? 0 : 1
    measured.values["valid"] = stated?.kind.map(legal.contains) ?? false ? 1 : 0
    measured.values["other"] = stated != nil && measured.values["valid"] == 0 ? 1 : 0
    measured.words["kind"] = stated?.kind?.rawValue ?? "something else"
    if let stated {
      measured.support = [study.evidence(stated.place)]
      measured.marks = [.init(study.evidence(stated.place))]
    }
    readReasons(review, criterion, study, &measured)
    let hasOfficer = review.decision?.officer?.isEmpty == false
    measured.values["officer"] = hasOfficer ? 1 : 0
    measured.values["dated"] = review.dates.decision == nil ? 0 : 1
    var missing = hasOfficer ? [] : ["who decided"]
    if review.dates.decision == nil { missing.append("when") }
    measured.words["missing"] = SentenceList.text(missing)
    return measured
  }

  private static func readReasons(
    _ review: AnnualReview, _ criterion: Criterion, _ study: Study, _ measured: inout Measured
  ) {
    let lexicons = criterion.argument("evidence").map { Word($0) }
    let reasons = review.decision?.reasons.filter { place in study.tokens(at: place).count > 3 } ?? []
    measured.values["reasons"] = reasons.isEmpty ? 0 : 1
    let tied = reasons.filter { place in
      lexicons.contains { study.has($0, at: place) }
    }
    measured.values["evidenced"] = tied.isEmpty ? 0 : 1
    if lexicons.isEmpty { return }
    if let first = reasons.first {
      measured.marks = [.init(study.evidence(first))]
      measured.support = [study.evidence(tied.first ?? first)]
    }
  }
}

/// Whether a decision's part says something that a lexicon names, for the decisions for which it is asked.
enum DecisionWording: Measure {
  static let signature = MeasureSignature(
    name: "decision-wording", summary: "Wordings of lexicons in the decision's part, for some decisions only.",
    parameters: ["lexicons": "which wordings", "only-if": "the decisions for which it is asked; all where left out"],
    required: ["lexicons"], lexiconParameters: ["lexicons"],
    values: [
      "found": "how many stand there", "undecided": "1 where no decision is stated",
      "other-decision": "1 where it is another",
    ])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    guard let review = study.review, let kind = review.decision?.kind else { return Measured(values: ["undecided": 1]) }
    let wanted = criterion.argument("only-if").compactMap(ReviewDecision.init)
    if !wanted.isEmpty, !wanted.contains(kind) { return Measured(values: ["other-decision": 1]) }
    let reading = study.reading(.decision)
    let hits = criterion.argument("lexicons").flatMap { reading.hits(Word($0)) }
    var measured = Measured(values: ["found": Double(hits.count)])
    measured.support = hits.prefix(2).map { study.evidence(reading, reading.sentence(around: $0.tokens.lowerBound)) }
    if hits.isEmpty, let place = review.decision?.place { measured.marks = [.init(study.evidence(place))] }
    return measured
  }
}
