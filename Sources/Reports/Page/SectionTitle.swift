import Plans

extension SectionCode {
  /// What regulation 12(1) of the SEND Regulations 2014 puts in the section, in a few words.
  var title: String {
    switch self {
    case .A: "views, interests and aspirations"
    case .B: "special educational needs"
    case .C: "health care needs"
    case .D: "social care needs"
    case .E: "outcomes"
    case .F: "special educational provision"
    case .G: "health care provision"
    case .H1: "social care provision under the 1970 Act"
    case .H2: "other social care provision"
    case .I: "placement"
    case .J: "personal budget"
    case .K: "advice and information"
    case .details: "about the review"
    case .participation: "who was invited and took part"
    case .views: "views"
    case .author: "about the advice"
    case .needs: "needs"
    case .outcomes: "outcomes and progress"
    case .provision: "provision"
    case .health: "health"
    case .socialCare: "social care"
    case .adulthood: "preparing for adulthood"
    case .recommendations: "recommendations"
    case .decision: "the authority\u{2019}s decision"
    case .actions: "actions"
    }
  }

  /// "Section F", or the title of a part that has no letter.
  var shortName: String { isOfPlan ? "Section \(rawValue)" : title.prefix(1).uppercased() + title.dropFirst() }

  /// "Section F: special educational provision".
  var name: String { isOfPlan ? "Section \(rawValue): \(title)" : title.prefix(1).uppercased() + title.dropFirst() }

  /// The id of its part of the page.
  var anchor: String { "section-\(rawValue)" }

  /// Whether a criterion of this section is one of the given name ("H" for H1 and H2 together).
  func isCovered(by section: String) -> Bool {
    section == rawValue || (section == "H" && (self == .H1 || self == .H2))
  }
}
