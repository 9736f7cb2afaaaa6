/// The words before a point in time that make it a horizon: "by the end of", "before he starts", "within the next".
struct HorizonLead {
  /// How the lead relates to what it governs.
  enum Bound { case end, start }
  /// The first token of the lead.
  var start: Int
  /// Whether the end or the beginning of what follows is meant.
  var bound: Bound
  /// The word that governs.
  var word: Word

  /// Words that make a horizon of what follows.
  private static let heads: WordSet = [
    "by", "before", "until", "till", "during", "throughout", "prior", "from", "within", "when", "once", "upon", "on",
    "in", "at", "after", "end", "come", "for", "due", "timescale", "timescales", "timeframe", "deadline", "achieved",
    "over", "date", "review", "following",
  ]

  /// Heads that are a horizon only together with "end of" or a change of phase: "at Year 3" is a level.
  private static let weakHeads: WordSet = [
    "at", "on", "from", "for", "after", "when", "once", "upon", "over", "following",
  ]

  private static let fillers: WordSet = [
    "the", "end", "of", "start", "beginning", "close", "his", "her", "their", "this", "current", "next", "academic",
    "school", "time", "he", "she", "they", "i", "is", "are", "gets", "reaches", "reach", "enters", "enter", "starts",
    "start", "starting", "begins", "beginning", "moves", "moving", "into", "to", "in", "leaves", "leave", "leaving",
    "finishes", "finish", "finishing", "completes", "complete", "completing", "completion", "transfers", "transfer",
    "transferring", "transition", "transitions", "entry", "entering", "around", "approximately", "latest", "at",
    "being",
    "a", "an", "my", "turns", "our", "attends", "joins", "have", "has", "he's", "she's", "goes", "up", "exit",
    "reaching",
    "progression", "progresses", "move", "last", "final", "first", "second", "same", "calendar", "coming", "following",
    "end-of", "ends", "sits", "takes", "year", "stage", "point", "his/her", "about", "week", "month", "half",
  ]

  /// The lead of what begins at a token, nil where nothing makes it a horizon.
  static func lead(before anchor: Int, in window: TokenWindow, isChild: (Token) -> Bool) -> HorizonLead? {
    var index = anchor - 1
    var bound = Bound.end
    var hasEnd = false
    var passed = 0
    while let token = window.token(index), passed < 9 {
      let word = token.word
      if word == "start" || word == "beginning" || word == "starts" || word == "starting" || word == "begins"
        || word == "entry" || word == "enters" || word == "moves" || word == "reaches"
      {
        bound = .start
      }
      if word == "end" || word == "close" || word == "completion" || word == "ends" { hasEnd = true }
      if heads.contains(word) {
        // "by the end of": the end is a filler when a stronger head stands before it.
        if let outer = strongHead(before: index, in: window) {
          return HorizonLead(start: outer, bound: bound, word: window.word(outer))
        }
        if word == "end" || hasEnd || !weakHeads.contains(word) || hasChange(index..<anchor, window) {
          if window.word(index) == "each" || window.word(index - 1) == "each" { return nil }
          return HorizonLead(start: index, bound: bound, word: word)
        }
      }
      guard fillers.contains(word) || isChild(token) || isMark(word) else { return nil }
      if token.startsSentence, index != window.range.lowerBound { return nil }
      index -= 1
      passed += 1
    }
    return nil
  }

  private static func isMark(_ word: Word) -> Bool { word == ":" || word == "(" || word == "-" || word == "\"" }

  /// A head up to four fillers before another one: "by the time he is in".
  private static func strongHead(before index: Int, in window: TokenWindow) -> Int? {
    var place = index - 1
    var passed = 0
    while let token = window.token(place), passed < 6 {
      if ["by", "before", "until", "till", "prior", "within"].contains(token.word) { return place }
      guard
        fillers.contains(token.word) || heads.contains(token.word) || token.traits.contains(.pronoun)
          || token.isCapitalised, token.kind == .word
      else { return nil }
      place -= 1
      passed += 1
    }
    return nil
  }

  private static let changes: WordSet = [
    "leaves", "leaving", "leave", "starts", "starting", "start", "moves", "moving", "move", "transfers", "transfer",
    "transferring", "transition", "transitions", "enters", "entry", "entering", "finishes", "finishing", "completes",
    "completion", "completing", "is", "reaches", "turns", "begins", "goes", "joins",
  ]

  private static func hasChange(_ range: Range<Int>, _ window: TokenWindow) -> Bool {
    range.contains { changes.contains(window.word($0)) }
  }
}
