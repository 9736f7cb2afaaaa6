/// Counts a document's lists paragraph by paragraph and writes the labels that Word would show.
struct ListCounter {
  private struct Use: Hashable {
    var list: Int
    var level: Int
  }

  private let numbering: WordNumbering
  private let styles: WordStyles
  /// Lists with the same look go on counting together; the key is the look.
  private var counts: [Int: [Int: Int]] = [:]
  private var restarted: Set<Use> = []

  init(numbering: WordNumbering, styles: WordStyles) {
    self.numbering = numbering
    self.styles = styles
  }

  /// The level (from 0) and the label of the next paragraph of a list; nil where there is no such list. The label is nil
  /// where the list writes none.
  ///
  /// - Parameters:
  ///   - list: the list's id as the paragraph or its style gives it.
  ///   - level: the level as given; nil where only the style can tell.
  ///   - style: the id of the paragraph's style.
  mutating func next(list id: Int, level: Int?, style: String?) -> (level: Int, label: String?)? {
    guard let list = numbering.lists[id],
      let (look, abstract) = numbering.abstract(of: list, styles: styles)
    else { return nil }
    let tied = style.flatMap { style in
      abstract.levels.filter { $0.value.style == style }.keys.min()
    }
    let level = min(max(level ?? tied ?? 0, 0), 8)
    let definition = self.definition(level, list, abstract)
    var count = counts[look] ?? [:]
    if let start = list.starts[level], restarted.insert(Use(list: id, level: level)).inserted {
      count[level] = start
    } else {
      count[level] = count[level].map { $0 + 1 } ?? definition.start
    }
    for deeper in (level + 1)..<9 where deeper < 9 {
      let restart = self.definition(deeper, list, abstract).restart
      if restart.map({ $0 != 0 && level < $0 }) ?? true { count[deeper] = nil }
    }
    for higher in 0..<level where count[higher] == nil {
      count[higher] = self.definition(higher, list, abstract).start
    }
    counts[look] = count
    return (level, label(definition, count: count, list, abstract))
  }

  private func definition(_ level: Int, _ list: WordNumbering.List, _ abstract: WordNumbering.Abstract)
    -> WordNumbering.Level
  {
    list.levels[level] ?? abstract.levels[level] ?? WordNumbering.Level(format: .none)
  }

  private func label(
    _ definition: WordNumbering.Level, count: [Int: Int], _ list: WordNumbering.List, _ abstract: WordNumbering.Abstract
  ) -> String? {
    if definition.format == .bullet { return SymbolFonts.bullet(definition.text) }
    var text = ""
    var isPlace = false
    for scalar in definition.text.unicodeScalars {
      if isPlace, let digit = Int(String(scalar)), digit > 0 {
        let format = definition.isLegal ? .decimal : self.definition(digit - 1, list, abstract).format
        text += format.text(count[digit - 1] ?? 1)
        isPlace = false
      } else if scalar == "%" {
        isPlace = true
      } else {
        if isPlace { text += "%" }
        isPlace = false
        text.unicodeScalars.append(scalar)
      }
    }
    var words = WordsBuffer()
    words.append(Array(text.utf8)[...])
    return words.bytes.isEmpty ? nil : words.string
  }
}
