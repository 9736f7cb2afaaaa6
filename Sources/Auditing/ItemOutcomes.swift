import Rubrics

/// The outcomes of the criteria that judge an item: few of them, in the order of the criteria's ids.
public struct ItemOutcomes: Sendable, Equatable, ExpressibleByDictionaryLiteral {
  /// An outcome with the id of its criterion.
  public struct One: Sendable, Equatable {
    /// The criterion's id.
    public var id: String
    /// The outcome.
    public var outcome: Outcome
  }

  /// Every outcome, by id.
  public private(set) var all: [One] = []

  /// None yet.
  public init() {}

  /// Some outcomes by id.
  public init(dictionaryLiteral outcomes: (String, Outcome)...) {
    for (id, outcome) in outcomes { self[id] = outcome }
  }

  /// The outcome of a criterion; nil where it does not judge the item.
  public subscript(id: String) -> Outcome? {
    get { all.first { $0.id == id }?.outcome }
    set {
      if let place = all.firstIndex(where: { $0.id == id }) {
        if let newValue { all[place].outcome = newValue } else { all.remove(at: place) }
      } else if let newValue {
        all.insert(One(id: id, outcome: newValue), at: all.firstIndex { $0.id > id } ?? all.endIndex)
      }
    }
  }

  /// Whether no criterion judges the item.
  public var isEmpty: Bool { all.isEmpty }

  /// The outcomes by id.
  public var byID: [String: Outcome] {
    Dictionary(all.map { ($0.id, $0.outcome) }, uniquingKeysWith: { first, _ in first })
  }

  /// Adds the outcome of a criterion whose id comes behind all others.
  mutating func append(_ outcome: Outcome, of id: String) {
    if all.isEmpty { all.reserveCapacity(16) }
    all.append(One(id: id, outcome: outcome))
  }
}
