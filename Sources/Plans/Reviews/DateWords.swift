/// What the words beside a date come to, where no wording of the lists stands there: a review, a plan or papers, and
/// what was done with them.
struct DateWords {
  let texts: [String]
  /// In the authority's own part what was told or sent is its decision.
  let isDecision: Bool

  private func has(_ words: Set<String>) -> Bool { texts.contains(where: words.contains) }
  private func begins(_ stems: [String]) -> Bool { texts.contains { text in stems.contains { text.hasPrefix($0) } } }

  private static let sending: Set<String> = [
    "sent", "circulated", "shared", "went", "issued", "distributed", "released", "uploaded", "emailed", "posted",
    "given", "submitted", "returned", "out", "round", "generated", "served", "available", "delivered", "completed",
  ]
  private static let papers: Set<String> = [
    "papers", "advice", "reports", "documents", "information", "contributions", "pack", "bundle", "news", "evidence",
  ]
  private static let records: Set<String> = [
    "report", "record", "minutes", "notes", "form", "write", "writeup", "paperwork", "account", "summary", "return",
    "proforma",
  ]
  private static let earlier: Set<String> = ["last", "previous", "prior", "earlier", "before", "recent", "preceding"]
  private static let reviews: Set<String> = ["review", "reviews", "meeting", "reviewed", "ar", "met", "held"]

  /// The date that the words of a label or of a clause speak of.
  func kind(isLabel: Bool) -> ReviewDate? {
    if has(["birth", "born", "birthday", "dob"]) { return .birth }
    if has(["signed", "signature", "deadline", "expires", "admission", "admitted"]) { return .other }
    let isPlan = has(["plan", "ehcp", "ehc"])
    let isSent = has(Self.sending)
    if has(["next"]), has(Self.reviews) { return .nextReview }
    if has(["due"]) { return .other }
    if let kind = afterwards(isPlan, isSent) { return kind }
    if begins(["invit"]) || has(["notice"]) || has(["asked"]) && isLabel || has(["written"]) && has(["to"]) {
      return .invitations
    }
    if has(Self.papers), isSent { return .adviceCirculated }
    if has(Self.records) && isSent || isLabel && isSent && has(["all", "everyone", "everybody"]) { return .reportSent }
    if has(["decision", "decided", "told", "informed", "notified"]) || isDecision && has(["letter"]) {
      return .decision
    }
    if isDecision { return nil }
    if has(Self.earlier), has(Self.reviews) { return .lastReview }
    if isLabel || texts.count <= 6, has(["met", "meeting", "held"]) || texts == ["when"] || isLabel && has(["review"]) {
      return .meeting
    }
    return isLabel && isPlan && !has(Self.reviews) ? .planIssued : nil
  }

  /// What follows a decision: the notice of amendments and the final plan.
  private func afterwards(_ isPlan: Bool, _ isSent: Bool) -> ReviewDate? {
    let isFinal = has(["final", "finalised"])
    if isFinal, isPlan, has(["amended"]) || isDecision { return .finalPlan }
    let speaksOfChange = begins(["amend", "propos"]) || has(["changes", "draft"])
    if speaksOfChange, !isFinal, has(["notice", "proposed", "proposals", "draft"]) { return .amendmentNotice }
    return nil
  }
}
