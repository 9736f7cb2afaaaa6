/// Reads lexicon files: one lexicon, or a list of several.
struct LexiconReader {
  /// The classes of words that its phrases may name.
  var classes: [String: Phrase.Element] = [:]

  /// The lexicons of a file, as entries that can still be extended.
  func lexicons(in file: Entry, problems: inout ProblemList) -> [Lexicon] {
    var lexicons: [Lexicon] = []
    for entry in file.list ?? [file] where entry.value("class") == nil {
      guard entry.members != nil else {
        problems.add(entry.place, "expected a lexicon with the keys `name:` and `entries:`, found \(entry.kind)")
        continue
      }
      if let lexicon = lexicon(entry, problems: &problems) { lexicons.append(lexicon) }
    }
    return lexicons
  }

  /// The ids that a lexicon which extends another takes out of it.
  static func off(in file: Entry, problems: inout ProblemList) -> [String: [Entry]] {
    var off: [String: [Entry]] = [:]
    for entry in file.list ?? [file] {
      guard let name = entry.value("name")?.words, let list = entry.value("off") else { continue }
      off[name] = problems.placedWords(list, of: "off")
    }
    return off
  }

  private func lexicon(_ entry: Entry, problems: inout ProblemList) -> Lexicon? {
    problems.checkKeys(of: entry, known: ["name", "about", "entries", "off"], in: "a lexicon")
    guard let name = problems.required("name", of: entry, in: "a lexicon") else { return nil }
    guard let list = entry.value("entries") else {
      if entry.value("off") == nil {
        problems.add(entry.place, "`entries:` is missing; a lexicon needs a list of phrases")
      }
      return Lexicon(name: name, entries: [])
    }
    guard let items = list.list else {
      problems.add(list.place, "`entries` is \(list.kind); expected a list of phrases")
      return nil
    }
    var entries: [Lexicon.Entry] = []
    var ids: Set<String> = []
    var sources: Set<String> = []
    for item in items {
      guard let read = self.entry(item, problems: &problems) else { continue }
      if let twice = read.entry.phrases.first(where: { sources.contains($0.source) }) {
        problems.add(item.place, "the phrase `\(twice.source)` stands twice in `\(name)`; remove one")
        continue
      }
      sources.formUnion(read.entry.phrases.map(\.source))
      var accepted = read.entry
      if ids.contains(accepted.id) {
        if read.idIsGiven {
          problems.add(item.place, "the id `\(accepted.id)` stands twice in `\(name)`; every id may stand once")
          continue
        }
        accepted.id = Self.unused(accepted.id, among: ids)
      }
      ids.insert(accepted.id)
      entries.append(accepted)
    }
    return Lexicon(name: name, entries: entries)
  }

  private func entry(_ item: Entry, problems: inout ProblemList) -> (entry: Lexicon.Entry, idIsGiven: Bool)? {
    if item.words != nil {
      guard let phrase = phrase(item, problems: &problems) else { return nil }
      return (Lexicon.Entry(id: Self.id(from: phrase.source), phrases: [phrase]), false)
    }
    guard let members = item.members else {
      problems.add(item.place, "expected a phrase, or keys with `phrase:` or `phrases:`, found \(item.kind)")
      return nil
    }
    let before = problems.count
    var phrases: [Phrase] = []
    var attributes: [String: [String]] = [:]
    var given: String?
    for member in members {
      switch member.key {
      case "id": given = problems.text(member.value, of: "id")
      case "phrase", "phrases":
        for words in problems.placedWords(member.value, of: member.key) ?? [] {
          if let phrase = phrase(words, problems: &problems) { phrases.append(phrase) }
        }
      default:
        attributes[member.key] = problems.wordList(member.value, of: member.key)
      }
    }
    guard let first = phrases.first else {
      if problems.count == before {
        problems.add(item.place, "`phrases:` is missing; an entry needs at least one phrase")
      }
      return nil
    }
    return (
      Lexicon.Entry(id: given ?? Self.id(from: first.source), phrases: phrases, attributes: attributes), given != nil
    )
  }

  private func phrase(_ entry: Entry, problems: inout ProblemList) -> Phrase? {
    do throws(PhraseMistake) {
      return try Phrase(parsing: entry.words ?? "", classes: classes)
    } catch {
      problems.add(entry.place(ofCharacter: error.offset), error.message)
      return nil
    }
  }

  /// An id from a phrase: its letters and digits in lower case, hyphens between.
  static func id(from phrase: String) -> String {
    var id = ""
    var separated = false
    for scalar in phrase.unicodeScalars {
      if scalar.isLetter || scalar.isDigit {
        if separated, !id.isEmpty { id += "-" }
        scalar.appendLowercased(to: &id)
        separated = false
      } else {
        separated = true
      }
    }
    return id.isEmpty ? "phrase" : id
  }

  private static func unused(_ id: String, among ids: Set<String>) -> String {
    var number = 2
    while ids.contains("\(id)-\(number)") { number += 1 }
    return "\(id)-\(number)"
  }
}
