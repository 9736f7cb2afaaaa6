/// Reads `ladder:` and `each:`.
enum LadderReader {
  /// The values that the engine gives to the ladder of a criterion over items, and what they mean.
  static let shareValues: [String: String] = [
    "items": "items to which it applies",
    "share": "share of the items that meet it, from 0 to 1, one met in part counting half",
    "undecided": "1 where items left to a person could change the result",
    "met": "items that meet it",
    "partly": "items that meet it in part",
    "not-met": "items that do not meet it",
  ]

  /// A ladder whose conditions ask only for known values.
  static func ladder(_ entry: Entry, key: String, known: Set<String>, problems: inout ProblemList) -> Ladder? {
    guard let members = entry.members else {
      problems.add(
        entry.place, "`\(key)` is \(entry.kind); expected outcomes with conditions, such as `met: \"share >= 0.9\"`")
      return nil
    }
    let before = problems.count
    var rungs: [Outcome: Condition] = [:]
    for member in members {
      guard let outcome = problems.outcome(member.key, at: member.place) else { continue }
      guard outcome != .notMet else {
        problems.add(member.place, "`not-met` has no condition of its own; it is what remains where no other holds")
        continue
      }
      guard let words = member.value.words else {
        problems.add(
          member.place, "`\(member.key)` is \(member.value.kind); expected a condition, such as \"share >= 0.9\"")
        continue
      }
      do throws(ConditionParser.Mistake) {
        rungs[outcome] = try ConditionParser.parse(words, known: known)
      } catch {
        problems.add(member.value.place(ofCharacter: error.offset), error.message)
      }
    }
    guard problems.count == before else { return nil }
    guard rungs[.met] != nil else {
      problems.add(entry.place, "`met:` is missing in `\(key)`; say when the criterion is met")
      return nil
    }
    return Ladder(rungs: rungs)
  }

  /// The ladder of a criterion over items that names none.
  static func shareLadder(_ shares: Rubric.Shares) -> Ladder {
    Ladder(rungs: [
      .notApplicable: .compare("items", .equal, 0),
      .needsReview: .compare("undecided", .more, 0),
      .met: .compare("share", .atLeast, shares.met),
      .partlyMet: .compare("share", .atLeast, shares.partlyMet),
    ])
  }
}
