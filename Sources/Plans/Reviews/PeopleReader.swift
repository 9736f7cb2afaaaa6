import Documents
import Regulations

/// Reads who was invited, who came and who sent something: from the table of invitations, from lists, or from sentences.
struct PeopleReader {
  let placed: PlacedReview
  private let childNames: Set<String>
  private let forenames: Set<String>
  private let surname: String?
  private let settingNames: Set<String>
  private var reading: Reading { placed.reading }

  init(placed: PlacedReview, subject: Subject) {
    self.placed = placed
    let names = [subject.name, subject.preferredName].compactMap { $0 }
    forenames = Set(names.compactMap { $0.lowercased().split(separator: " ").first.map(String.init) })
    surname = subject.name?.lowercased().split { $0 == " " || $0 == "-" }.last.map(String.init)
    let common: Set<String> = [
      "the", "school", "college", "primary", "academy", "nursery", "special", "high", "of", "and", "day", "foundation",
      "learning", "sixth", "form", "centre", "early", "years",
    ]
    settingNames = Set((subject.setting ?? "").lowercased().split { !$0.isLetter }.map(String.init))
      .subtracting(common).filter { $0.utf8.count > 3 }
    childNames = Set(names.flatMap { $0.lowercased().split(separator: " ").map(String.init) })
  }

  /// Everybody, in reading order.
  func people() -> [Participant] {
    var people: [Participant] = []
    var line = 0
    let lines = reading.lines
    while line < lines.count {
      guard placed.placements[line].code == .participation || isRollCall(line), placed.built.places[line] != nil else {
        line += 1
        continue
      }
      if lines[line].mark?.element == "invitation" {
        if let person = declared(line) { people.append(person) }
        line += 1
        continue
      }
      if let cell = lines[line].cell, cell.cellsInRow > 1 {
        var end = line
        while end < lines.count, let next = lines[end].cell, next.table == cell.table, next.row == cell.row { end += 1 }
        if let person = row(line..<end) { people.append(person) }
        line = end
        continue
      }
      people += told(line)
      line += 1
    }
    return people
  }

  /// A paragraph outside the part that names several services and speaks of asking or coming.
  private func isRollCall(_ line: Int) -> Bool {
    guard placed.placements[line].code == .details, reading.lines[line].cell == nil, reading.wordCount(line) > 12 else {
      return false
    }
    var services: Set<Service> = []
    var speaks = false
    for hit in reading.hits(of: line) {
      if case .service(let service) = hit.meaning { services.insert(service) }
      if hit.meaning == .partWord(.participation) { speaks = true }
    }
    return speaks && services.count >= 3
  }

  // MARK: Declared

  private func declared(_ line: Int) -> Participant? {
    guard let mark = reading.lines[line].mark, let place = placed.place(line) else { return nil }
    let words = Reading(
      lines: [mark.attributes["role"] ?? "", mark.attributes["service"] ?? ""].map { $0.isEmpty ? "-" : $0 },
      index: reading.index)
    let role = PlacedReview(reading: words, codes: [], opening: .details)
    var person = Participant(place: place, service: role.service(0) ?? role.service(1))
    person.isInvited = true
    person.attended = mark.attributes["attended"].map { $0 == "true" || $0 == "1" }
    person.adviceRequestedOn = mark.attributes["adviceRequested"].flatMap { BritishDate.parse($0) }
    person.adviceOn = mark.attributes["adviceReceived"].flatMap { BritishDate.parse($0) }
    person.sentAdvice = person.adviceOn == nil ? nil : true
    person.isNamed = !(mark.attributes["name"] ?? "").isEmpty
    return person
  }

  // MARK: Rows

