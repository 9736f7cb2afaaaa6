import Plans
import Rubrics

/// Which of the listed pieces of advice the body of the plan speaks of, by profession or by the author's name.
enum AdviceCited: Measure {
  static let signature = MeasureSignature(
    name: "advice-cited", summary: "How many listed pieces of professional advice the body of the plan speaks of.",
    values: [
      "pieces": "pieces that name a profession or an author", "cited": "those that the body of the plan speaks of",
      "uncited": "those that it does not",
    ])

  private static let bodies: [SectionCode] = [.B, .C, .D, .E, .F, .G, .H1, .H2]

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    let list = study.reading(.K)
    let names = PersonNames(reading: list)
    var spoken: Set<String> = []
    var words: WordSet = []
    for code in bodies {
      let reading = study.reading(code)
      for hit in reading.hits("disciplines") { spoken.insert(reading.entry(of: hit).id) }
      for token in reading.tokens where token.isCapitalised && !token.namesChild { words.insert(token.word) }
    }
    var measured = Measured()
    var cited = 0
    for piece in study.shared(AdviceList.init).pieces where piece.families != ["parent"] {
      let tokens = list.tokens(in: piece.range)
      let disciplines = Set(list.hits("disciplines", in: tokens).map { list.entry(of: $0).id })
      let author = names.first(in: tokens) ?? 0..<0
      guard !disciplines.isEmpty || !author.isEmpty else { continue }
      let evidence = study.evidence(.K, offsets: piece.range)
      if !disciplines.isDisjoint(with: spoken) || author.contains(where: { words.contains(list.tokens[$0].word) }) {
        cited += 1
        measured.support.append(evidence)
      } else {
        measured.marks.append(.init(evidence, item: piece.item))
      }
    }
    measured.values = [
      "pieces": Double(cited + measured.marks.count), "cited": Double(cited), "uncited": Double(measured.marks.count),
    ]
    return measured
  }
}
