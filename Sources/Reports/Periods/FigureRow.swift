/// One figure of a report for other programs: what it is, and the number or that it is withheld.
public struct FigureRow: Sendable, Equatable {
  /// The part of the report.
  public var part: String
  /// Kind of documents; empty where it is about none.
  public var kind: String
  /// What it counts.
  public var name: String
  /// How many; nil where there is none or it is withheld.
  public var count: Int?
  /// Of how many.
  public var of: Int?
  /// The share, 0 to 1.
  public var share: Double?
  /// The lower end of its range.
  public var from: Double?
  /// The upper end of its range.
  public var to: Double?
  /// What is to be said of it in words; empty where nothing is.
  public var words: String

  init(
    _ part: String, kind: String = "", _ name: String, count: Int? = nil, of: Int? = nil, share: Double? = nil,
    from: Double? = nil, to: Double? = nil, words: String = ""
  ) {
    self.part = part
    self.kind = kind
    self.name = name
    self.count = count
    self.of = of
    self.share = share
    self.from = from
    self.to = to
    self.words = words
  }
}
