import MonthlyRun

/// Documents of the folder that were not audited, and why.
struct LeftPart {
  let report: MonthlyReport
  let matching: DocumentMatching

  func write(to page: inout PageWriter) {
    guard !matching.left.isEmpty else {
      page.element("p", "Every document in the folder was matched to a case of the month.")
      return
    }
    for cause in DocumentMatching.Left.Cause.allCases {
      let members = matching.left.filter { $0.cause == cause }
      guard !members.isEmpty else { continue }
      page.element("h3", "\(Self.heading(cause)) (\(members.count))")
      page.element("ul") { page in
        for one in members {
          page.element("li") { page in
            page.element("strong", one.source)
            page.text(": " + one.reason)
          }
        }
      }
    }
  }

  static func heading(_ cause: DocumentMatching.Left.Cause) -> String {
    switch cause {
    case .conflict: "Conflicts: whose document it is cannot be told, so it was not audited"
    case .unread: "Could not be read"
    case .unmatched: "Matched to no case"
    case .notOfMonth: "Not of this month"
    case .setAside: "Set aside"
    }
  }
}
