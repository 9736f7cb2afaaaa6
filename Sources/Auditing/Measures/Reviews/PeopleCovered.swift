import Plans
import Rubrics

/// Which of several kinds of people a review says were invited. Whoever came or sent something had been.
enum PeopleCovered: Measure {
  static let signature = MeasureSignature(
    name: "people-covered", summary: "Kinds of people who must be invited, against those who were.",
    parameters: ["people": "the kinds; `a/b` for either of two"], required: ["people"],
    values: ["missing": "how many kinds were not invited", "listed": "how many people the review lists"],
    words: ["missing": "the kinds that were not invited"])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    guard let review = study.review else { return Measured() }
    let invited = review.people.filter { $0.isInvited != false || $0.attended == true || $0.sentAdvice == true }
    var missing: [String] = []
    for kind in criterion.argument("people") {
      let services = kind.split(separator: "/").compactMap { Service(rawValue: String($0)) }
      if !invited.contains(where: { $0.service.map(services.contains) ?? false }) {
        missing.append(ServiceWords.invitee(services.first))
      }
    }
    var measured = Measured(
      values: ["missing": Double(missing.count), "listed": Double(review.people.count)],
      words: ["missing": SentenceList.text(missing)])
    measured.support = review.people.prefix(2).map { study.evidence($0.place) }
    return measured
  }
}

/// How services are named in sentences.
enum ServiceWords {
  static func invitee(_ service: Service?) -> String {
    switch service {
    case .parent, .child: "the parent or young person"
    case .setting: "the setting"
    case .authority: "the authority's officer"
    case .health: "health"
    case .socialCare: "social care"
    case .psychology: "educational psychology"
    default: "another service"
    }
  }

  static func name(_ service: Service) -> String {
    switch service {
    case .parent: "the parents"
    case .child: "the child"
    case .setting: "education"
    case .authority: "the authority"
    case .health: "health"
    case .socialCare: "social care"
    case .psychology: "educational psychology"
    case .specialist: "specialist teaching"
    case .adulthood: "careers and transition"
    case .support: "support"
    }
  }
}

/// Names joined to a list in a sentence.
enum SentenceList {
  static func text(_ names: [String], last: String = "and") -> String {
    guard let final = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " \(last) " + final
  }
}
