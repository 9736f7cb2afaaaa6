import Plans

extension EHCPlan {
  /// A review's parts laid out as sections, so that what reads sections reads them too. Its day is the meeting's.
  init(_ review: AnnualReview) {
    var dates = PlanDates()
    dates.issued = review.dates.meeting
    self.init(
      status: nil, subject: review.subject, dates: dates, front: review.front, sections: review.parts,
      coverage: review.coverage)
  }

  /// The parts of advice laid out as sections. Its day is the one on which it was written.
  init(_ advice: Advice) {
    var dates = PlanDates()
    dates.issued = advice.dates.adviceWritten
    self.init(
      status: nil, subject: advice.subject, dates: dates, front: advice.front, sections: advice.parts,
      coverage: advice.coverage)
  }
}

extension Study {
  /// What kind of document it is.
  var kind: DocumentKind { review != nil ? .annualReview : advice != nil ? .advice : .ehcPlan }

  /// Words of a review or of advice as evidence.
  func evidence(_ place: TextPlace) -> Evidence { evidence(place.part, offsets: place.range) }

  /// The tokens at a place; none outside the parts.
  func tokens(at place: TextPlace) -> Range<Int> {
    guard let part = place.part else { return 0..<0 }
    return reading(part).tokens(in: place.range)
  }

  /// The reading and sentences at a place.
  func sentences(at place: TextPlace) -> (reading: Reading, sentences: [Range<Int>]) {
    guard let part = place.part else { return (front, []) }
    let reading = reading(part)
    return (reading, reading.sentences(in: reading.tokens(in: place.range)))
  }

  /// Whether a lexicon has a phrase at a place.
  func has(_ lexicon: Word, at place: TextPlace) -> Bool {
    guard let part = place.part else { return false }
    let reading = reading(part)
    return reading.has(lexicon, in: reading.tokens(in: place.range))
  }
}
