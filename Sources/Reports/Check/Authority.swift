import Rubrics

/// Who asks for something, in words: the law, the courts, the Code of Practice or good practice.
struct Authority {
  /// "The law asks", "Good practice asks".
  let opening: String
  /// The place, written out ("Children and Families Act 2014, section 37(2)(c)"); nil for good practice without one.
  let source: String?

  init(_ criterion: Criterion) {
    let first = criterion.basis.first ?? ""
    let isAct = [" Act ", "Regulations", "GDPR"].contains(where: first.contains)
    if first.hasPrefix("CoP") {
      opening = "The SEND Code of Practice asks"
      source = Authority.written(first)
    } else if criterion.kind == .quality {
      opening = "Good practice asks"
      source = isAct ? Authority.written(first) : nil
    } else if isAct || first.contains("law") {
      // A field of law without a place ("Data protection law") speaks for itself.
      opening = first.contains(where: \.isNumber) ? "The law asks" : first + " asks"
      source = first.contains(where: \.isNumber) ? Authority.written(first) : nil
    } else {
      // A basis that is neither an Act, regulations nor the Code is a judgment.
      opening = first.contains(" v ") || first.contains(" ex p ") ? "The courts ask" : "The law asks"
      source = first.isEmpty ? nil : first
    }
  }

  /// Writes the short forms of citations out.
  static func written(_ citation: String) -> String {
    var written = ""
    for word in citation.split(separator: " ") {
      let isSection = word.hasPrefix("s") && word.dropFirst().first?.isNumber == true
      if word == "CoP" {
        written += "paragraph"
      } else if word == "reg" {
        written += ", regulation"
      } else if isSection {
        written += ", section " + word.dropFirst()
      } else {
        written += (written.isEmpty ? "" : " ") + word
      }
    }
    return written
  }
}
