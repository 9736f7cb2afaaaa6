import Auditing
import Plans
import Rubrics

/// What is said of one thing to mend. Nothing here is a figure, a role or a programme of our own: the words are the
/// rubric's, the quotes the plan's.
struct MendWords {
  /// "Section F, provision F3"; "Front page" where it stands in none.
  let place: String
  /// The plan's words; nil where something is absent.
  let quote: Evidence?
  /// What is wrong or missing.
  let missing: [String]
  /// Who asks for it and what.
  let asks: String
  /// What to do.
  let toDo: [String]
  /// The listed piece of advice to take it from; nil where none is sure to fit.
  let source: ListedAdvice?

  init(_ thing: Mendable, in result: AuditResult) {
    let sources = AdviceSource(result)
    source = sources.piece(for: thing)
    place = Self.place(of: thing, in: result)
    quote = Self.quote(of: thing, in: result)
    let messages = thing.gaps.flatMap { gap in
      SentenceJoining.quotesJoined(thing.item == nil ? Self.first(of: gap) : gap.findings.map(\.message))
    }
    missing = SentenceJoining.joined(messages).map { DayWords.written(in: $0) }
    asks = Self.asks(thing)
    toDo = Self.toDo(thing, listIsEmpty: sources.isMissing(for: thing), hasSource: source != nil)
  }

  /// Of a whole, the first place speaks; places with words of their own follow where they are asked for.
  private static func first(of gap: Mendable.Gap) -> [String] { gap.findings.prefix(1).map(\.message) }

  private static func place(of thing: Mendable, in result: AuditResult) -> String {
    guard let section = thing.section else {
      return thing.findings.first?.evidence == nil ? "The plan as a whole" : "Front page"
    }
    let name = section.shortName
    guard let item = thing.item, let plan = result.plan else { return name }
    return name + ", " + ItemName.full(item.item, in: plan[item.section])
  }

  private static func quote(of thing: Mendable, in result: AuditResult) -> Evidence? {
    let first = thing.findings.first { $0.urgent }?.evidence ?? thing.findings.lazy.compactMap(\.evidence).first
    guard let item = thing.item, let plan = result.plan, var whole = first else { return first }
    whole.range = item.item.range
    whole.quote = plan[item.section].body.words(at: item.item.range)
    return whole
  }

  private static func asks(_ thing: Mendable) -> String {
    guard let first = thing.gaps.first?.criterion else { return "" }
    let authority = Authority(first)
    let alike = thing.gaps.map(\.criterion).filter { Authority($0).opening == authority.opening }
    let requirement = SentenceJoining.joined(alike.map(\.requirement)).first ?? first.requirement
    let source = authority.source.map { " (\($0))" } ?? ""
    return authority.opening + source + ": " + requirement
  }

  private static func toDo(_ thing: Mendable, listIsEmpty: Bool, hasSource: Bool) -> [String] {
    var acts: [String] = []
    var origins: [String] = []
    for gap in thing.gaps {
      for sentence in sentences(of: gap.criterion.advice) {
        let isOrigin = sentence.hasPrefix("Take ") && sentence.contains("Section K")
        if isOrigin {
          if origins.isEmpty { origins.append(sentence) }
        } else if !acts.contains(sentence) {
          acts.append(sentence)
        }
      }
    }
    if thing.gaps.count > 2 {
      // So many single instructions would only repeat what is missing.
      let hasWords = thing.findings.contains { $0.message.contains("\"") }
      acts = [
        "Write in what is missing" + (hasWords ? ", and put firm words in the place of those that leave it open." : ".")
      ]
      if !origins.isEmpty {
        origins = ["Take figures and roles from the advice in Section K; if it gives none, ask its author."]
      }
    }
    if listIsEmpty {
      origins = ["Section K lists no advice to take it from: obtain it, list it, and then fill this in."]
    } else if hasSource {
      // The piece itself is named behind what is to be done.
      origins = []
    }
    return acts + origins
  }

  private static func sentences(of text: String) -> [String] {
    var sentences: [String] = []
    var rest = text[...]
    while let stop = rest.firstRange(of: ". ") {
      sentences.append(rest[..<stop.lowerBound] + ".")
      rest = rest[stop.upperBound...]
    }
    if !rest.isEmpty { sentences.append(String(rest)) }
    return sentences
  }
}
