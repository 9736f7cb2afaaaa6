import Plans
import Regulations
import Rubrics

/// Finds statements of age, year and coming events that don't fit the plan's date.
struct Currency {
  let study: Study
  let section: SectionCode
  private let reading: Reading

  init(study: Study, section: SectionCode) {
    self.study = study
    self.section = section
    reading = study.reading(section)
  }

  /// A statement that does not fit, with what is wrong with it.
  struct Misfit {
    var tokens: Range<Int>
    var why: String
  }

  /// The misfits in text order.
  func misfits() -> [Misfit] {
    let reading = reading
    var found: [Misfit] = []
    for sentence in reading.sentences {
      for index in sentence {
        if let misfit = year(at: index, in: sentence) ?? age(at: index, in: sentence) {
          found.append(misfit)
          break
        }
      }
      if found.last?.tokens != sentence, let misfit = pastEvent(in: sentence) { found.append(misfit) }
    }
    return found
  }

  private func word(_ index: Int, _ range: Range<Int>) -> Word {
    range.contains(index) ? reading.tokens[index].word : ""
  }

  // MARK: School year

  /// "is in Year 4", "a Year 4 pupil", "currently in Reception" against the plan's year.
  private func year(at index: Int, in sentence: Range<Int>) -> Misfit? {
    guard let stated = namedYear(at: index, sentence), let actual = yearByAge ?? study.plan.ncYear,
      stated.year != actual,
      isAboutNow(index, stated.end, sentence)
    else { return nil }
    let now = SchoolYear.name(ofNCYear: actual)
    return Misfit(
      tokens: sentence,
      why: "it speaks of \(SchoolYear.name(ofNCYear: stated.year)) as now, and at the plan's date it is \(now)")
  }

  /// The year that the date of birth gives at the plan's date; a stated year may itself be the one that was never rolled
  /// forward.
  private var yearByAge: Int? {
    guard let born = study.plan.subject.dateOfBirth, let date = study.plan.date else { return nil }
    return SchoolYear.ncYear(bornOn: born, on: date)
  }

  private func namedYear(at index: Int, _ sentence: Range<Int>) -> (year: Int, end: Int)? {
    let here = word(index, sentence)
    if here == "reception" { return (0, index + 1) }
    if here == "year" || here == "yr" || here == "y" {
      guard sentence.contains(index + 1), reading.tokens[index + 1].isNumber else { return nil }
      let value = reading.tokens[index + 1].value
      return value >= 1 && value <= 14 && value == value.rounded() ? (Int(value), index + 2) : nil
    }
    guard here.hasPrefix("y"), let year = here.digits(after: 1, most: 2), (1...14).contains(year) else {
      return nil
    }
    return (year, index + 1)
  }

  private func isAboutNow(_ index: Int, _ end: Int, _ sentence: Range<Int>) -> Bool {
    // "is a Year 4 pupil", "is in Year 4", "is currently in Year 4", "now in Year 4", "a pupil in Year 4".
    let nouns: [Word] = ["pupil", "student", "child", "boy", "girl", "learner"]
    var place = index - 1
    var passed = 0
    var sawIn = false
    var sawNow = false
    while place >= sentence.lowerBound, passed < 6 {
      let here = word(place, sentence)
      switch here {
      case "in", "into": sawIn = true
      case "currently", "now", "presently": sawNow = true
      case "is", "am", "attends", "'s":
        guard sawIn || nouns.contains(word(end, sentence)) else { return false }
        return isChildBefore(place, sentence)
      case "a", "an", "the", "his", "her", "their", "mr", "school", "class", "term", "of", "first", "second", "final",
        "mainstream", "s",
        "year", "last":
        break
      default:
        if nouns.contains(here) { break }
        return sawNow && sawIn
      }
      place -= 1
      passed += 1
    }
    return sawNow && sawIn
  }

  private func isChildBefore(_ place: Int, _ sentence: Range<Int>) -> Bool {
    guard place > sentence.lowerBound else { return true }
    // "His brother is in Year 4" is about somebody else; "who is in Year 4" may be.
    let before = reading.tokens[place - 1]
    if before.traits.contains(.pronoun) || before.namesChild {
      return !["his", "her", "their", "my"].contains(before.word)
        && !["child", "pupil", "young", "student", "learner"].contains(before.word) || before.word == "child"
    }
    return ["currently", "now", "and", "who"].contains(before.word)
      && (sentence.lowerBound..<place).contains {
        reading.tokens[$0].namesChild && !reading.tokens[$0].isPossessive
      }
      && !reading.has("other-children", in: sentence.lowerBound..<place)
  }