  private func row(_ row: Range<Int>) -> Participant? {
    guard !placed.placements[row.lowerBound].isColumnHeading,
      let first = row.first(where: { placed.built.places[$0] != nil }),
      let place = placed.place(first)
    else { return nil }
    let hasColumns = row.contains { placed.placements[$0].column != nil }
    var person = Participant(place: place, service: nil)
    var roleService: Service?
    var otherService: Service?
    for line in row {
      let column = placed.placements[line].column
      let text = reading.string(reading.lines[line].range)
      switch column {
      case .role: roleService = roleService ?? service(line)
      case .name, .who:
        otherService = otherService ?? service(line)
        person.isNamed = person.isNamed || looksNamed(line)
      case .service: otherService = otherService ?? service(line)
      case .invited:
        person.invitedOn = placed.days(line).first?.date
        person.isInvited = person.invitedOn != nil ? true : answer(line) ?? person.isInvited
      case .attended, .status: attendance(line, &person)
      case .apologies: if answer(line) == true || placed.days(line).first != nil { person.attended = false }
      case .adviceRequested:
        person.adviceRequestedOn = placed.days(line).last?.date
      case .adviceReceived: advice(line, &person)
      case nil where !hasColumns:
        if roleService == nil { roleService = service(line) }
        person.isNamed = person.isNamed || looksNamed(line)
        if text.utf8.count <= 60, line != first { attendance(line, &person) }
      default: otherService = otherService ?? service(line)
      }
    }
    // A teacher listed by name under the school's address is the school's all the same.
    person.service = roleService ?? otherService
    if let last = row.last(where: { [.role, .name, .service, .who].contains(placed.placements[$0].column) }),
      let whole = placed.place(from: first, to: last)
    {
      person.place = whole
    }
    if person.isInvited == nil, hasColumns {
      person.isInvited = person.attended == nil && person.sentAdvice == nil ? nil : true
    }
    return person.service == nil && !hasColumns ? nil : person
  }

  private func service(_ line: Int) -> Service? {
    let words = reading.words(of: line)
    let texts = words.map { reading.string(Int($0.start)..<Int($0.end)).lowercased() }
    if let found = placed.service(line) ?? ServiceStems.service(texts) { return found }
    if isTitledParent(texts) { return .parent }
    guard !words.isEmpty, words.count <= 4 else { return nil }
    let isChild = words.contains { childNames.contains(reading.string(Int($0.start)..<Int($0.end)).lowercased()) }
    return isChild ? .child : nil
  }

  /// "Mrs Pomfret", where the child is a Pomfret.
  private func isTitledParent(_ texts: [String]) -> Bool {
    guard let surname, texts.contains(surname) else { return false }
    return texts.contains { ["mr", "mrs", "ms", "miss", "dr"].contains($0) }
  }

  /// Two words with capitals, or a title with one.
  private func looksNamed(_ line: Int) -> Bool {
    reading.words(of: line).count { $0.shape.contains(.capital) && !$0.shape.contains(.allCapitals) } >= 2
  }

  private func attendance(_ line: Int, _ person: inout Participant) {
    if reading.has(.answer(.report), in: line) { person.sentAdvice = true }
    if reading.has(.answer(.apologies), in: line) {
      person.attended = false
    } else if let answer = answer(line) {
      person.attended = answer
    }
  }

  private func advice(_ line: Int, _ person: inout Participant) {
    person.adviceOn = placed.days(line).last?.date
    if person.adviceOn != nil {
      person.sentAdvice = true
    } else if let answer = answer(line) {
      person.sentAdvice = answer
    } else if reading.wordCount(line) > 2 {
      person.sentAdvice = reading.has(.answer(.report), in: line) ? true : person.sentAdvice
    }
  }

  /// What a cell answers: a tick, a word for yes or no, or a box that is ticked.
  private func answer(_ line: Int) -> Bool? {
    let ticks = TickBoxes(reading: reading)
    if ticks.isTickAlone(line) { return true }
    let boxes = ticks.boxes(line)
    if let ticked = boxes.first(where: \.isTicked) {
      return answerWord(line, in: ticked.words) ?? true
    }
    if !boxes.isEmpty { return nil }
    let text = reading.string(reading.lines[line].range)
    if ["-", "\u{2013}", "\u{2014}", "\u{2717}", "\u{2718}"].contains(text) { return false }
    return answerWord(line, in: 0..<reading.wordCount(line))
  }

