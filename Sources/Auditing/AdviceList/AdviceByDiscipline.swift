import Plans

/// Finds for an item the listed piece of advice of the profession that its words name, so that a writer knows where the
/// missing figure should come from.
struct AdviceByDiscipline {
  private let study: Study
  private let pieces: [(disciplines: Set<String>, piece: AdvicePiece)]

  init(study: Study) {
    self.study = study
    let reading = study.reading(.K)
    pieces = study.shared(AdviceList.init).pieces.map {
      (Set(Self.disciplines(in: reading.tokens(in: $0.range), reading)), $0)
    }
  }

  /// The place of a piece in the list; nil where the item names no profession, several that differ, or one whose advice
  /// is not listed. Of several pieces of one profession the latest counts.
  func piece(for item: Item, in section: SectionCode) -> Int? {
    guard [.need, .outcome, .provision].contains(item.kind), !pieces.isEmpty else { return nil }
    let named = Set(Self.disciplines(in: study.tokens(of: item, in: section), study.reading(section)))
    guard named.count == 1, let discipline = named.first else { return nil }
    let fitting = pieces.indices.filter { pieces[$0].disciplines.contains(discipline) }
    return fitting.max { left, right in
      switch (pieces[left].piece.date, pieces[right].piece.date) {
      case (let left?, let right?): left < right
      case (nil, .some): true
      default: false
      }
    }
  }

  private static func disciplines(in tokens: Range<Int>, _ reading: Reading) -> [String] {
    GuardedPhrases(reading: reading).all("disciplines", in: tokens).map { reading.entry(of: $0).id }
  }
}

extension AdviceList {
  /// The pieces as a result names them.
  func listed(in study: Study) -> [ListedAdvice] {
    pieces.map {
      ListedAdvice(evidence: study.evidence(.K, offsets: $0.range), families: $0.families.sorted(), date: $0.date)
    }
  }
}
