/// Reads the standards under which criteria of several parts are graded together.
enum StandardReader {
  /// The standards of `rubric.yaml` in order; none where sections are graded.
  static func standards(_ head: Entry, problems: inout ProblemList) -> [Grading.Standard] {
    guard let value = head.value("standards") else { return [] }
    guard let members = value.members, !members.isEmpty else {
      problems.add(
        value.place, "`standards` is \(value.kind); expected `timeliness: {title: Timeliness, weight: 30}` and so on")
      return []
    }
    return members.compactMap { member in
      guard member.value.members != nil else {
        problems.add(
          member.value.place, "`\(member.key)` is \(member.value.kind); expected `{title: ..., weight: ...}`")
        return nil
      }
      problems.checkKeys(of: member.value, known: ["title", "weight"], in: "a standard")
      guard let title = problems.required("title", of: member.value, in: "a standard") else { return nil }
      guard let weight = member.value.value("weight") else {
        problems.add(member.value.place, "`weight:` is missing; write how much the standard counts, such as 30")
        return nil
      }
      guard let number = problems.number(weight, of: "weight", within: 0...1000) else { return nil }
      return Grading.Standard(code: member.key, title: title, weight: number)
    }
  }

  /// Reports a criterion whose standard the rubric does not have, or that has none where standards are graded.
  static func check(_ criterion: Criterion, among standards: [Grading.Standard], problems: inout ProblemList) -> Bool {
    let known = standards.map(\.code)
    if let standard = criterion.standard {
      if known.contains(standard) { return true }
      problems.add(
        criterion.place, "`\(standard)` is no standard of this rubric; \(NearestWord.hint(for: standard, among: known))"
      )
      return false
    }
    if standards.isEmpty { return true }
    problems.add(criterion.place, "`standard:` is missing; expected one of \(known.joined(separator: ", "))")
    return false
  }
}
