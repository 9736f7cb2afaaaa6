/// Runs the checks over the people of a return, one after another.
struct Sen2Checking {
  private let checks: [Sen2Check]
  private var found: [CaseloadProblem] = []
  /// Lines by pupil number, to find numbers that two people share.
  private var numbers: [String: Int] = [:]
  private var doubles: [(first: Int, again: Int)] = []

  init(checks: [Sen2Check]) { self.checks = checks }

  /// Looks at a person.
  mutating func look(at person: Sen2Record, census: Sen2Census) {
    guard !checks.isEmpty else { return }
    let upn = person.code(.upn)
    if !upn.isEmpty {
      if let first = numbers[upn] { doubles.append((first, person.line)) } else { numbers[upn] = person.line }
    }
    let seen = Sen2Seen(person: person, census: census)
    for check in checks {
      for record in seen.records(for: check.look, limit: check.limit) {
        found.append(
          CaseloadProblem(
            line: record.line, column: record.module.rawValue, message: check.message, weight: check.weight,
            check: check.id))
      }
    }
  }

  /// Everything that was found, in the order of the people.
  func problems() -> [CaseloadProblem] {
    guard let check = checks.first(where: { $0.look == .numberTwice }) else { return found }
    return found
      + doubles.map {
        CaseloadProblem(
          line: $0.again, column: "person", message: check.message, weight: check.weight, check: check.id)
      }
  }
}
