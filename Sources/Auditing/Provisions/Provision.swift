import Plans

/// The kinds of special educational provision; which slots a provision needs depends on its kind.
enum ProvisionType: String, Sendable, CaseIterable {
  case direct, programme, staffSupport = "staff-support", strategy, environment, equipment, training, assessment,
    curriculum, transition, residential

  /// By its place among the types: the words of the raw value take far longer.
  func hash(into hasher: inout Hasher) { hasher.combine(place) }

  /// Place among the types, from 0.
  var place: Int {
    switch self {
    case .direct: 0
    case .programme: 1
    case .staffSupport: 2
    case .strategy: 3
    case .environment: 4
    case .equipment: 5
    case .training: 6
    case .assessment: 7
    case .curriculum: 8
    case .transition: 9
    case .residential: 10
    }
  }
}

/// What a provision says of itself, slot by slot.
enum ProvisionSlotName: String, Sendable, CaseIterable {
  case who, expertise, content, frequency, duration, grouping, period, review
}

/// A provision as read: its type, the words that fill its slots and the wordings that weaken it.
struct Provision: Sendable {
  /// The section it stands in.
  var section: SectionCode
  /// Its tokens in the section's reading.
  var tokens: Range<Int>
  /// Its type.
  var type: ProvisionType
  /// The tokens that fill each slot.
  var slots = ProvisionSlotTokens()
  /// Everyone named who delivers, in text order.
  var roles: [Range<Int>] = []
  /// Whoever acts, a named role or not, as subject of a clause or alone in a fragment, in text order.
  var subjects: [Range<Int>] = []
  /// Words that stand where a role belongs and name none ("staff", "a trained adult", "CAMHS").
  var looseActor: Range<Int>?
  /// Speaks of training somebody, before its type is known.
  var isTrainingLike = false
  /// Doses in text order.
  var quantities: [Quantity] = []
  /// Happens once (training before a start, a single assessment, a transition visit).
  var isOneOff = false
  /// Goes on whenever its occasion arises, so that minutes make no sense.
  var isContinuous: Bool { type == .strategy }
  /// Arrangements for examinations.
  var isExamAccess = false
  /// Wordings that weaken the duty, after guards and repair.
  var faults: [ProvisionFaultMark] = []

  /// Whether a slot is filled.
  func has(_ slot: ProvisionSlotName) -> Bool { slots[slot] != nil }
}

/// A wording that weakens a provision's duty.
struct ProvisionFaultMark: Sendable {
  /// What it does: `obligation`, `quantity`, `delegation`, `change`, `funding` or `reference`.
  var faults: [String]
  /// Where it stands.
  var tokens: Range<Int>
}
