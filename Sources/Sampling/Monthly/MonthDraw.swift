/// A draw on a commitment with its certificate, ready to be written as files.
public struct MonthDraw: Sendable {
  /// What was drawn.
  public let draw: Draw
  /// All draws on the commitment, this one last. To be written before anything else, so that no draw goes unlisted.
  public let register: DrawRegister
  /// The certificate.
  public let certificate: Certificate

  /// Draws on a commitment.
  ///
  /// - Parameters:
  ///   - commitment: the commitment.
  ///   - commitmentSha256: SHA-256 of its file.
  ///   - frame: the frame that it names.
  ///   - themes: the cases of its themes, where it has any.
  ///   - seed: the seed.
  ///   - origin: how the seed came about.
  ///   - reason: why it is drawn again, where it is.
  ///   - register: the draws so far.
  /// - Throws: `SamplingError` where frame or commitment were changed, or a second draw has no reason.
  public init(
    _ commitment: Commitment, commitmentSha256: String, frame: Frame, themes: ThemeList?, seed: Seed,
    origin: SeedOrigin = SeedOrigin(), reason: String = "", register: DrawRegister? = nil
  ) throws(SamplingError) {
    try commitment.check(against: frame)
    if let themes, themes.sha256 != commitment.terms.themesSha256 {
      throw SamplingError(
        "The list of the themes' cases was changed after it was committed to.",
        "Put back the themes.csv that was frozen.")
    }
    draw = try Draw(commitment.terms, frame: frame, themes: themes, seed: seed)
    var entered = register ?? DrawRegister(commitmentSha256: commitmentSha256)
    try entered.enter(seed, origin: origin, reason: reason, auditSetSha256: draw.auditSet.sha256)
    self.register = entered
    certificate = try Certificate(commitment, draw: draw, register: entered)
  }

  /// The files by name: the audit set, one list for each theme, the certificate with and without case ids, and the recipe
  /// with which anybody can draw again.
  public var files: [(name: String, bytes: [UInt8])] {
    var files = [(name: "audit-set.csv", bytes: draw.auditSet.csv)]
    for theme in draw.themeSets { files.append((name: "theme-\(theme.name).csv", bytes: theme.set.csv)) }
    files += [
      (name: "certificate-public.json", bytes: certificate.publicBytes),
      (name: "recipe.py", bytes: Array(Recipe.python.utf8)), (name: "certificate.json", bytes: certificate.bytes),
    ]
    return files
  }
}
