import Documents
import Regulations

extension PlanReader {
  /// Reads an annual review. Never fails: what cannot be placed lowers the coverage and is listed there.
  public func readReview(_ document: Document) -> AnnualReview {
    var document = document
    document.blocks = RunInHeadings(document: document, index: wordings.reviewIndex, codes: SectionCode.ofReview)
      .apart(document.blocks)
    let reading = Reading(document, index: wordings.reviewIndex)
    let placed = PlacedReview(reading: reading, codes: SectionCode.ofReview, opening: .details)
    var review = AnnualReview()
    review.subject = SubjectReader(document: document, placed: placed).subject()
    review.dates = DateReader(placed: placed).read(document)
    if review.subject.dateOfBirth == nil { review.subject.dateOfBirth = DateReader(placed: placed).birth() }
    review.parts = placed.sections(SectionCode.ofReview)
    review.people = PeopleReader(placed: placed, subject: review.subject).people()
    review.contributions = ContributionReader(placed: placed, people: review.people).contributions()
    review.progress = ProgressReader(placed: placed).outcomes()
    review.changes = ChangeReader(placed: placed).changes()
    OutcomesSpokenOf().settle(&review)
    let actions = ActionReader(placed: placed)
    review.actions = actions.actions(.actions) + actions.actions(.adulthood)
    let decisions = RecommendationReader(placed: placed)
    review.recommendation = decisions.recommendation(review.changes)
    review.decision = decisions.decision()
    settleDates(&review)
    review.coverage = PartCoverage(placed: placed).count()
    ReviewItems().fill(&review)
    return review
  }

  /// The days on which people were invited or asked are the review's where it states none for all.
  private func settleDates(_ review: inout AnnualReview) {
    if review.dates.invitationsSent == nil, let person = latest(review.people, \.invitedOn) {
      review.dates.invitationsSent = person.invitedOn
      review.dates.places[.invitations] = person.place
    }
    if review.dates.adviceRequested == nil, let person = latest(review.people, \.adviceRequestedOn) {
      review.dates.adviceRequested = person.adviceRequestedOn
      review.dates.places[.adviceRequested] = person.place
    }
  }

  private func latest(_ people: [Participant], _ day: KeyPath<Participant, CalendarDate?>) -> Participant? {
    people.filter { $0[keyPath: day] != nil }.max { left, right in
      guard let a = left[keyPath: day], let b = right[keyPath: day] else { return false }
      return a < b
    }
  }
}

/// How much of a document lies in a part that it names itself.
struct PartCoverage {
  let placed: PlacedReview

  private static let longestExcerpt = 200

  /// The share of words in parts; what stands before the first heading of any counts as recognised where it is a form's.
  func count() -> Coverage {
    var words = 0
    var inside = 0
    var unplaced: [String] = []
    let first = placed.headings.values.min() ?? placed.reading.lines.count
    for line in placed.reading.lines.indices {
      let count = placed.reading.wordCount(line)
      words += count
      if line >= first || placed.reading.lines[line].cell != nil || count <= 40 {
        inside += placed.headings.isEmpty ? 0 : count
      } else {
        unplaced.append(String(placed.reading.string(placed.reading.lines[line].range).prefix(Self.longestExcerpt)))
      }
    }
    return Coverage(placed: words == 0 ? 0 : Double(inside) / Double(words), unplaced: unplaced)
  }
}

/// Who a review or a piece of advice is about.
struct SubjectReader {
  let document: Document
  let placed: PlacedReview

  /// Declared fields first, then the form, then what a title says.
  func subject() -> Subject {
    var facts = FrontFacts.Facts()
    DeclaredFields(document.fields).fill(&facts)
    let lines = placed.reading.lines.indices.filter { line in
      let code = placed.placements[line].code
      return placed.placements[line].column == nil && (code == .details || code == .author || code == nil || line < 40)
        && code != .participation && code != .decision
    }
    FormFields(reading: placed.reading, lines: lines).fill(&facts.subject)
    let asides = Reading(
      lines: document.asides.filter { $0.place == .header || $0.place == .footer }.map(\.text),
      index: placed.reading.index)
    FormFields(reading: asides, lines: Array(asides.lines.indices)).fill(&facts.subject)
    if facts.subject.name == nil {
      facts.subject.name = ChildName(reading: placed.reading).find() ?? titleName(lines)
    }
    if facts.subject.ncYear == nil { facts.subject.ncYear = statedYear() }
    return facts.subject
  }

  /// "Year 5" among the first lines, where no field holds it.
  private func statedYear() -> Int? {
    for line in placed.reading.lines.indices.prefix(15) where placed.reading.wordCount(line) <= 30 {
      let words = placed.reading.words(of: line).map {
        placed.reading.string(Int($0.start)..<Int($0.end)).lowercased()
      }
      for (place, word) in words.enumerated() where word == "year" && place + 1 < words.count {
        if let year = Int(words[place + 1]), (1...14).contains(year) { return year }
      }
    }
    return nil
  }

  /// "Annual review of Ella Example": the words with capitals behind a review's title.
  private func titleName(_ lines: [Int]) -> String? {
    for line in lines.prefix(12) {
      let words = placed.reading.words(of: line)
      for hit in placed.reading.hits(of: line)
      where hit.meaning == .cue(.reviewTitle) || hit.meaning == .cue(.adviceTitle) {
        var index = words.startIndex + Int(hit.end)
        while index < words.endIndex, isJoining(words[index]) { index += 1 }
        let first = index
        while index < words.endIndex, index - first < 4, words[index].shape.contains(.capital),
          !words[index].shape.contains(.allCapitals), !words[index].shape.contains(.hasDigit), words[index].id < 0
        {
          index += 1
        }
        if index - first >= 2 {
          return placed.reading.string(Int(words[first].start)..<Int(words[index - 1].end))
        }
      }
    }
    return nil
  }

  private func isJoining(_ word: Word) -> Bool {
    ["of", "for", "on", "report", "meeting", "about"].contains(
      placed.reading.string(Int(word.start)..<Int(word.end)).lowercased())
  }
}
