import Plans

/// What the placement section states: settings by name, types of setting, education elsewhere than in a setting, and
/// words that put the naming off.
struct PlacementReading: Sendable {
  /// A setting named: its tokens, and whether its type stands with it.
  struct Setting: Sendable {
    var tokens: Range<Int>
    var hasType: Bool
    /// Named as a wish or as one of several that are asked, and not as the placement.
    var isPreference: Bool
  }

  /// Settings in text order.
  var settings: [Setting] = []
  /// Types that stand outside of names.
  var types: [Range<Int>] = []
  /// The words by which education is arranged otherwise than in a setting.
  var otherwise: Range<Int>?
  /// The words that put the naming off ("to be named in the final plan").
  var deferral: Range<Int>?

  /// Settings that are the placement.
  var named: [Setting] { settings.filter { !$0.isPreference } }

  /// Reads the placement section of a study.
  init(study: Study) {
    let code = SectionCode.I
    let reading = study.reading(code)
    let names = SettingNames(reading: reading, childNames: study.childNames)
    otherwise = GuardedPhrases(reading: reading).first("education-otherwise", in: 0..<reading.tokens.count)
    for sentence in reading.sentences {
      let passage = reading.passage(of: sentence.lowerBound)
      switch passage?.kind {
      case .subheading, .cellHeading, .label: continue
      default: break
      }
      if let deferred = reading.hits("placement-deferred", in: sentence).first {
        deferral = deferral ?? deferred.tokens
        continue
      }
      read(sentence, passage, reading, names)
    }
    joinTypesOfTables(reading)
  }

  private mutating func read(_ sentence: Range<Int>, _ passage: Passage?, _ reading: Reading, _ names: SettingNames) {
    let found: [Range<Int>]
    if let mark = passage?.mark, mark.element == "placement" {
      found = names.declared(mark.attributes["name"], in: sentence)
      let isTyped = !(mark.attributes["type"] ?? "").isEmpty
      settings += found.map { Setting(tokens: $0, hasType: isTyped, isPreference: false) }
      if isTyped { types.append(sentence) }
      return
    }
    let role = FieldRole(passage: passage, reading: reading)
    if role == .type {
      if SettingNames.hasWords(sentence, reading) { types.append(sentence) }
      return
    }
    let elsewhere = reading.hits("education-otherwise", in: sentence).map(\.tokens)
    found = names.names(in: sentence, isNameField: role == .name).filter { name in
      !elsewhere.contains { $0.overlaps(name) }
    }
    let outside = reading.hits("setting-types", in: sentence).map(\.tokens).filter { hit in
      !found.contains { $0.overlaps(hit) } || reading.tokens[hit].contains { $0.word == "special" }
    }
    types += outside
    let isPreference = reading.has("placement-preference", in: sentence)
    settings += found.map { Setting(tokens: $0, hasType: !outside.isEmpty, isPreference: isPreference) }
  }

  /// A table or form gives the type in a field of its own, for the setting before it.
  private mutating func joinTypesOfTables(_ reading: Reading) {
    for type in types where FieldRole(passage: reading.passage(of: type.lowerBound), reading: reading) == .type {
      guard let index = settings.lastIndex(where: { $0.tokens.lowerBound < type.lowerBound }) ?? settings.indices.first
      else { continue }
      settings[index].hasType = true
    }
    // With one setting a sentence of its own may give the type.
    if settings.count == 1, !types.isEmpty { settings[0].hasType = true }
  }
}

/// Which field of a form a line of the placement section fills.
enum FieldRole: Sendable {
  case name, type, other

  init(passage: Passage?, reading: Reading) {
    guard let passage else {
      self = .other
      return
    }
    if let heading = passage.columnHeading, let role = Self.role(of: heading) {
      self = role
      return
    }
    // A label of its own stands just before its value; a label typed before a colon is part of the line.
    let before = reading.body.passages.last { $0.range.upperBound <= passage.range.lowerBound }
    if let before, before.kind == .label || before.kind == .cellHeading, before.row == passage.row || before.row == nil,
      let role = Self.role(of: reading.body.words(at: before.range))
    {
      self = role
      return
    }
    let line = reading.body.words(at: passage.range)
    if let colon = line.firstIndex(of: ":"), let role = Self.role(of: String(line[..<colon])) {
      self = role
    } else {
      self = .other
    }
  }

  /// "Type of school", "Name and address of setting"; a heading of both ("Name and type") is neither's.
  private static func role(of label: String) -> FieldRole? {
    guard label.utf8.count <= 60 else { return nil }
    let words = Set(label.lowercased().split { !$0.isLetter }.map(String.init))
    let hasType = words.contains("type") || words.contains("category")
    let hasName = !words.isDisjoint(with: [
      "name", "named", "setting", "school", "placement", "institution", "provider",
    ])
    if hasType { return words.contains("name") ? nil : .type }
    return hasName && !words.contains("address") || words.contains("name") ? .name : nil
  }
}
