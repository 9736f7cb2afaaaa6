import Plans

/// Finds for every report its entry in the plan's list of advice: by its day, its author's name and the profession.
struct ListAgainstReports {
  let plan: Study
  let reports: [ReadAdvice]

  /// Which reports are listed, and which entries of the list were not supplied.
  func compared() -> (isListed: [Bool], notSupplied: [Evidence]) {
    let pieces = plan.shared(AdviceList.init).pieces
    var candidates: [(score: Int, report: Int, piece: Int)] = []
    for report in reports.indices {
      let author = words(naming: reports[report])
      for piece in pieces.indices {
        let score = score(reports[report], author, pieces[piece])
        if score > 0 { candidates.append((score, report, piece)) }
      }
    }
    candidates.sort { ($1.score, $0.report, $0.piece) < ($0.score, $1.report, $1.piece) }
    var isListed = [Bool](repeating: false, count: reports.count)
    var isSupplied = [Bool](repeating: false, count: pieces.count)
    for one in candidates where !isListed[one.report] && !isSupplied[one.piece] {
      isListed[one.report] = true
      isSupplied[one.piece] = true
    }
    return (isListed, pieces.indices.filter { !isSupplied[$0] }.map { plan.evidence(.K, offsets: pieces[$0].range) })
  }

  private func score(_ report: ReadAdvice, _ author: Author, _ piece: AdvicePiece) -> Int {
    let reading = plan.reading(.K)
    let tokens = reading.tokens(in: piece.range)
    let names = tokens.contains {
      reading.tokens[$0].isCapitalised && author.names.contains(reading.tokens[$0].wordNumber)
    }
    let disciplines = Set(reading.hits("disciplines", in: tokens).map { reading.entry(of: $0).id })
    let isOther =
      !disciplines.isEmpty && !author.disciplines.isEmpty && disciplines.isDisjoint(with: author.disciplines)
    let isSame = !disciplines.isDisjoint(with: author.disciplines)
    let isSameFamily = author.family.map(piece.families.contains) ?? false
    let isSameDay = report.advice.dates.adviceWritten != nil && piece.date == report.advice.dates.adviceWritten
    if isOther, !names { return 0 }
    // An entry with another day is another report of the same person.
    let isOtherDay = piece.date != nil && report.advice.dates.adviceWritten != nil && !isSameDay
    if isOtherDay, !names { return 0 }
    let score = (names ? 4 : 0) + (isSame ? 3 : 0) + (isSameFamily ? 1 : 0) + (isSameDay ? 2 : 0)
    return names || isSame || (isSameFamily && (isSameDay || disciplines.isEmpty && author.disciplines.isEmpty))
      ? score : 0
  }

  /// What a report says of who wrote it.
  private struct Author {
    var names: Set<Int32> = []
    var disciplines: Set<String> = []
    var family: String?
  }

  private func words(naming report: ReadAdvice) -> Author {
    var author = Author()
    switch report.advice.service {
    case .psychology: author.family = "psychology"
    case .health: author.family = "health"
    case .socialCare: author.family = "social-care"
    case .setting, .specialist: author.family = "education"
    case .adulthood: author.family = "adulthood"
    case .parent, .child: author.family = "parent"
    default: break
    }
    // The author's words stand on the first page or under the heading of the author.
    for reading in [report.study.front, report.study.reading(.author)] {
      for hit in reading.hits("disciplines") { author.disciplines.insert(reading.entry(of: hit).id) }
    }
    guard let place = report.advice.author else { return author }
    let reading = place.part.map { report.study.reading($0) } ?? report.study.front
    let tokens = reading.tokens(in: place.range)
    let own = Set(reading.hits("disciplines", in: tokens).map { reading.entry(of: $0).id })
    if !own.isEmpty { author.disciplines = own }
    if let name = PersonNames(reading: reading).first(in: tokens) {
      for index in name where reading.tokens[index].word.utf8.count > 2 {
        author.names.insert(reading.tokens[index].wordNumber)
      }
    }
    return author
  }
}