  private func answerWord(_ line: Int, in range: Range<Int>) -> Bool? {
    // "Yes / No" with neither struck out answers nothing.
    var yes = 0
    var no = 0
    var longest = 0
    for hit in reading.hits(of: line) {
      guard case .answer(let answer) = hit.meaning, Int(hit.start) >= range.lowerBound, Int(hit.end) <= range.upperBound
      else { continue }
      let length = Int(hit.end - hit.start)
      switch answer {
      case .yes, .report: yes = max(yes, length)
      case .no, .apologies: no = max(no, length)
      case .handedRound, .change, .noChange: continue
      }
      longest = max(longest, length)
    }
    guard longest > 0, yes != no else { return nil }
    return yes > no
  }

  // MARK: Lists and sentences

  /// People named in a line: what its label or its sentences say of them holds for all that they name.
  private func told(_ line: Int) -> [Participant] {
    let words = HeadingWords(reading: reading)
    let info = reading.lines[line]
    var start = info.range.lowerBound
    var status = headingStatus(line)
    if let label = words.label(line), let stated = statedStatus(line, label) {
      status = stated
      start = words.valueStart(line)
    }
    guard reading.wordCount(line) > 0, start < info.range.upperBound else { return [] }
    var people: [Participant] = []
    let base = info.words.lowerBound
    for sentence in Sentences(reading: reading).of(line, in: start..<info.range.upperBound) {
      let whole = (sentence.lowerBound - base)..<(sentence.upperBound - base)
      let parts = entries(line, whole)
      let said = parts.count > 1 ? nil : statedStatus(line, whole, inSentence: true)
      for part in parts {
        let own = statedStatus(line, part, inSentence: true) ?? said ?? status
        let found = named(line, part, own)
        people += found.isEmpty ? unlisted(line, part, own) : found
      }
    }
    return people
  }

  /// The entries of a list that semicolons part.
  private func entries(_ line: Int, _ range: Range<Int>) -> [Range<Int>] {
    let words = reading.words(of: line)
    var found: [Range<Int>] = []
    var start = range.lowerBound
    for place in range.dropFirst() {
      let gap = Int(words[words.startIndex + place - 1].end)..<Int(words[words.startIndex + place].start)
      if reading.text[gap].contains(0x3B) {
        found.append(start..<place)
        start = place
      }
    }
    found.append(start..<range.upperBound)
    return found
  }

  /// Somebody whose role no list has: by the words of the role, by the setting's name, or by the child's surname.
  private func unlisted(_ line: Int, _ range: Range<Int>, _ status: Status?) -> [Participant] {
    guard !range.isEmpty, range.count <= 16 else { return [] }
    let words = reading.words(of: line)
    let texts = range.map { place -> String in
      let word = words[words.startIndex + place]
      return reading.string(Int(word.start)..<Int(word.end)).lowercased()
    }
    let isOfSetting = texts.contains(where: settingNames.contains)
    guard
      let service = ServiceStems.service(texts) ?? (isTitledParent(texts) ? .parent : nil)
        ?? (isOfSetting ? .setting : nil)
    else { return [] }
    let first = words[words.startIndex + range.lowerBound]
    let last = words[words.startIndex + range.upperBound - 1]
    guard let place = placed.place(line, Int(first.start)..<Int(last.end)) else { return [] }
    var person = Participant(place: place, service: service)
    person.isNamed = first.shape.contains(.capital)
    mark(&person, status)
    if status == .report { person.adviceOn = placed.days(line).last?.date }
    return [person]
  }

  private func mark(_ person: inout Participant, _ status: Status?) {
    switch status {
    case .attended: (person.attended, person.isInvited) = (true, true)
    case .apologies: (person.attended, person.isInvited) = (false, true)
    case .report: (person.sentAdvice, person.isInvited) = (true, true)
    case .invited, nil: person.isInvited = true
    }
  }

