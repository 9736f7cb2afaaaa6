/// Says what a heading means, by a profile.
struct HeadingReader {
  private let profile: ColumnProfile

  init(profile: ColumnProfile) { self.profile = profile }

  /// The meaning of a heading; nil where it has none.
  func meaning(of heading: String) -> ColumnProfile.Heading? {
    for form in forms(of: heading) {
      let folded = Folding.fold(form)
      if folded.isEmpty || profile.ignored.contains(folded) { return nil }
      if let found = profile.headings[folded] { return found }
    }
    return nil
  }

  /// The whole heading; then what stands before a line break; then what stands before a bracket: templates write
  /// instructions into their headings.
  private func forms(of heading: String) -> [String] {
    var forms = [heading]
    let bytes = Array(heading.utf8)
    if let end = bytes.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }), end > 0 {
      forms.append(String(decoding: bytes[..<end], as: UTF8.self))
    }
    if let end = bytes.firstIndex(where: { $0 == 0x28 || $0 == 0x5B }), end > 0 {
      forms.append(String(decoding: bytes[..<end], as: UTF8.self))
    }
    return forms
  }
}
