/// Finds the child's name among the first lines of a review or of advice, whatever the form calls the field.
struct ChildName {
  let reading: Reading

  private static let firstLines = 30
  private static let labels: Set<String> = [
    "name", "child", "pupil", "student", "learner", "person", "patient", "client",
  ]
  private static let notNames: Set<String> = [
    "date", "dob", "born", "birthday", "birth", "year", "class", "school", "upn", "nhs", "the", "of", "d", "college",
    "nursery", "reception", "address", "ref", "our", "re", "dear", "council", "plan", "review", "annual", "report",
    "meeting", "education", "health", "care", "ehc", "ehcp", "ncy", "yr", "age", "aged", "case", "record",
  ]

  /// The whole name.
  func find() -> String? {
    for line in reading.lines.indices.prefix(Self.firstLines) {
      if let name = labelled(line) ?? apposed(line) ?? titled(line) { return name }
    }
    return nil
  }

  /// "Whose review: Erin Gatenby", "Pupil | Noor Abdelrahim", "Student: Cerys Pomfret  D.O.B.: ...".
  private func labelled(_ line: Int) -> String? {
    let words = HeadingWords(reading: reading)
    if let label = words.label(line), label.count <= 5 {
      let texts = texts(line)
      let isOne =
        texts.prefix(label.count).contains(where: Self.labels.contains)
        || texts.prefix(label.count).contains("whose")
      guard isOne, !isOther(texts.prefix(label.count)) else { return nil }
      if label.upperBound == reading.wordCount(line), line + 1 < reading.lines.count {
        return name(line + 1, from: 0, atLeast: 2)
      }
      return name(line, from: label.upperBound, atLeast: 1)
    }
    guard reading.wordCount(line) <= 4, line + 1 < reading.lines.count else { return nil }
    let texts = texts(line)
    guard texts.contains(where: Self.labels.contains), !isOther(texts[...]) else { return nil }
    let next = reading.lines[line + 1]
    guard next.cell?.row == reading.lines[line].cell?.row, next.cell != nil || next.range.count <= 60 else {
      return nil
    }
    return name(line + 1, from: 0, atLeast: 2)
  }

  /// A field for somebody else's name, or for something else of the child's.
  private func isOther(_ texts: ArraySlice<String>) -> Bool {
    texts.contains {
      [
        "school", "parent", "carer", "college", "setting", "views", "voice", "mother", "father", "completed", "by",
        "lead", "number", "officer", "print", "position", "role", "invited", "responsible", "gp", "attended",
      ].contains($0)
    }
  }

  /// "Florence Baptiste-Hale, 7 July 2016, Year 5": a name, a comma, and a day or a year group.
  private func apposed(_ line: Int) -> String? {
    let words = reading.words(of: line)
    let texts = texts(line)
    guard let found = run(line, from: 0), found.count >= 2, found.upperBound < words.count else { return nil }
    let end = Int(words[words.startIndex + found.upperBound - 1].end)
    let next = words[words.startIndex + found.upperBound]
    guard reading.text[end..<Int(next.start)].contains(0x2C) else { return nil }
    let follows = texts[found.upperBound]
    guard next.shape.contains(.hasDigit) || ["date", "dob", "born", "aged", "year", "d"].contains(follows) else {
      return nil
    }
    return text(line, found)
  }

  /// "Annual review - Aaliyah Sorensen", "Review of the plan of Ella Example".
  private func titled(_ line: Int) -> String? {
    let texts = texts(line)
    guard texts.count <= 12, let start = texts.lastIndex(where: { $0 == "review" || $0 == "of" || $0 == "for" }),
      texts.contains("review"), start + 1 < texts.count
    else { return nil }
    guard let found = run(line, from: start + 1), (2...3).contains(found.count), found.upperBound == texts.count else {
      return nil
    }
    return text(line, found)
  }

  private func name(_ line: Int, from start: Int, atLeast count: Int) -> String? {
    guard let found = run(line, from: start), found.count >= count else { return nil }
    return text(line, found)
  }

  /// Up to four words with capitals.
  private func run(_ line: Int, from start: Int) -> Range<Int>? {
    let words = reading.words(of: line)
    let texts = texts(line)
    var end = start
    while end < words.count, end - start < 4 {
      let word = words[words.startIndex + end]
      guard word.shape.contains(.capital), !word.shape.contains(.hasDigit), !Self.notNames.contains(texts[end]),
        word.end - word.start > 1 || end > start
      else { break }
      if end > start {
        let gap = reading.text[Int(words[words.startIndex + end - 1].end)..<Int(word.start)]
        guard gap.allSatisfy({ $0 == 0x20 || $0 == 0x2D || $0 == 0x27 }) else { break }
      }
      end += 1
    }
    return end > start ? start..<end : nil
  }

  private func text(_ line: Int, _ range: Range<Int>) -> String {
    let words = reading.words(of: line)
    return reading.string(
      Int(words[words.startIndex + range.lowerBound].start)..<Int(words[words.startIndex + range.upperBound - 1].end))
  }

  private func texts(_ line: Int) -> [String] {
    reading.words(of: line).map { reading.string(Int($0.start)..<Int($0.end)).lowercased() }
  }
}
