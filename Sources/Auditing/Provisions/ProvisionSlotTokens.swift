/// The tokens that fill each slot of a provision, slot by slot in one row, so that a look counts no reference.
struct ProvisionSlotTokens: Sendable {
  private var starts = SIMD8<Int32>(repeating: -1)
  private var ends = SIMD8<Int32>(repeating: -1)

  /// The tokens of a slot, nil where it is not filled.
  subscript(slot: ProvisionSlotName) -> Range<Int>? {
    get {
      let start = starts[slot.place]
      return start < 0 ? nil : Int(start)..<Int(ends[slot.place])
    }
    set {
      starts[slot.place] = newValue.map { Int32($0.lowerBound) } ?? -1
      ends[slot.place] = newValue.map { Int32($0.upperBound) } ?? -1
    }
  }

  /// The slots that are filled, with their tokens, in the order of the slots.
  var filled: [(slot: ProvisionSlotName, tokens: Range<Int>)] {
    ProvisionSlotName.allCases.compactMap { slot in self[slot].map { (slot, $0) } }
  }
}

extension ProvisionSlotName {
  /// Place among the slots, from 0.
  fileprivate var place: Int {
    switch self {
    case .who: 0
    case .expertise: 1
    case .content: 2
    case .frequency: 3
    case .duration: 4
    case .grouping: 5
    case .period: 6
    case .review: 7
    }
  }
}
