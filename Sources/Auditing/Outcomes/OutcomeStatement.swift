import Plans

/// How surely a verb names something that can be seen or heard.
enum VerbTier: String, Sendable {
  /// An act: reading aloud, tying, asking.
  case strong
  /// An act only with an object or a measure: using, managing, taking part.
  case middle
  /// A direction and no act: improving, developing, engaging, feeling.
  case weak
}

/// A verb of an outcome.
struct OutcomeVerb: Sendable {
  /// The verb with what belongs to it ("take turns").
  var tokens: Range<Int>
  /// How surely it names an act.
  var tier: VerbTier
  /// Stands in a clause that gives the reason ("so that he can ...").
  var isPurpose: Bool
  /// Its object is an abstraction ("his emotions", "the curriculum").
  var hasAbstractObject: Bool
  /// Whoever does it can say at once whether it was done, with no more context ("tie his laces").
  var isPlainAct: Bool
}

/// How an outcome says whether it was reached.
struct OutcomeCriterion: Sendable {
  /// What kind of criterion it is, surest first.
  enum Kind: Int, Sendable { case number, frequency, level, help, context }
  /// What kind of criterion it is.
  var kind: Kind
  /// The words.
  var tokens: Range<Int>
}

/// What an outcome says is to come about.
enum OutcomeKind: Sendable {
  /// Something that the child will do or be.
  case change
  /// Something that staff, a service or the family will do, or that the child will be given.
  case provision
}

/// An outcome as read.
struct OutcomeStatement: Sendable {
  /// Its tokens in the section's reading.
  var tokens: Range<Int>
  /// By when; nil where nothing says so.
  var horizon: Horizon?
  /// Words that stand where a time belongs and name none ("ongoing", "over time").
  var looseTime: Range<Int>?
  /// Its verbs in text order.
  var verbs: [OutcomeVerb] = []
  /// Its criteria, surest first.
  var criteria: [OutcomeCriterion] = []
  /// What it says is to come about.
  var kind = OutcomeKind.change
  /// The words that make it provision.
  var provisionWords: Range<Int>?
  /// Unrelated things that it asks for at once.
  var ideas = 1
  /// A statement about the whole curriculum ("expected progress in all subjects").
  var wholeCurriculum: Range<Int>?
  /// An aim for life and no step ("will be happy").
  var lifeGoal: Range<Int>?
  /// The school year from which the aim counts as a step ("12"); nil where it never does.
  var goalYear: Int?

  /// The surest verb outside reasons: what the outcome is about.
  var mainVerb: OutcomeVerb? {
    let main = verbs.filter { !$0.isPurpose }
    return main.first { $0.tier == .strong } ?? main.first { $0.tier == .middle && !$0.hasAbstractObject } ?? main.first
  }

  /// A number, frequency or level: more than help or a setting.
  var hardCriterion: OutcomeCriterion? { criteria.first { $0.kind.rawValue <= OutcomeCriterion.Kind.level.rawValue } }

  /// The verb that names one thing that can be seen, nil where there is none.
  var observable: Range<Int>? {
    let main = verbs.filter { !$0.isPurpose }
    if let strong = main.first(where: { $0.tier == .strong }) { return strong.tokens }
    if let middle = main.first(where: { $0.tier == .middle }), !middle.hasAbstractObject, !criteria.isEmpty {
      return middle.tokens
    }
    if let hard = hardCriterion {
      // A direction with a mark to reach is an act of reaching it: "increase his score to 85".
      return main.first.map(\.tokens) ?? hard.tokens
    }
    if criteria.contains(where: { $0.kind == .help }),
      let why = verbs.first(where: { $0.isPurpose && $0.tier == .strong })
    {
      return why.tokens
    }
    return nil
  }

  /// The words by which anyone could tell whether it was reached, nil where there are none.
  var measure: Range<Int>? {
    if let hard = hardCriterion { return hard.tokens }
    guard kind == .change else { return nil }
    let acts = verbs.filter { $0.tier == .strong || ($0.tier == .middle && !$0.hasAbstractObject) }
    guard let act = acts.first(where: { !$0.isPurpose }) ?? acts.first else { return nil }
    if let criterion = criteria.first { return criterion.tokens }
    return act.isPlainAct && !act.isPurpose ? act.tokens : nil
  }
}
