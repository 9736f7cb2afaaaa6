/// What is audited: one case stands in a month's frame once for each kind that happened to it.
public enum CaseKind: String, CaseIterable, Sendable, Hashable, Comparable {
  /// A plan amended after a review, by the day it was issued; on request.
  case amendedPlan = "amended-plan"
  /// A review, by the day of its decision, or the day on which an undecided one became overdue.
  case annualReview = "annual-review"
  /// The stock of plans in force that nothing else brings into the frame; on request.
  case existingPlan = "existing-plan"
  /// A first plan, by the day it was issued.
  case newPlan = "new-plan"

  /// The kinds that a month's audit covers unless told otherwise.
  public static let usual: [CaseKind] = [.annualReview, .newPlan]

  /// Whether its size is the council's choice and not the fraction's.
  public var isOnRequest: Bool { self == .amendedPlan || self == .existingPlan }

  /// Kinds from a list such as `new-plan,annual-review`, each once, in the order of their names.
  ///
  /// - Throws: `SamplingError` where a name is unknown or the list is empty.
  public static func list(_ text: String) throws(SamplingError) -> [CaseKind] {
    var kinds: [CaseKind] = []
    for name in text.split(separator: ",") {
      let name = name.filter { $0 != " " }
      guard let kind = CaseKind(rawValue: name) else {
        throw SamplingError(
          "There is no kind of case called '\(name)'.",
          "Choose from \(CaseKind.allCases.map(\.rawValue).joined(separator: ", ")).")
      }
      if !kinds.contains(kind) { kinds.append(kind) }
    }
    guard !kinds.isEmpty else {
      throw SamplingError("No kind of case is named.", "Name at least one, such as new-plan.")
    }
    return kinds.sorted()
  }

  /// Orders kinds by the bytes of their names.
  public static func < (left: CaseKind, right: CaseKind) -> Bool {
    left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
  }
}
