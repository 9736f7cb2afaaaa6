import Plans
import Rubrics

/// Whether a review checks piece by piece that the plan's provision was delivered, or says so of all in one sentence.
enum DeliveryChecked: Measure {
  static let signature = MeasureSignature(
    name: "delivery-checked", summary: "Pieces of provision of which a review says whether they were delivered.",
    values: [
      "pieces": "how many pieces are checked by themselves", "general": "1 where something general is said of delivery",
    ])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    guard study.review != nil else { return Measured() }
    var measured = Measured()
    var pieces = 0
    var rows: Set<RowKey> = []
    var isGeneral = false
    for code in criterion.selectedSections {
      let reading = study.reading(code)
      for sentence in reading.sentences {
        guard let passage = reading.passage(of: sentence.lowerBound), passage.kind != .cellHeading else { continue }
        let delivered = reading.has("delivery-statements", in: sentence)
        let isCell = passage.kind == .cell && (passage.columnHeading != nil || code == .provision)
        if isCell, let row = passage.row {
          if rows.insert(row).inserted, isAnswered(row, reading) { pieces += 1 }
          continue
        }
        guard delivered || code == .provision else { continue }
        if code == .provision, isLabelled(sentence, reading) {
          pieces += 1
          measured.support.append(study.evidence(reading, sentence))
          continue
        }
        if reading.has("all-provision", in: sentence) || !delivered {
          isGeneral = isGeneral || delivered || reading.has("all-provision", in: sentence)
          if isGeneral { measured.marks.append(.init(study.evidence(reading, sentence))) }
        } else if names(sentence, reading) {
          pieces += 1
          measured.support.append(study.evidence(reading, sentence))
        } else {
          isGeneral = true
          measured.marks.append(.init(study.evidence(reading, sentence)))
        }
      }
    }
    measured.values = ["pieces": Double(pieces), "general": isGeneral || pieces > 0 ? 1 : 0]
    return measured
  }

  /// "Calm box: moved from primary, yes.": a piece by its name, and what became of it.
  private static func isLabelled(_ sentence: Range<Int>, _ reading: Reading) -> Bool {
    guard let colon = sentence.first(where: { reading.tokens[$0].word == ":" }), colon > sentence.lowerBound,
      colon + 1 < sentence.upperBound, colon - sentence.lowerBound <= 14
    else { return false }
    return !reading.has("all-provision", in: sentence) && sentence.upperBound - colon > 1
  }

  /// A row with something in more than one of its cells.
  private static func isAnswered(_ row: RowKey, _ reading: Reading) -> Bool {
    reading.body.passages.count { $0.row == row && $0.range.count > 1 } > 1
  }

  /// A particular piece: an act, a role, a programme, a thing.
  private static func names(_ sentence: Range<Int>, _ reading: Reading) -> Bool {
    ["provision-pieces", "roles", "programmes"].contains { reading.has(Word($0), in: sentence) }
  }
}
