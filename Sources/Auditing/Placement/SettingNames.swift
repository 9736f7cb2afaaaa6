import Plans

/// Finds the names of schools, colleges and other settings.
///
/// A name is a run of capitalised words of which one at least is nobody's general word: "Weir Bank Primary School" is a
/// name, "Mainstream Primary School" a type.
struct SettingNames {
  let reading: Reading
  let childNames: WordSet

  /// Words that occur in names and in types alike, and name no setting by themselves.
  static let general: WordSet = [
    "school", "schools", "college", "academy", "nursery", "pre", "preschool", "playgroup", "kindergarten", "unit",
    "centre", "center", "primary", "secondary", "infant", "infants", "junior", "juniors", "middle", "high", "upper",
    "lower", "grammar", "comprehensive", "community", "foundation", "voluntary", "aided", "controlled", "mainstream",
    "maintained", "special", "specialist", "independent", "non", "further", "education", "higher", "sixth", "form",
    "post", "resource", "resourced", "provision", "base", "day", "residential", "boarding", "alternative", "pupil",
    "referral", "studio", "free", "state", "funded", "private", "general", "setting", "institution", "provider",
    "place",
    "placement", "co", "educational", "all", "through", "early", "years", "class", "reception", "trust", "children",
    "training", "and", "of", "with", "for", "the", "a", "an", "in", "at", "hospital", "virtual", "university",
    "technical",
    "utc", "fe", "pru", "srp", "aru", "s41", "section", "approved", "sector", "status", "faith", "church", "england",
    "autism",
    "autistic", "asd", "asc", "semh", "sld", "mld", "pmld", "slcn", "learning", "difficulties", "disabilities",
    "hearing",
    "impairment", "impaired", "complex", "needs", "severe", "moderate", "profound", "multiple", "social", "emotional",
    "mental", "health", "speech", "language", "communication", "physical", "deaf", "blind", "therapeutic", "supported",
    "internship", "internships", "apprenticeship", "employment", "home", "elective", "educated", "otherwise", "than",
  ]

  /// Capitalised words that begin sentences or name other things than settings.
  private static let others: WordSet = [
    "name", "type", "named", "from", "until", "to", "this", "that", "he", "she", "they", "his", "her", "their", "i",
    "my", "it", "is", "will", "no", "none", "not", "n", "na", "nil", "year", "key", "stage", "nc", "ncy", "ehc", "ehcp",
    "sen", "send", "la", "local", "authority", "council", "county", "borough", "city", "metropolitan", "regulations",
    "regulation", "act", "code", "practice", "january", "february", "march", "april", "may", "june", "july", "august",
    "september", "october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "attends",
    "current", "currently", "proposed", "parental", "parent", "parents", "mr", "mrs", "miss", "ms", "dr", "on", "as",
    "by", "after", "before", "when", "once", "date", "start", "address", "eotas", "eotis", "draft", "final", "plan",
    "both", "please", "see", "following", "phase", "transfer", "autumn", "spring", "summer", "term", "there",
    "attending",
    "part", "full", "time", "pupils", "aged", "boys", "girls", "mixed", "tbc", "tba", "pending", "also", "academic",
    "appropriate", "suitable", "panel", "tribunal", "young", "person", "child", "student", "learner", "department",
    "dfe", "urn", "ofsted", "details", "effective", "confirmed", "senco",
  ]

  /// Words of settings: a run of capitals that ends in one of them, or is followed by a type, is a setting's name.
  private static let heads: WordSet = [
    "school", "college", "academy", "nursery", "preschool", "playgroup", "kindergarten", "centre", "unit", "primary",
    "infants", "juniors", "infant", "junior", "high", "campus", "utc", "hub", "base", "house", "provision",
    "university",
    "institute", "hospital", "trust", "seminary", "lodge", "farm", "pru", "grammar", "sixth", "tuition", "training",
  ]

  /// Whether a sentence has words at all, so that an empty field states nothing.
  static func hasWords(_ sentence: Range<Int>, _ reading: Reading) -> Bool {
    sentence.contains { reading.tokens[$0].kind == .word } && !reading.has("nil-openings", in: sentence)
  }

  /// The name that interchange XML declares, as it stands in the text.
  func declared(_ name: String?, in sentence: Range<Int>) -> [Range<Int>] {
    guard let name, !name.isEmpty, let first = sentence.first else { return [] }
    let start = Int(reading.tokens[first].start)
    let end = sentence.last { Int(reading.tokens[$0].end) <= start + name.utf8.count } ?? first
    return [first..<end + 1]
  }

  /// The names in a sentence.
  ///
  /// - Parameter isNameField: the line fills the field that asks for the name, so that any proper name is one.
  func names(in sentence: Range<Int>, isNameField: Bool) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      guard isPart(index) else {
        index += 1
        continue
      }
      let end = endOfRun(from: index, in: sentence)
      let run = index..<end
      if isName(run, in: sentence, isNameField: isNameField) { found.append(run) }
      index = end
    }
    // The field of one form is one setting, however many commas its address has.
    if isNameField, let first = found.first, let last = found.last { return [first.lowerBound..<last.upperBound] }
    return found
  }

  private func isPart(_ index: Int) -> Bool {
    let token = reading.tokens[index]
    guard token.kind == .word, token.isCapitalised, !Self.others.contains(token.word) else { return false }
    return !childNames.contains(token.word)
  }

  /// Names run on over small words, stops and hyphens: "St. Mary's C of E", "The Castle on the Hill School".
  private func endOfRun(from start: Int, in sentence: Range<Int>) -> Int {
    var end = start + 1
    var index = start + 1
    while index < sentence.upperBound {
      let token = reading.tokens[index]
      if isPart(index) || (token.isHyphened && end == index) {
        end = index + 1
      } else if !["of", "on", "the", "and", "&", "in", "for", ".", "at", "upon", "le", "de", "with"].contains(
        token.word)
      {
        break
      } else if index - end >= 2 {
        break
      }
      index += 1
    }
    return end
  }

  private func isName(_ run: Range<Int>, in sentence: Range<Int>, isNameField: Bool) -> Bool {
    let own = run.filter { reading.tokens[$0].isCapitalised && !Self.general.contains(reading.tokens[$0].word) }
    guard !own.isEmpty else { return false }
    if run.contains(where: { Self.heads.contains(reading.tokens[$0].word) }) { return true }
    // "Tarnbridge" in "Tarnbridge Borough Council" is no setting.
    if run.upperBound < sentence.upperBound,
      ["council", "authority", "borough", "county", "city", "metropolitan", "local"].contains(
        reading.tokens[run.upperBound].word)
    {
      return false
    }
    if isNameField { return true }
    let isAlone = sentence.allSatisfy { run.contains($0) || reading.tokens[$0].kind == .punctuation }
    if isAlone { return run.count >= 2 }
    let attends = ["attend", "attends", "at", "attending", "place", "named", "is", "join", "to"]
    let before = run.lowerBound - 1
    let isGoal = before >= sentence.lowerBound && attends.contains(reading.tokens[before].word)
    let after = run.upperBound
    let hasTypeBehind =
      after < sentence.upperBound && [",", "(", "-"].contains(reading.tokens[after].word)
      && reading.has("setting-types", in: after..<min(after + 10, sentence.upperBound))
    return hasTypeBehind || (isGoal && reading.has("attendance-verbs", in: sentence))
  }
}
