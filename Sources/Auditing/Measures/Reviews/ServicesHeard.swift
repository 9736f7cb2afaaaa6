import Plans
import Rubrics

/// Which services came to a review, sent advice, or gave a nil with a reason. A bare "not known to" is none.
enum ServicesHeard: Measure {
  static let signature = MeasureSignature(
    name: "services-heard", summary: "Services that came, sent advice or gave a reasoned nil.",
    parameters: ["services": "health, social-care, ..."], required: ["services"],
    values: ["heard": "how many did", "services": "how many are asked for"],
    words: ["missing": "those that did not", "heard": "those that did"])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    guard let review = study.review else { return Measured() }
    let services = criterion.argument("services").compactMap(Service.init)
    var missing: [String] = []
    var heard: [String] = []
    var measured = Measured()
    for service in services {
      if let evidence = evidence(of: service, review, study) {
        heard.append(ServiceWords.name(service))
        measured.support.append(evidence)
      } else {
        missing.append(ServiceWords.name(service))
        if let person = review.people.first(where: { $0.service == service }) {
          measured.marks.append(.init(study.evidence(person.place)))
        } else if let said = review.contributions.first(where: { $0.service == service })?.places.first {
          measured.marks.append(.init(study.evidence(said)))
        }
      }
    }
    measured.values = ["heard": Double(heard.count), "services": Double(services.count)]
    measured.words = ["missing": SentenceList.text(missing), "heard": SentenceList.text(heard)]
    return measured
  }

  private static func evidence(of service: Service, _ review: AnnualReview, _ study: Study) -> Evidence? {
    if let person = review.people.first(where: {
      $0.service == service && ($0.attended == true || $0.sentAdvice == true && !isBareNil($0, study))
    }) {
      return study.evidence(person.place)
    }
    for contribution in review.contributions where contribution.service == service {
      for place in contribution.places where isSourced(place, service, study) { return study.evidence(place) }
    }
    return nil
  }

  /// A reply that says no more than "not known to this team".
  private static func isBareNil(_ person: Participant, _ study: Study) -> Bool {
    guard let part = person.place.part else { return false }
    let reading = study.reading(part)
    let tokens = reading.tokens(in: person.place.range)
    guard let first = tokens.first else { return false }
    return GuardedPhrases(reading: reading).first("not-known", in: reading.sentence(around: first)) != nil
  }

  /// Words of the service itself: a member of it or a day stands beside them, and more than "not known" is said.
  private static func isSourced(_ place: TextPlace, _ service: Service, _ study: Study) -> Bool {
    let (reading, sentences) = study.sentences(at: place)
    return sentences.contains { sentence in
      // Who looked and when make a nil of "no involvement"; without a day it is bare.
      let isBare =
        GuardedPhrases(reading: reading).first("not-known", in: sentence) != nil
        && study.statedDays(reading).days(in: reading.offsets(of: sentence)).isEmpty
      guard !isBare, !reading.has("review-awaited", in: sentence) else { return false }
      let named = reading.has(service == .health ? "health-members" : "care-members", in: sentence)
      return named && reading.has("contributing-verbs", in: sentence)
    }
  }
}
