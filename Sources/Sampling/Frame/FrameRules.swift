import Caseload

/// What decides which cases a month's frame holds and how they are grouped.
public struct FrameRules: Sendable {
  /// The month.
  public var period: AuditPeriod
  /// The kinds of case, each once.
  public var kinds: [CaseKind]
  /// What makes the strata.
  public var stratification: Stratification
  /// Earlier frames, so that late cases join and nothing enters twice.
  public var history: FrameHistory
  /// Cases that the council leaves out, with its reasons.
  public var leftOut: [LeftOut]
  /// Groups of cases from which further ones are drawn, apart from the rest.
  public var themes: [Theme]

  /// A case that the council leaves out.
  public struct LeftOut: Hashable, Sendable {
    /// The council's identifier.
    public var caseId: String
    /// Why, in the council's words.
    public var reason: String

    /// A case and the reason.
    public init(caseId: String, reason: String) {
      self.caseId = caseId
      self.reason = reason
    }
  }

  /// Rules for a month.
  public init(
    period: AuditPeriod, kinds: [CaseKind] = CaseKind.usual, stratification: Stratification = .byPhase,
    history: FrameHistory = FrameHistory(), leftOut: [LeftOut] = [], themes: [Theme] = []
  ) {
    self.period = period
    self.kinds = kinds.sorted()
    self.stratification = stratification
    self.history = history
    self.leftOut = leftOut
    self.themes = themes
  }
}