  private enum Status { case invited, attended, apologies, report }

  private func headingStatus(_ line: Int) -> Status? {
    guard let heading = placed.placements[line].heading else { return nil }
    return statedStatus(heading, 0..<reading.wordCount(heading))
  }

  private func statedStatus(_ line: Int, _ range: Range<Int>, inSentence: Bool = false) -> Status? {
    let found = placed.longest(line, in: range) { meaning -> Status? in
      switch meaning {
      case .answer(.apologies): .apologies
      case .answer(.report): .report
      case .answer(.no): .apologies
      case .answer(.yes): inSentence || reading.wordCount(line) < 40 ? .attended : nil
      case .reviewColumn(.attended): .attended
      case .reviewColumn(.apologies): .apologies
      case .reviewColumn(.adviceReceived): .report
      case .reviewColumn(.invited): .invited
      default: nil
      }
    }
    return found?.value
  }

  /// The people whom a range of words names, each by the longest name of their role.
  private func named(_ line: Int, _ range: Range<Int>, _ status: Status?) -> [Participant] {
    let words = reading.words(of: line)
    var hits: [(start: Int, end: Int, service: Service)] = []
    for hit in reading.hits(of: line) {
      guard case .service(let service) = hit.meaning, Int(hit.start) >= range.lowerBound,
        Int(hit.end) <= range.upperBound
      else { continue }
      let new = (start: Int(hit.start), end: Int(hit.end), service: service)
      if let last = hits.last, new.start < last.end {
        if new.end - new.start > last.end - last.start { hits[hits.count - 1] = new }
      } else {
        hits.append(new)
      }
    }
    if !hits.contains(where: { $0.service == .child }),
      let child = range.first(where: { isForename(words[words.startIndex + $0]) })
    {
      hits.append((child, child + 1, .child))
      hits.sort { $0.start < $1.start }
    }
    if let parent = range.first(where: { isTitledParent(line, $0, range) }),
      !hits.contains(where: { $0.start <= parent && parent < $0.end })
    {
      hits.append((parent, parent + 1, .parent))
      hits.sort { $0.start < $1.start }
    }
    // "SENCO, Fir Tree School" is one person of one service.
    var people: [Participant] = []
    for (position, hit) in hits.enumerated() {
      if position > 0, hits[position - 1].service == hit.service, isJoined(hits[position - 1].end, hit.start, line) {
        continue
      }
      let from = Int(words[words.startIndex + hit.start].start)
      let to = Int(words[words.startIndex + hit.end - 1].end)
      guard let place = placed.place(line, from..<to) else { continue }
      var person = Participant(place: place, service: hit.service)
      person.isNamed = hit.start > 0 && words[words.startIndex + hit.start - 1].shape.contains(.capital)
      mark(&person, status)
      if status == .report { person.adviceOn = placed.days(line).last?.date }
      people.append(person)
    }
    return people
  }

  private func isJoined(_ end: Int, _ start: Int, _ line: Int) -> Bool {
    let words = reading.words(of: line)
    let gap = reading.text[Int(words[words.startIndex + end - 1].end)..<Int(words[words.startIndex + start].start)]
    return start - end <= 3 && !gap.contains(0x3B) && !gap.contains(0x0A)
  }

  private func isTitledParent(_ line: Int, _ place: Int, _ range: Range<Int>) -> Bool {
    guard let surname, place > range.lowerBound else { return false }
    let words = reading.words(of: line)
    let texts = [place - 1, place].map {
      reading.string(Int(words[words.startIndex + $0].start)..<Int(words[words.startIndex + $0].end)).lowercased()
    }
    return texts[1] == surname && ["mr", "mrs", "ms", "miss", "dr"].contains(texts[0])
  }

  private func isForename(_ word: Word) -> Bool {
    forenames.contains(reading.string(Int(word.start)..<Int(word.end)).lowercased())
  }
}
