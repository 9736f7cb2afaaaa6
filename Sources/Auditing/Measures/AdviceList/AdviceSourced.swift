import Plans
import Rubrics

/// Whether each piece of advice names its author or role, and its date.
enum AdviceSourced: Measure {
  static let signature = MeasureSignature(
    name: "advice-sourced", summary: "How many pieces of advice name author or role, and date.",
    values: ["pieces": "how many pieces are listed", "incomplete": "pieces that do not name both"],
    words: ["lacking": "what a piece does not name"])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    let pieces = study.shared(AdviceList.init).pieces
    var measured = Measured()
    measured.values = [
      "pieces": Double(pieces.count), "incomplete": Double(pieces.count { !$0.hasSource || $0.date == nil }),
    ]
    for piece in pieces where !piece.hasSource || piece.date == nil {
      let lacking =
        piece.hasSource ? "a date" : piece.date == nil ? "an author or role, and a date" : "an author or role"
      measured.marks.append(
        .init(study.evidence(.K, offsets: piece.range), item: piece.item, words: ["lacking": lacking]))
    }
    if pieces.isEmpty { measured.marks = remarks(in: study) }
    measured.support = pieces.prefix(1).map { study.evidence(.K, offsets: $0.range) }
    return measured
  }

  /// What stands in the list's place.
  private static func remarks(in study: Study) -> [Measured.Mark] {
    let reading = study.reading(.K)
    let said = reading.sentences.filter {
      reading.has("list-remarks", in: $0) || reading.has("pending-statements", in: $0)
    }
    return said.prefix(3).map { .init(study.evidence(reading, $0)) }
  }
}
