import Plans
import Rubrics

/// Tells which hopes of a section are for soon and which for later life.
///
/// A hope without a time of its own is for soon ("wants to learn to swim") unless it speaks of adult life or of nothing in
/// particular ("to be happy").
struct AspirationHorizons {
  let study: Study
  let section: SectionCode

  /// Hopes for soon and hopes for later life.
  func found() -> (near: [Range<Int>], far: [Range<Int>]) {
    let reading = study.reading(section)
    let declared = study.plan[section].items.filter { $0.kind == .aspiration }.map { reading.tokens(in: $0.range) }
    var near: [Range<Int>] = []
    var far: [Range<Int>] = []
    var heading: Range<Int>?
    for sentence in reading.sentences {
      if let passage = reading.passage(of: sentence.lowerBound),
        passage.kind == .subheading || passage.kind == .cellHeading
      {
        heading = sentence
        continue
      }
      let isDeclared =
        declared.contains { $0.overlaps(sentence) } && heading.map { reading.has("wishes", in: $0) } ?? false
      guard isDeclared || reading.has("wishes", in: sentence) else { continue }
      let saysFar =
        reading.has("far-future", in: sentence) || heading.map { reading.has("far-future-headings", in: $0) } ?? false
      let saysNear =
        reading.has("near-future", in: sentence) || heading.map { reading.has("near-future-headings", in: $0) } ?? false
      // "would like the school to ring", "would want to be left alone" are wishes about others and about now.
      if !saysFar, !saysNear, reading.has("other-wishes", in: sentence) { continue }
      if saysFar || reading.has("general-hopes", in: sentence) { far.append(sentence) }
      if saysNear || (!saysFar && !reading.has("general-hopes", in: sentence)) { near.append(sentence) }
    }
    return (near, far)
  }
}
