import Plans

/// What every section says as a whole, read once for a study.
struct NilStatements {
  private let statements: [SectionCode: SectionStatement]

  init(study: Study) {
    let reader = StatementReader(study: study)
    statements = Dictionary(uniqueKeysWithValues: study.plan.sections.map { ($0.code, reader.read($0.code)) })
  }

  /// What a section says.
  subscript(code: SectionCode) -> SectionStatement {
    statements[code] ?? SectionStatement(state: .missing)
  }

  /// Sections that state that there is nothing to record.
  static func nilSections(in study: Study) -> Set<SectionCode> {
    let statements = study.shared(NilStatements.init)
    return Set(study.plan.sections.map(\.code).filter { statements[$0].isNil })
  }
}
