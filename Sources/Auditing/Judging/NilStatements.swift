import Plans

/// What every section says as a whole, read once for a study.
struct NilStatements {
  private let statements: [SectionStatement]

  init(study: Study) {
    let reader = StatementReader(study: study)
    statements = SectionCode.allCases.map(reader.read)
  }

  /// What a section says.
  subscript(code: SectionCode) -> SectionStatement { statements[code.position] }

  /// Sections that state that there is nothing to record.
  static func nilSections(in study: Study) -> Set<SectionCode> {
    let statements = study.shared(NilStatements.init)
    return Set(SectionCode.allCases.filter { statements[$0].isNil })
  }
}
