import Plans
import Regulations
import Rubrics

/// Whether views carry a day, and whether that day is recent enough at the plan's date.
enum ViewsDate: Measure {
  static let signature = MeasureSignature(
    name: "views-date", summary: "When the views of a section were given, against the plan's date.",
    parameters: [
      "months": "most months between the views and the plan", "about-views": "lexicons of talk about views",
      "occasions": "lexicons of occasions on which views are given",
    ],
    required: ["months", "about-views", "occasions"], lexiconParameters: ["about-views", "occasions"],
    values: [
      "views": "sentences that give a view", "dated": "1 where a day stands with them",
      "current": "1 where it is recent enough, or that of the last review",
      "occasion": "1 where the occasion is named", "undated-plan": "1 where the plan has no date",
    ],
    words: ["day": "the latest day that stands with the views"])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    var measured = Measured(values: ["undated-plan": study.plan.date == nil ? 1 : 0])
    var days: [(date: CalendarDate, evidence: Evidence?)] = []
    for code in criterion.selectedSections {
      let reading = study.reading(code)
      let voices = study.shared { VoiceBook(study: $0) }.voices(in: code)
      measured.values["views", default: 0] += Double(voices.sentences.count)
      days += stated(in: reading, voices, criterion, study)
      for lexicon in criterion.argument("occasions") {
        let about = { (hit: Hit) in
          let sentence = reading.sentence(around: hit.tokens.lowerBound)
          return voices.sentences.contains { $0.tokens == sentence }
            || voices.methods.contains { $0.overlaps(sentence) }
            || voices.attributions.contains { $0.overlaps(sentence) }
        }
        guard let hit = reading.hits(lexicon).first(where: about) else { continue }
        measured.values["occasion"] = 1
        measured.support.append(study.evidence(reading, reading.sentence(around: hit.tokens.lowerBound)))
      }
    }
    // The list of advice gives the day of views that it names.
    let list = study.shared(AdviceList.init)
    days += list.pieces.filter { $0.families.contains("parent") }.compactMap { piece in
      piece.date.map { ($0, study.evidence(.K, offsets: piece.range)) }
    }
    guard let latest = days.filter({ isPossible($0.date, study) }).max(by: { $0.date < $1.date }) else {
      return measured
    }
    measured.values["dated"] = 1
    measured.words["day"] = latest.date.description
    if let date = study.plan.date {
      let months = criterion.argument("months").first.flatMap(Int.init) ?? 12
      let isRecent = latest.date >= date.adding(months: -months) || latest.date == study.plan.dates.lastReview
      measured.values["current"] = isRecent ? 1 : 0
    }
    if let evidence = latest.evidence {
      measured.marks = [.init(evidence)]
      measured.support.insert(evidence, at: 0)
    }
    return measured
  }

  private static func stated(
    in reading: Reading, _ voices: Voices, _ criterion: Criterion, _ study: Study
  ) -> [(date: CalendarDate, evidence: Evidence?)] {
    var found: [(date: CalendarDate, evidence: Evidence?)] = study.statedDays(reading).days.compactMap { day in
      let sentence = reading.sentence(around: reading.tokens(in: day.range).lowerBound)
      let isAbout =
        criterion.argument("about-views").contains { reading.has($0, in: sentence) }
        || voices.methods.contains { $0.overlaps(sentence) } || voices.attributions.contains { $0.overlaps(sentence) }
      return isAbout ? (day.date, study.evidence(reading, sentence)) : nil
    }
    for passage in reading.body.passages {
      guard let written = passage.mark?.attributes["date"], let date = BritishDate.parse(written) else { continue }
      found.append((date, study.evidence(reading.section, offsets: passage.range)))
    }
    return found
  }

  private static func isPossible(_ day: CalendarDate, _ study: Study) -> Bool {
    if let born = study.plan.subject.dateOfBirth, day < born.adding(months: 12) { return false }
    return study.plan.date.map { day <= $0.adding(months: 1) } ?? true
  }
}
