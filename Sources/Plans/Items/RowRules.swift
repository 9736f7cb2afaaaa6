/// Which columns of a table row make up an item of a section.
enum RowRules {
  /// Whether a column is part of the item; what is not is its context (a need beside its provision) and stays in the
  /// section's text.
  static func isPart(_ role: ColumnRole?, of code: SectionCode) -> Bool {
    guard let role else { return true }
    switch code {
    case .F, .G, .H1, .H2, .provision:
      switch role {
      case .provision, .who, .frequency, .duration, .review, .when, .advice, .author, .date, .remark: return true
      default: return false
      }
    case .E, .outcomes:
      switch role {
      case .outcome, .measure, .when: return true
      default: return false
      }
    case .B, .C, .D, .needs:
      switch role {
      case .need, .frequency, .duration, .remark, .strength, .date: return true
      default: return false
      }
    case .K: return role != .number
    default: return true
    }
  }

  /// Whether a column is what the item is about, without which a row holds none.
  static func isCore(_ role: ColumnRole?, of code: SectionCode) -> Bool {
    guard let role else { return true }
    switch code {
    case .F, .G, .H1, .H2, .provision: return role == .provision || role == .advice || role == .remark
    case .E, .outcomes: return role == .outcome
    case .B, .C, .D, .needs: return role == .need || role == .strength
    default: return isPart(role, of: code)
    }
  }
}
