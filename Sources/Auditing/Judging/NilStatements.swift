import Plans

/// What every section says as a whole, each read once for a study and when first asked for.
final class NilStatements {
  private let study: Study
  private let reader: StatementReader
  private var statements = [SectionStatement?](repeating: nil, count: SectionCode.count)
  private var states = [SectionStatement.State?](repeating: nil, count: SectionCode.count)

  init(study: Study) {
    self.study = study
    reader = StatementReader(study: study)
  }

  /// What a section says.
  subscript(code: SectionCode) -> SectionStatement {
    if let known = statements[code.position] { return known }
    let statement = reader.read(code)
    statements[code.position] = statement
    return statement
  }

  /// What a section comes to; where that is all that is asked, the first sentence that describes something settles it.
  func state(_ code: SectionCode) -> SectionStatement.State {
    if let known = statements[code.position] { return known.state }
    if let known = states[code.position] { return known }
    let state = reader.state(of: code) ?? self[code].state
    states[code.position] = state
    return state
  }

  /// Sections that state that there is nothing to record.
  static func nilSections(in study: Study) -> Set<SectionCode> {
    let statements = study.shared(NilStatements.init)
    return Set(study.plan.sections.map(\.code).filter { statements.state($0).isNil })
  }
}
