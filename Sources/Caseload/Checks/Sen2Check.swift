import Yams

/// A check of a SEN2 return, as the file of checks describes it.
public struct Sen2Check: Sendable, Hashable {
  /// Its id, the project's own: the Department's rule numbers are not known.
  public var id: String
  /// What is looked at.
  var look: Sen2Look
  /// How much a find weighs.
  var weight: CaseloadProblem.Weight
  /// Days after which a time limit has passed, or years of age; what is looked at says which.
  var limit: Int
  /// What is wrong, and what to do.
  var message: String

  /// Reads checks from YAML: a list of mappings with `id`, `look`, `weight` (error, query or measure), `message` and, where
  /// what is looked at needs one, `limit`.
  ///
  /// - Throws: `CaseloadError` that names the line of what is wrong.
  public static func load(yaml: String, name: String) throws(CaseloadError) -> [Sen2Check] {
    let root: Node?
    do { root = try Yams.compose(yaml: yaml) } catch {
      throw CaseloadError(problem: "\(name) is not valid YAML.", remedy: "Check its indentation and quotes.")
    }
    guard let list = root?.sequence else {
      throw CaseloadError(
        problem: "\(name) is no list of checks.", remedy: "Start each check with a hyphen and its id.")
    }
    var checks: [Sen2Check] = []
    for node in list {
      guard let id = node["id"]?.string, let message = node["message"]?.string,
        let look = Sen2Look(rawValue: node["look"]?.string ?? ""),
        let weight = CaseloadProblem.Weight(rawValue: node["weight"]?.string ?? ""), weight != .unread
      else {
        throw CaseloadError(
          problem: "\(name), line \(node.mark?.line ?? 0): the check is not complete.",
          remedy: "Give it an id, a look that exists, a weight (error, query or measure) and a message.")
      }
      checks.append(Sen2Check(id: id, look: look, weight: weight, limit: node["limit"]?.int ?? 0, message: message))
    }
    return checks
  }
}

/// What a check may look at.
enum Sen2Look: String, CaseIterable, Sendable {
  case birthDateMissing = "birth-date-missing"
  case birthDateAfterCensus = "birth-date-after-census"
  case ageReached = "age-reached"
  case ageIs = "age-is"
  case numberMissing = "number-missing"
  case numberTwice = "number-twice"
  case pupilNumberWrong = "pupil-number-wrong"
  case learnerNumberWrong = "learner-number-wrong"
  case datesOutOfOrder = "dates-out-of-order"
  case receivedMissing = "received-missing"
  case decisionWithoutDate = "decision-without-date"
  case dateWithoutDecision = "date-without-decision"
  case assessmentMissing = "assessment-missing"
  case assessmentUnexpected = "assessment-unexpected"
  case planMissing = "plan-missing"
  case planUnexpected = "plan-unexpected"
  case decisionLate = "decision-late"
  case refusalLate = "refusal-late"
  case issueLate = "issue-late"
  case issueLateExcepted = "issue-late-excepted"
  case ceaseWithoutReason = "cease-without-reason"
  case reasonWithoutCease = "reason-without-cease"
  case ceaseBeforeStart = "cease-before-start"
  case ceasedByAgeTooYoung = "ceased-by-age-too-young"
  case ceasedForOtherReason = "ceased-for-other-reason"
  case activeMissing = "active-missing"
  case activeAfterCease = "active-after-cease"
  case settingNotOne = "setting-not-one"
  case otherSettingUnnamed = "other-setting-unnamed"
  case flagsMissing = "flags-missing"
  case unitAndResourced = "unit-and-resourced"
  case firstRankNotOne = "first-rank-not-one"
  case namedNotAttended = "named-not-attended"
  case needMissing = "need-missing"
  case needsTooMany = "needs-too-many"
  case needUnknown = "need-unknown"
  case needTwice = "need-twice"
  case reviewOverdue = "review-overdue"
  case reviewDecisionLate = "review-decision-late"
  case reviewDecisionBeforeMeeting = "review-decision-before-meeting"
  case amendmentWithoutDraft = "amendment-without-draft"
  case draftLate = "draft-late"
  case transferLate = "transfer-late"
  case transferDueOdd = "transfer-due-odd"
  case transferFromSelf = "transfer-from-self"
  case transferTwice = "transfer-twice"
}
