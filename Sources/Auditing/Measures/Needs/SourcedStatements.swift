import Plans
import Rubrics

/// Statements that say which professional or report they come from.
enum SourcedStatements: Measure {
  static let signature = MeasureSignature(
    name: "sourced-statements", summary: "Statements that name the professional or the report that they come from.",
    parameters: [
      "who": "lexicons of professionals and services", "acts": "lexicons of finding, reporting and advising",
    ],
    required: ["who", "acts"], lexiconParameters: ["who", "acts"],
    values: ["sourced": "how many statements name their source"])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    var measured = Measured()
    var count = 0
    for code in criterion.selectedSections {
      let reading = study.reading(code)
      for sentence in reading.sentences where isSourced(sentence, reading, criterion) {
        count += 1
        if measured.support.count < 2 { measured.support.append(study.evidence(reading, sentence)) }
      }
    }
    measured.values["sourced"] = Double(count)
    return measured
  }

  /// A professional with an act of finding, or one in brackets behind the statement ("(EP, March 2025)").
  private static func isSourced(_ sentence: Range<Int>, _ reading: Reading, _ criterion: Criterion) -> Bool {
    let people = criterion.argument("who").flatMap { reading.hits($0, in: sentence) }
    guard !people.isEmpty else { return false }
    if criterion.argument("acts").contains(where: { reading.has($0, in: sentence) }) { return true }
    return people.contains { hit in
      (max(sentence.lowerBound, hit.tokens.lowerBound - 4)..<hit.tokens.lowerBound).contains {
        reading.tokens[$0].word == "("
      }
    }
  }
}
