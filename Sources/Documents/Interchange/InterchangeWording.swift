/// Sentences for elements that hold attributes only, so that what they state can be quoted.
enum InterchangeWording {
  /// What an element states, from its attributes; empty where it states nothing.
  static func text(of element: InterchangeElement) -> String {
    var values: [String: String] = [:]
    for attribute in element.attributes where values[attribute.name] == nil { values[attribute.name] = attribute.value }
    func value(_ name: String) -> String? { values[name].flatMap { $0.isEmpty ? nil : $0 } }
    func value(_ name: String, after words: String) -> String? { value(name).map { words + " " + $0 } }
    let parts: [String?]
    switch element.name {
    case "advice": parts = [value("author"), value("role"), value("service"), value("title"), value("date")]
    case "placement":
      let period = [value("from", after: "from"), value("until", after: "until")].compactMap { $0 }
      parts = [value("name"), value("type"), period.isEmpty ? nil : period.joined(separator: " ")]
    case "signOff": parts = [value("officer", after: "Signed off by"), value("date")]
    case "invitation":
      parts = [
        value("name"), value("role"), value("service"), value("attended").flatMap(attendance),
        value("adviceRequested", after: "advice requested"), value("adviceReceived", after: "advice received"),
      ]
    case "recommendation":
      parts = [value("type", after: "Recommendation:"), value("section", after: "Section"), value("evidence")]
    case "action": parts = [value("owner", after: "Action for"), value("due", after: "due")]
    case "decision": parts = [value("type", after: "Decision:"), value("date"), value("officer")]
    default: parts = []
    }
    return parts.compactMap { $0 }.joined(separator: ", ")
  }

  private static func attendance(_ value: String) -> String? {
    switch value {
    case "true", "1": "attended"
    case "false", "0": "did not attend"
    default: nil
    }
  }

  /// The heading of a review's part that has none.
  static func heading(ofPart subject: String?) -> String {
    guard let subject, let first = subject.first else { return "Part" }
    return first.uppercased() + subject.dropFirst().split(separator: "-").joined(separator: " ")
  }
}
