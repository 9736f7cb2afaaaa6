/// Items set out as records, one labelled particular a line ("Who: ...", "What: ...", "When: ..."), as case systems print
/// them.
extension ItemBuilder {
  /// Reads a line that begins with the name of a particular; true where it was one.
  ///
  /// A particular that the record does not have yet belongs to it; one that it has begins the next record.
  mutating func record(_ index: Int, _ content: Range<Int>) -> Bool {
    guard code.isProvision || code == .E, let role = particular(draft.entries[index].line, content) else {
      return false
    }
    guard RowRules.isPart(role, of: code) else {
      noteRecordReferences(index, content)
      return true
    }
    if !recordRoles.isEmpty, !recordRoles.contains(role), isRightBelowLastItem(index) {
      extend(to: index, content)
      recordRoles.insert(role)
      return true
    }
    recordRoles = [role]
    let kind = kinds.kind(draft.entries[index].line, part: part, role: nil, isUnit: true)
    add(content: content, entry: index, kind: kind, context: RowContext())
    return true
  }

  /// Whether a line, its label taken off, holds nothing but what it is for: "Provision 1 (for B1)".
  func isOnlyBracket(_ content: Range<Int>, of line: Int) -> Bool {
    guard reading.text[content.upperBound - 1] == 0x29, content.count <= 40 else { return false }
    return reading.text[content].first(where: { $0 != 0x20 }) == 0x28
      || !references.of(line, in: content, isReferenceCell: true).isEmpty
  }

  /// Reads a row of a record set out downwards ("Who | a teacher" above "When | daily"); true where it was one.
  mutating func recordRow(_ role: ColumnRole, _ content: [Int], _ context: RowContext, first index: Int) -> Bool {
    guard code.isProvision || code == .E, RowRules.isPart(role, of: code), let last = content.last else { return false }
    if !recordRoles.isEmpty, !recordRoles.contains(role), isRecord(before: index) {
      extend(to: last, draft.entries[last].range)
      recordRoles.insert(role)
    } else {
      recordRoles = [role]
      unit(content, context)
    }
    return true
  }

  /// The particular that a line begins with: a column's name with a colon behind it.
  private func particular(_ line: Int, _ content: Range<Int>) -> ColumnRole? {
    guard content.lowerBound == reading.lines[line].range.lowerBound else { return nil }
    var best: (length: Int32, role: ColumnRole)?
    for hit in reading.hits(of: line) where hit.start == 0 {
      guard case .column(let role) = hit.meaning, hit.end > (best?.length ?? 0) else { continue }
      let words = reading.words(of: line)
      let end = Int(words[words.startIndex + Int(hit.end) - 1].end)
      guard end < content.upperBound, reading.text[end] == 0x3A else { continue }
      best = (hit.end, role)
    }
    return best?.role
  }
}