  // MARK: Age

  /// "is 8 years old", "is an eight-year-old boy", "aged 8" against the age at the plan's date.
  private func age(at index: Int, in sentence: Range<Int>) -> Misfit? {
    guard reading.tokens[index].isNumber, let born = study.plan.subject.dateOfBirth, let date = study.plan.date else {
      return nil
    }
    let value = reading.tokens[index].value
    guard value >= 2, value <= 25, value == value.rounded() else { return nil }
    let isOld =
      ["years", "year"].contains(word(index + 1, sentence))
      && (word(index + 2, sentence) == "old"
        || (word(index + 2, sentence) == "and" && word(index + 5, sentence) == "old"))
    let before = word(index - 1, sentence)
    let isAged = before == "aged" && index - 1 <= sentence.lowerBound + 4
    let isBare =
      before == "is" && [".", ",", "and"].contains(word(index + 1, sentence)) && isChildBefore(index - 1, sentence)
    guard isOld || isAged || isBare else { return nil }
    if isOld {
      // "is an 8 year old", "is 8 years old"; "like a 5 year old" and "was 3 years old" are no statement of age.
      var place = index - 1
      while ["a", "an", "now", "currently", "lively", "happy", "bright", "friendly"].contains(word(place, sentence)) {
        place -= 1
      }
      guard word(place, sentence) == "is" || word(place, sentence) == "am", isChildBefore(place, sentence) else {
        return nil
      }
      if word(index - 1, sentence) == "of" { return nil }
    }
    if isAged, !(sentence.lowerBound..<index).contains(where: { reading.tokens[$0].namesChild }) {
      return nil
    }
    if isAged, !reading.has("present-tense", in: sentence) { return nil }
    let actual = AgeReckoning.years(bornOn: born, on: date)
    guard Int(value) != actual else { return nil }
    return Misfit(tokens: sentence, why: "it gives the age as \(Int(value)), and at the plan's date it is \(actual)")
  }

  // MARK: Events

  /// "will start school in September 2021" in a plan of 2025, "at the end of Year 1 he will sit" in Year 4.
  private func pastEvent(in sentence: Range<Int>) -> Misfit? {
    guard let today = study.plan.date, let future = sentence.first(where: { isFuture($0, sentence) }) else {
      return nil
    }
    let dates = study.shared { StatedDates(study: $0) }.dates(in: section)
    if let date = dates.first(where: { sentence.contains($0.tokens.lowerBound) && $0.lastDay < today }),
      governs(future, date.tokens, sentence)
    {
      return Misfit(tokens: sentence, why: "it speaks of something before the plan's date as still to come")
    }
    if let horizon = study.horizons(in: sentence, of: section).first(where: { $0.lastDay.map { $0 < today } ?? false }),
      [.schoolYear, .keyStage, .date, .term, .age].contains(horizon.kind)
    {
      return Misfit(tokens: sentence, why: "it speaks of something before the plan's date as still to come")
    }
    return nil
  }

  private func isFuture(_ index: Int, _ sentence: Range<Int>) -> Bool {
    let here = word(index, sentence)
    if here == "will" || here == "shall" { return word(index + 1, sentence) != "have" }
    if here == "due" || here == "going" || here == "expected" { return word(index + 1, sentence) == "to" }
    return false
  }

  /// A date after "will" belongs to it unless the day is that of a report ("said in March 2024 that he will").
  private func governs(_ future: Int, _ date: Range<Int>, _ sentence: Range<Int>) -> Bool {
    let before = (max(sentence.lowerBound, date.lowerBound - 3)..<date.lowerBound).map { word($0, sentence) }
    if before.contains(
      where: ["dated", "report", "since", "from", "assessed", "assessment", "advice", "(", "review"].contains)
    {
      return false
    }
    if date.lowerBound > future { return date.lowerBound - future <= 14 }
    return !(date.upperBound..<future).contains {
      ["said", "reported", "that", "advised", "was", "were", "found", "wrote", "noted", "recommended"].contains(
        reading.tokens[$0].word)
    }
  }
}
