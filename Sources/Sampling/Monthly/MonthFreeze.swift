/// The closing of a month: frame, commitment and the lists that belong to them, ready to be written as files.
public struct MonthFreeze: Sendable {
  /// The frame.
  public let frame: Frame
  /// What is made known before the seed.
  public let commitment: Commitment
  /// What stays out of the frame.
  public let exclusions: [Exclusion]
  /// The cases of the themes; nil where there are none.
  public let themes: ThemeList?

  /// Closes a month.
  ///
  /// - Parameters:
  ///   - closed: the frame, as the builder gave it.
  ///   - rules: the rules that the builder had.
  ///   - fraction: the share of cases to draw.
  ///   - sizes: numbers to draw for kinds on request, instead of the fraction.
  ///   - sparedMonths: cases that were drawn in the last so many months stay in the frame and are not drawn; 0 for none.
  public init(
    _ closed: ClosedFrame, rules: FrameRules, fraction: SamplingFraction = .oneFifth, sizes: [CaseKind: Int] = [:],
    sparedMonths: Int = 0
  ) {
    let frame = closed.frame
    let audited = sparedMonths > 0 ? rules.history.drawnLately(sparedMonths, before: rules.period) : []
    let notCovered =
      audited.isEmpty ? [] : frame.rows.indices.filter { audited.contains(Array(frame.caseIdBytes(at: $0))) }
    let members = zip(rules.themes, closed.themeMembers).map { (name: $0.name, lines: $1) }.filter { !$0.lines.isEmpty }
    themes = members.isEmpty ? nil : ThemeList(frame, members)
    let spared = Set(notCovered)
    let shares = zip(rules.themes, closed.themeMembers).filter { !$1.isEmpty }.map { theme, lines in
      let covered = lines.count { !spared.contains($0) }
      return DrawTerms.ThemeShare(
        name: theme.name, size: lines.count, take: min(theme.take, covered), reason: theme.reason)
    }
    let terms = DrawTerms(
      period: rules.period, fraction: fraction, sizes: sizes,
      strataBy: rules.stratification.columns.map(\.rawValue), frame: frame,
      strata: TermsCheck.strata(of: frame, sparing: spared, fraction: fraction, sizes: sizes),
      notCovered: notCovered.map { Array(frame.ids[frame.range(at: $0)]) }
        .sorted { $0.lexicographicallyPrecedes($1) }.map { String(decoding: $0, as: UTF8.self) },
      themes: shares, themesSha256: themes?.sha256)
    self.frame = frame
    exclusions = closed.exclusions
    commitment = Commitment(
      terms: terms, excluded: Exclusion.counts(closed.exclusions),
      exclusionsSha256: FileDigest.sha256(Exclusion.csv(closed.exclusions)), joinedLate: closed.joinedLate,
      history: rules.history.months.map { ($0.period.description, $0.frameSha256) })
  }

  /// The files by name: `frame.csv`, `exclusions.csv`, `themes.csv` where there are themes, and last of all
  /// `commitment-public.json` and `commitment.json`, which close the month.
  public var files: [(name: String, bytes: [UInt8])] {
    var files = [("frame.csv", frame.bytes), ("exclusions.csv", Exclusion.csv(exclusions))]
    if let themes { files.append(("themes.csv", themes.bytes)) }
    files += [("commitment-public.json", commitment.publicBytes), ("commitment.json", commitment.bytes)]
    return files.map { (name: $0.0, bytes: $0.1) }
  }
}
