/// What a section says as a whole. Not found, found blank, found "none" and described are different things.
struct SectionStatement: Sendable {
  /// What the section comes to.
  enum State: Sendable, CaseIterable {
    /// No such section was found.
    case missing
    /// It was found and holds no words of its own.
    case blank
    /// It says only that something is still awaited.
    case pending
    /// It says only that the child is not known to a service.
    case notKnown
    /// It says only that services open to everyone are there.
    case universal
    /// It says that there is nothing: none, not applicable, no needs identified.
    case none
    /// It describes something.
    case described

    /// Whether there is nothing to plan for: a nil of any quality.
    var isNil: Bool { self == .none || self == .notKnown || self == .universal }

    /// Whether nothing can be judged: nothing there, nothing yet, or nothing needed.
    var isEmpty: Bool { self != .described && self != .universal }
  }

  /// What it comes to.
  var state: State
  /// Its sentences with what each of them does, in text order.
  var sentences: [StatementSentence] = []
  /// Who found that there is nothing: the tokens that name them.
  var finder: Range<Int>?
  /// When it was found: UTF-8 offsets.
  var day: Range<Int>?
  /// The sentence that says that the child is not known to a service.
  var notKnown: Range<Int>? { sentences.first { $0.saysNotKnown }?.tokens }

  /// The sentence that makes the section what it is; nil for one without words.
  var decisive: Range<Int>? {
    let wanted: StatementSentence.Act? =
      switch state {
      case .missing, .blank: nil
      case .pending: .pending
      case .notKnown: .notKnown
      case .universal: .universal
      case .none: StatementSentence.Act.none
      case .described: .described
      }
    return sentences.first { $0.act == wanted }?.tokens
  }

  /// Whether there is nothing to plan for: a nil of any quality.
  var isNil: Bool { state.isNil }

  /// Whether nothing can be judged: nothing there, nothing yet, or nothing needed.
  var isEmpty: Bool { state.isEmpty }
}

/// A sentence of a section with what it does there.
struct StatementSentence: Sendable {
  /// What a sentence does.
  enum Act: Sendable {
    case described, none, notKnown, universal, pending
    /// Says who found a nil, when or how, or what follows from it.
    case remark
    /// The form's own words: guidance and placeholders.
    case form
  }

  var tokens: Range<Int>
  var act: Act
  /// Says that the child is not known to a service, whatever else it says.
  var saysNotKnown = false
}
