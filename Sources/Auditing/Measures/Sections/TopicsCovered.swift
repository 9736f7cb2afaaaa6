import Plans
import Regulations
import Rubrics

/// How many of several topics, each a lexicon, a section speaks of.
enum TopicsCovered: Measure {
  static let signature = MeasureSignature(
    name: "topics-covered", summary: "How many of several topics, each a lexicon, the selected sections speak of.",
    parameters: [
      "topics": "lexicons, one for each topic",
      "within":
        "`items` for items and the headings above them, `views` for sentences that give a view or a hope, `child` for sentences about the child",
      "from-year": "the NC year from which it is asked for",
      "leading-from": "the NC year from which the first topic is the one that counts",
      "from-age": "the age from which it is asked for",
      "front": "`yes` to look at the front matter too",
    ],
    required: ["topics"], lexiconParameters: ["topics"],
    values: [
      "covered": "how many topics are spoken of", "leading": "1 where the first topic is",
      "topics": "how many there are",
      "must-lead": "1 from the year from which the first topic is the one that counts",
      "below-year": "1 below the year or age from which it is asked for",
      "unknown-year": "1 where the year or age is not known",
      "described": "1 where the first selected section describes anything",
      "worded": "1 where the first selected section says something, be it only a nil",
    ],
    words: ["missing": "topics that are not spoken of", "covered": "topics that are"])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    let topics = criterion.argument("topics")
    var measured = Measured(values: ["topics": Double(topics.count)])
    if let from = criterion.argument("from-year").first.flatMap(Int.init) {
      if let year = study.plan.ncYear {
        measured.values["below-year"] = year < from ? 1 : 0
      } else {
        measured.values["unknown-year"] = 1
      }
    }
    if let from = criterion.argument("leading-from").first.flatMap(Int.init), let year = study.plan.ncYear {
      measured.values["must-lead"] = year >= from ? 1 : 0
    }
    if let from = criterion.argument("from-age").first.flatMap(Int.init) {
      if let born = study.plan.subject.dateOfBirth, let date = study.plan.date {
        measured.values["below-year"] = AgeReckoning.years(bornOn: born, on: date) < from ? 1 : 0
      } else {
        measured.values["unknown-year"] = 1
      }
    }
    let sections = criterion.selectedSections
    let state = sections.first.map { study.shared(NilStatements.init).state($0) }
    measured.values["described"] = state.map { !$0.isEmpty } ?? false ? 1 : 0
    let isWorded = state.map { ![.missing, .blank, .pending].contains($0) } ?? false
    measured.values["worded"] = isWorded ? 1 : 0
    let within = criterion.argument("within").first
    let looksAtFront = criterion.argument("front").contains("yes")
    var missing: [String] = []
    var covered: [String] = []
    for topic in topics {
      var found: Evidence?
      for section in sections where found == nil {
        let reading = study.reading(section)
        let ranges = ranges(within, of: section, study)
        for range in ranges where found == nil {
          found = reading.hits(topic, in: range).first { reading.entry(of: $0).attributes["orders"] == nil }.map {
            study.evidence(reading, reading.sentence(around: $0.tokens.lowerBound))
          }
        }
        if found == nil {
          found = reading.hits(topic, in: 0..<reading.tokens.count).first { isOrder($0, reading) }.map {
            study.evidence(reading, reading.sentence(around: $0.tokens.lowerBound))
          }
        }
      }
      if found == nil, looksAtFront {
        found = study.front.hits(topic).first.map {
          study.evidence(study.front, study.front.sentence(around: $0.tokens.lowerBound))
        }
      }
      if let found {
        if topic == topics.first { measured.values["leading"] = 1 }
        covered.append(name(of: topic))
        measured.support.append(found)
      } else {
        missing.append(name(of: topic))
      }
    }
    measured.values["covered"] = Double(covered.count)
    measured.words = ["missing": missing.joined(separator: ", "), "covered": covered.joined(separator: ", ")]
    return measured
  }

  /// "Kneel, show two pictures and wait": a bare verb at the head of a sentence or of a clause speaks to the reader. An
  /// entry with `orders` counts only so.
  private static func isOrder(_ hit: Hit, _ reading: Reading) -> Bool {
    guard reading.entry(of: hit).attributes["orders"] != nil else { return false }
    let start = hit.tokens.lowerBound
    let sentence = reading.sentence(around: start)
    guard sentence.count >= 4, hit.tokens.upperBound < sentence.upperBound,
      !["of", "is", "are", "was", ":", ","].contains(reading.tokens[hit.tokens.upperBound].word)
    else { return false }
    if start == sentence.lowerBound { return true }
    let before = reading.tokens[start - 1].word
    return before == ";" || before == ":" || before == "please" || before == "\"" || before == "so"
  }

  private static func ranges(_ within: String?, of section: SectionCode, _ study: Study) -> [Range<Int>] {
    let reading = study.reading(section)
    switch within {
    case "items": return itemRanges(section, study)
    case "views":
      let hopes = AspirationHorizons(study: study, section: section).found()
      return study.shared { VoiceBook(study: $0) }.voices(in: section).sentences.map(\.tokens) + hopes.near + hopes.far
    case "child":
      return reading.sentences.filter { sentence in sentence.contains { study.isChild(reading.tokens[$0]) } }
    default: return [0..<reading.tokens.count]
    }
  }

  private static func itemRanges(_ section: SectionCode, _ study: Study) -> [Range<Int>] {
    let reading = study.reading(section)
    var ranges: [Range<Int>] = []
    for item in study.plan[section].items where item.kind != .other {
      ranges.append(reading.tokens(in: item.range))
      guard let heading = item.heading else { continue }
      ranges += reading.body.passages.filter {
        $0.kind != .paragraph && $0.kind != .listItem && reading.body.words(at: $0.range) == heading
      }.map { reading.tokens(in: $0.range) }
    }
    return ranges
  }

  /// A lexicon's name as words: the part behind its first hyphen, "pfa-independent-living" as "independent living".
  private static func name(of lexicon: String) -> String {
    let words = lexicon.split(separator: "-")
    return (words.count > 1 ? words.dropFirst() : words[...]).joined(separator: " ")
  }
}
