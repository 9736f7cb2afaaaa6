/// Items that an interchange document declares.
extension ItemBuilder {
  /// Takes every declared item as it is; paragraphs beside declared items are their context.
  mutating func buildDeclared() {
    for index in draft.entries.indices {
      let passage = draft.passages[index]
      guard let mark = passage.mark, mark.isItem, !passage.range.isEmpty else { continue }
      let declared = mark.attributes["kind"].flatMap(Item.Kind.init)
      var context = RowContext()
      context.label = mark.attributes["id"]
      context.references = References.list(mark.attributes["ref"] ?? "")
      add(
        content: draft.entries[index].range, entry: index,
        kind: declared ?? kinds.kind(draft.entries[index].line, part: nil), context: context)
    }
    number()
  }
}

extension References {
  /// Ids in a list that spaces, commas or semicolons divide.
  static func list(_ text: String) -> [String] {
    text.utf8.split { $0 == 0x20 || $0 == 0x2C || $0 == 0x3B }.map { String(decoding: $0, as: UTF8.self) }
  }
}
