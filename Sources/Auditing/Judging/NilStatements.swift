import Plans

/// Sections that state that there is nothing to record.
enum NilStatements {
  static func nilSections(in study: Study) -> Set<SectionCode> { [] }
}
