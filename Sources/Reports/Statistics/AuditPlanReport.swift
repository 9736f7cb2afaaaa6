import Statistics

/// What `estimate --plan` writes.
public enum AuditPlanReport {
  /// One sentence for a person.
  public static func text(of plan: AuditPlan) -> String {
    let words =
      "Judge \(plan.needed) of \(plan.population) for a figure that is \(SureWords.level(plan.level)) to be within "
      + "\(SureWords.percent(plan.precision)) either way, where about \(SureWords.percent(plan.share)) are good."
    return Columns.wrapped(words, to: Columns.screen).map { $0 + "\n" }.joined()
  }

  /// One object for other programs.
  public static func json(of plan: AuditPlan) -> [UInt8] {
    var writer = JSONWriter(capacity: 128)
    writer.beginObject()
    writer.member("n", plan.needed)
    writer.member("N", plan.population)
    writer.exact("share", plan.share)
    writer.exact("precision", plan.precision)
    writer.exact("level", plan.level)
    writer.endObject()
    return writer.bytes
  }
}
