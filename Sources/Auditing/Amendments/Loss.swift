/// What a provision says less than the one that it takes the place of.
enum Loss: Sendable, Equatable {
  case notAllTheTime, lessOften, shorter, noFrequency, noLength
  case largerGroup, noGroup
  case nobodyNamed, noExpertise
  case notBound, leftOpen

  /// In words, of a plan that was amended.
  var sentence: String {
    switch self {
    case .notAllTheTime: "It no longer covers all of the time."
    case .lessOften: "It is less often."
    case .shorter: "It is for a shorter time."
    case .noFrequency: "It no longer says how often."
    case .noLength: "It no longer says for how long."
    case .largerGroup: "The group is larger."
    case .noGroup: "It no longer says in what group."
    case .nobodyNamed: "Nobody is named any more who gives it."
    case .noExpertise: "Whoever gives it need no longer be qualified or trained for it."
    case .notBound: "What had to be done no longer has to be."
    case .leftOpen: "Words that leave it open have come in."
    }
  }
}
