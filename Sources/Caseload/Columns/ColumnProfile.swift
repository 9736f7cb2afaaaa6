/// How a council writes its caseload: what its headings mean, what its words mean, how it counts days.
public struct ColumnProfile: Sendable, Hashable {
  /// A heading's meaning; a smaller rank wins where two headings of one sheet mean the same column.
  public struct Heading: Sendable, Hashable {
    /// What the heading means.
    public var column: CaseColumn
    /// How good a name it is for that column; 0 is the best.
    public var rank: Int
    /// The heading as the profile writes it, for its words.
    public var wording: String = ""
  }

  /// Name of the profile, for messages.
  public var name: String
  /// Meaning of a heading by its folded letters and figures (`Folding.fold`).
  public var headings: [String: Heading]
  /// Folded headings that are to be left aside although they look like a column's.
  public var ignored: Set<String> = []
  /// Folded headings that councils use in more than one sense; they are named and left aside.
  public var ambiguous: Set<String> = []
  /// What the words in cells mean.
  public var words: CaseWords = .canonical
  /// How days are counted where the file itself does not say.
  public var serials: SerialDays = .from1900
  /// The sheet or sheets to read, by name; empty to look for them.
  public var sheets: [String] = []
  /// Whether a workbook without such a sheet must not be read.
  public var sheetsAreOrdered = false
  /// What is checked in a SEN2 return.
  public var checks: [Sen2Check] = []
  /// The line that holds the headings; nil to look for it.
  public var headerLine: Int?

  /// A profile of headings.
  public init(name: String, headings: [String: Heading]) {
    self.name = name
    self.headings = headings
  }

  /// The canonical header alone, which needs no profile.
  public static let canonical: ColumnProfile = {
    var headings: [String: Heading] = [:]
    for column in CaseColumn.allCases {
      headings[Folding.fold(column.rawValue)] = Heading(column: column, rank: 0, wording: column.rawValue)
    }
    return ColumnProfile(name: "canonical", headings: headings)
  }()

  /// Wordings and meanings in a fixed order.
  var wordings: [(wording: String, meaning: Heading)] {
    headings.sorted { $0.key < $1.key }.map { ($0.value.wording, $0.value) }
  }

  /// This profile with what another one knows in addition; where both know a heading, the other's meaning counts, and its
  /// headings are preferred to this one's.
  public func adding(_ other: ColumnProfile) -> ColumnProfile {
    var sum = self
    sum.name = other.name
    let shift = 1 + (other.headings.values.map(\.rank).max() ?? 0)
    for (heading, meaning) in headings {
      sum.headings[heading]?.rank = meaning.rank + shift
    }
    sum.headings.merge(other.headings) { $1 }
    // What the other says of a heading overrules this one in every way.
    sum.ignored = ignored.union(other.ignored).subtracting(other.headings.keys)
    sum.ambiguous = ambiguous.union(other.ambiguous).subtracting(other.headings.keys)
    sum.words = words.adding(other.words)
    sum.serials = other.serials
    sum.checks += other.checks
    if !other.sheets.isEmpty { sum.sheets = other.sheets }
    sum.headerLine = other.headerLine ?? headerLine
    return sum
  }
}
