/// Everything that fixes a draw before its seed is known, and everything that is needed to draw again with it.
public struct DrawTerms: Equatable, Sendable {
  /// The month.
  public let period: AuditPeriod
  /// The share of cases that is drawn.
  public let fraction: SamplingFraction
  /// Kinds whose number is not the fraction's, with the number.
  public let sizes: [CaseKind: Int]
  /// The names of the columns that make the strata.
  public let strataBy: [String]
  /// SHA-256 of the frame's bytes.
  public let frameSha256: String
  /// Cases in the frame.
  public let frameSize: Int
  /// The strata with their sizes and their numbers to draw.
  public let strata: [Stratum]
  /// Ticketed ids of cases that were audited lately and are not drawn, in the order of their bytes.
  public let notCovered: [String]
  /// Groups from which further cases are drawn, apart from the strata.
  public let themes: [ThemeShare]
  /// SHA-256 of the list of the themes' cases; nil where there are no themes.
  public let themesSha256: String?

  /// The method, and the version of the published package that gives the same tickets.
  static let algorithm = "consistent-sampler: SHA-256 tickets of kind:caseId, the smallest in each stratum"
  static let version = "1.0.10"

  /// How many cases of a theme there are and how many are drawn.
  public struct ThemeShare: Equatable, Sendable {
    /// The theme's name.
    public let name: String
    /// Its cases in the frame, N.
    public let size: Int
    /// Cases to draw, n.
    public let take: Int
    /// Why these cases are looked at; empty where the name says it.
    public let reason: String
  }

  /// Cases to draw from the strata.
  public var take: Int { strata.reduce(0) { $0 + $1.take } }

  /// Members for a JSON file; ids are left out where it is for everybody.
  func members(isPublic: Bool) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = [
      .init("algorithm", .string(DrawTerms.algorithm)), .init("version", .string(DrawTerms.version)),
      .init("period", .string(period.description)), .init("fraction", .number(fraction.description)),
      .init(
        "sizes",
        .array(
          CaseKind.allCases.filter { sizes[$0] != nil }.sorted().map { kind in
            .object([.init("kind", .string(kind.rawValue)), .init("n", .number(sizes[kind] ?? 0))])
          })),
      .init("strataBy", .strings(strataBy)), .init("frameSha256", .string(frameSha256)),
      .init("frameSize", .number(frameSize)),
    ]
    members.append(
      isPublic ? .init("notCoveredSize", .number(notCovered.count)) : .init("notCovered", .strings(notCovered)))
    members.append(.init("themesSha256", .string(themesSha256)))
    return members
  }

  /// A stratum as an object.
  static func json(_ stratum: Stratum) -> [JSONValue.Member] {
    [
      .init("kind", .string(stratum.kind.rawValue)), .init("name", .string(stratum.name)),
      .init("N", .number(stratum.size)), .init("n", .number(stratum.take)),
      .init("notCovered", .number(stratum.spared)),
    ]
  }

  /// A theme as an object.
  static func json(_ theme: ThemeShare) -> [JSONValue.Member] {
    [
      .init("name", .string(theme.name)), .init("N", .number(theme.size)), .init("n", .number(theme.take)),
      .init("reason", .string(theme.reason)),
    ]
  }

  /// The terms in a file that sample wrote.
  init(_ members: JSONMembers) throws(SamplingError) {
    guard try members.string("algorithm") == DrawTerms.algorithm, try members.string("version") == DrawTerms.version
    else {
      throw SamplingError("The draw was made by another method.", "Use the version of ehcp-audit that made it.")
    }
    period = try AuditPeriod(try members.string("period"))
    fraction = try SamplingFraction(try members.digits("fraction"))
    var sizes: [CaseKind: Int] = [:]
    for size in try members.objects("sizes") { sizes[try DrawTerms.kind(size)] = try size.count("n") }
    self.sizes = sizes
    strataBy = try members.strings("strataBy")
    frameSha256 = try members.string("frameSha256")
    frameSize = try members.count("frameSize")
    notCovered = try members.strings("notCovered")
    themesSha256 = members.optionalString("themesSha256")
    var strata: [Stratum] = []
    for object in try members.objects("strata") {
      strata.append(
        Stratum(
          kind: try DrawTerms.kind(object), name: try object.string("name"), size: try object.count("N"),
          spared: try object.count("notCovered"), take: try object.count("n")))
    }
    self.strata = strata
    var themes: [ThemeShare] = []
    for object in try members.objects("themes") {
      themes.append(
        ThemeShare(
          name: try object.string("name"), size: try object.count("N"), take: try object.count("n"),
          reason: try object.string("reason")))
    }
    self.themes = themes
  }

  private static func kind(_ object: JSONMembers) throws(SamplingError) -> CaseKind {
    guard let kind = CaseKind(rawValue: try object.string("kind")) else { throw object.wrong("kind") }
    return kind
  }

  /// The terms for the strata alone.
  var withoutThemes: DrawTerms { DrawTerms(self, strata: strata, notCovered: notCovered, themes: []) }

  /// The same terms with other strata, cases not covered and themes.
  init(_ terms: DrawTerms, strata: [Stratum], notCovered: [String], themes: [ThemeShare]) {
    period = terms.period
    fraction = terms.fraction
    sizes = terms.sizes
    strataBy = terms.strataBy
    frameSha256 = terms.frameSha256
    frameSize = terms.frameSize
    themesSha256 = terms.themesSha256
    self.strata = strata
    self.notCovered = notCovered
    self.themes = themes
  }

  init(
    period: AuditPeriod, fraction: SamplingFraction, sizes: [CaseKind: Int], strataBy: [String], frame: Frame,
    strata: [Stratum], notCovered: [String], themes: [ThemeShare], themesSha256: String?
  ) {
    self.period = period
    self.fraction = fraction
    self.sizes = sizes
    self.strataBy = strataBy
    frameSha256 = frame.sha256
    frameSize = frame.count
    self.strata = strata
    self.notCovered = notCovered
    self.themes = themes
    self.themesSha256 = themesSha256
  }
}
