/// Classes of words that phrases may name, as `<authority>`: written once in a lexicon file and used in many phrases.
struct WordClasses {
  /// The words of each class, as alternatives.
  private(set) var classes: [String: Phrase.Element] = [:]

  /// Reads the classes of a lexicon file; one of the same name in a rubric that extends another takes its place.
  mutating func read(_ file: Entry, problems: inout ProblemList) {
    for entry in file.list ?? [] where entry.value("class") != nil {
      problems.checkKeys(of: entry, known: ["class", "about", "words"], in: "a class of words")
      guard let name = problems.required("class", of: entry, in: "a class of words"),
        let list = problems.placedWords(entry.value("words") ?? entry, of: "words")
      else { continue }
      var choices: [Phrase.Element] = []
      for item in list {
        do throws(PhraseMistake) {
          let elements = try PhraseParser.elements(of: item.words ?? "")
          guard elements.count == 1 else {
            throw PhraseMistake(offset: 0, message: "a class holds single words; write this as a phrase of its own")
          }
          choices += elements
        } catch {
          problems.add(item.place(ofCharacter: error.offset), error.message)
        }
      }
      if !choices.isEmpty { classes[name] = .oneOf(choices) }
    }
  }
}
