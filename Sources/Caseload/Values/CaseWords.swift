/// What the words in cells mean: dialects of need, of decision, of yes and no, and what stands for nothing. Keys are folded
/// (`Folding.fold`).
public struct CaseWords: Sendable, Hashable {
  /// SEN2 code of a need by its folded wording.
  public var needs: [String: String] = [:]
  /// `maintain`, `amend` or `cease` by its folded wording.
  public var decisions: [String: String] = [:]
  /// Folded wordings of yes.
  public var yes: Set<String> = []
  /// Folded wordings of no.
  public var no: Set<String> = []
  /// Folded wordings that stand for an empty cell.
  public var nothing: Set<String> = []
  /// Words that, beside a date, say that the thing did not happen then ("cancelled").
  public var undone: Set<String> = []
  /// Folded wordings with which a row of totals begins.
  public var totals: Set<String> = []

  /// The words of the canonical caseload itself: SEN2's codes and the contract's own words.
  public static let canonical: CaseWords = {
    var words = CaseWords()
    let codes = [
      "SPLD", "MLD", "SLD", "PMLD", "SEMH", "SLCN", "HI", "VI", "MSI", "PD", "ASD", "DS", "OTH",
    ]
    for code in codes { words.needs[Folding.fold(code)] = code }
    for (word, letter) in [("maintain", "m"), ("amend", "a"), ("cease", "c")] {
      words.decisions[word] = word
      words.decisions[letter] = word
    }
    words.yes = ["yes", "y", "true", "1", "10"]
    words.no = ["no", "n", "false", "0", "00"]
    words.nothing = ["na", "none", "null", "nil"]
    words.undone = ["cancelled", "postponed"]
    words.totals = ["total", "grandtotal", "totals"]
    return words
  }()

  /// These words and those of another list; the other's meaning counts where both know a wording.
  public func adding(_ other: CaseWords) -> CaseWords {
    var sum = self
    sum.needs.merge(other.needs) { $1 }
    sum.decisions.merge(other.decisions) { $1 }
    sum.yes.formUnion(other.yes)
    sum.no.formUnion(other.no)
    sum.nothing.formUnion(other.nothing)
    sum.undone.formUnion(other.undone)
    sum.totals.formUnion(other.totals)
    return sum
  }
}
