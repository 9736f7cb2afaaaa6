import Rubrics

/// A grade on a page: a shape, a word and only then a colour.
struct GradeMark {
  /// Words of the scale, best first.
  let scale: [String]

  /// Writes a grade: as many full circles as it has grades below it, and one.
  func write(_ grade: String, to page: inout PageWriter) {
    page.element("span", ["class": "grade " + ground(grade)]) { page in
      page.element("span", ["class": "shape", "aria-hidden": "true"], shape(grade))
      page.text(" " + Words.grade(grade))
    }
  }

  /// Writes a grade where there is little room: its shape, with the word for those who hear the page.
  func writeShort(_ grade: String, to page: inout PageWriter) {
    page.element("span", ["class": "shape", "aria-hidden": "true"], "\(shape(grade)) \(initials(grade))")
    page.element("span", ["class": "hidden"], Words.grade(grade))
  }

  /// What the short marks mean.
  func writeKey(to page: inout PageWriter) {
    page.element("ul", ["class": "key"]) { page in
      for grade in scale + ["not-graded"] {
        page.element("li", "\(shape(grade)) \(initials(grade)): \(Words.grade(grade))")
      }
    }
  }

  func shape(_ grade: String) -> String {
    guard let place = scale.firstIndex(of: grade) else { return "\u{2013}" }
    return String(repeating: "\u{25CF}", count: scale.count - place) + String(repeating: "\u{25CB}", count: place)
  }

  private func initials(_ grade: String) -> String {
    grade.split(separator: "-").map { $0.prefix(1).uppercased() }.joined()
  }

  private func ground(_ grade: String) -> String {
    guard let place = scale.firstIndex(of: grade) else { return "none" }
    if place == scale.count - 1 { return "last" }
    return place * 2 < scale.count ? "upper" : "middle"
  }
}

extension Outcome {
  /// The outcome for a person.
  var words: String {
    switch self {
    case .met: "met"
    case .partlyMet: "partly met"
    case .notMet: "not met"
    case .notApplicable: "does not apply"
    case .needsReview: "a person decides"
    }
  }

  /// A sign that says the same without colour.
  private var sign: String {
    switch self {
    case .met: "\u{2713}"
    case .partlyMet: "\u{25D0}"
    case .notMet: "\u{2717}"
    case .notApplicable: "\u{2013}"
    case .needsReview: "?"
    }
  }

  func write(to page: inout PageWriter) {
    page.element("span", ["class": "outcome"]) { page in
      page.element("span", ["aria-hidden": "true"], sign + " ")
      page.text(words)
    }
  }
}
