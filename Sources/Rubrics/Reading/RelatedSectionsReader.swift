/// Reads the named groups of related sections.
enum RelatedSectionsReader {
  /// The groups of `rubric.yaml` in order; none where it names none.
  static func groups(_ head: Entry, graded: [String], problems: inout ProblemList) -> [RelatedSections] {
    guard let value = head.value("related-sections") else { return [] }
    guard let members = value.members, !members.isEmpty else {
      problems.add(
        value.place,
        "`related-sections` is \(value.kind); expected `health: {title: Health, sections: [C, G]}` and so on")
      return []
    }
    return members.compactMap { member in
      guard member.value.members != nil else {
        problems.add(
          member.value.place,
          "`\(member.key)` is \(member.value.kind); expected `{title: ..., sections: [...]}` or `criteria: [...]`")
        return nil
      }
      problems.checkKeys(of: member.value, known: ["title", "sections", "criteria"], in: "a group of related sections")
      guard let title = problems.required("title", of: member.value, in: "a group of related sections") else {
        return nil
      }
      var group = RelatedSections(code: member.key, title: title)
      if let sections = member.value.value("sections") {
        group.sections = problems.sectionCodes(sections, of: "sections", among: graded) ?? []
      }
      if let criteria = member.value.value("criteria") {
        group.criteria = problems.wordList(criteria, of: "criteria") ?? []
      }
      guard group.sections.isEmpty != group.criteria.isEmpty else {
        problems.add(member.value.place, "`\(member.key)` must name either `sections:` or `criteria:`, and not both")
        return nil
      }
      return group
    }
  }
}
