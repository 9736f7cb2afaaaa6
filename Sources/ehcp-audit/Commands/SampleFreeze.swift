import ArgumentParser
import Caseload
import Reports
import Sampling

/// `sample freeze`: closes a month's frame before any seed is known.
struct SampleFreeze: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "freeze", abstract: "Closes a month's list of cases before any seed is known.",
    discussion: """
      Writes frame.csv, exclusions.csv, commitment.json and commitment-public.json. A frame that is closed is not closed \
      again.
      """)

  @Argument(help: ArgumentHelp("The list of cases.", valueName: "caseload"))
  var caseload: String

  @Option(help: ArgumentHelp("The month, such as 2026-10.", valueName: "month"))
  var period: String

  @Option(help: ArgumentHelp("The share of each kind's cases that is drawn.", valueName: "share"))
  var fraction = "0.2"

  @Option(
    help: ArgumentHelp(
      "Kinds of case: new-plan, annual-review, amended-plan, existing-plan.", valueName: "a,b"))
  var kinds = "new-plan,annual-review"

  @Option(help: ArgumentHelp("Columns that make the strata of each kind.", valueName: "a,b"))
  var strata = "phase"

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Earlier months: their folders, commitments, certificates or frames.", valueName: "file"))
  var history: [String] = []

  @Option(
    help: ArgumentHelp(
      "Spares cases that were drawn in the last so many months; they stay in the frame and are named.",
      valueName: "n"))
  var spareMonths = 0

  @Option(help: ArgumentHelp("A number to draw of a kind on request, such as existing-plan=15.", valueName: "kind=n"))
  var size: [String] = []

  @Option(
    help: ArgumentHelp(
      "Draws more from a group, apart from the rest: change-of-phase=10, looked-after=5, year-9-and-above=5.",
      valueName: "theme=n"))
  var theme: [String] = []

  @Option(help: ArgumentHelp("Cases at risk, one case id a line, from which some are drawn.", valueName: "file"))
  var riskList: String?

  @Option(help: ArgumentHelp("How many of the cases at risk to draw.", valueName: "n"))
  var riskTake: Int?

  @Option(help: ArgumentHelp("Why these cases are at risk.", valueName: "text"))
  var riskReason: String?

  @Option(help: ArgumentHelp("Cases to leave out: a CSV of caseId,reason with that header.", valueName: "file"))
  var leaveOut: String?

  @Option(help: ArgumentHelp("What the caseload's headings mean.", valueName: "name"))
  var profile: String?

  @Option(help: ArgumentHelp("The folder to write to.", valueName: "dir"))
  var output: String

  func validate() throws {
    do {
      _ = try AuditPeriod(period)
      _ = try SamplingFraction(fraction)
      _ = try CaseKind.list(kinds)
      _ = try StratumColumn.list(strata)
      for text in theme { _ = try Theme(text) }
      for text in size { _ = try KindSize(text) }
    } catch {
      throw ValidationError("\(error)")
    }
    let themes = theme.map { $0.prefix { $0 != "=" } }
    if Set(themes).count != themes.count { throw ValidationError("A theme is named twice. Name it once.") }
    if output.isEmpty || caseload.isEmpty { throw ValidationError("A path is empty. Name the caseload and a folder.") }
    if spareMonths < 0 { throw ValidationError("--spare-months takes a number of months, 0 for none.") }
    if spareMonths > 0, history.isEmpty {
      throw ValidationError("--spare-months needs --history to know what was drawn.")
    }
    if (riskList == nil) != (riskTake == nil) || (riskList == nil) != (riskReason == nil) {
      throw ValidationError("--risk-list, --risk-take and --risk-reason belong together.")
    }
  }

  func run() throws {
    let rules = try rules()
    let source = try CaseloadDesk(profile: profile).read(caseload)
    for gap in rules.history.gaps(before: rules.period) {
      StandardError.say("There is no frame of \(gap) in the history: cases of that month do not join late.")
    }
    let freeze = try SampleFolder.sampling {
      var builder = FrameBuilder(rules)
      for row in source.rows { builder.add(row) }
      return MonthFreeze(
        try builder.finish(), rules: rules, fraction: try SamplingFraction(fraction), sizes: try sizes(),
        sparedMonths: spareMonths)
    }
    let folder = SampleFolder(FilePath(output))
    try refuseSecond(freeze, in: folder)
    try folder.write(freeze.files)
    CaseloadDesk.say(source.problems.filter { $0.weight == .unread }, of: caseload)
    print(SampleScreen.text(of: freeze, folder: output), terminator: "")
    if source.problems.contains(where: { $0.weight == .unread }) { throw ExitStatus.someUnread }
  }

  private func rules() throws -> FrameRules {
    try SampleFolder.sampling {
      var kinds = try CaseKind.list(kinds)
      for kind in try sizes().keys where !kinds.contains(kind) { kinds.append(kind) }
      let period = try AuditPeriod(period)
      var themes = try theme.map { try Theme($0) }
      if let riskList {
        let lines = try SampleFolder.contents(FilePath(riskList))
        themes.append(try Theme.risk(lines: lines, take: riskTake ?? 0, reason: riskReason ?? ""))
      }
      let leftOut = try leaveOut.map { try FrameRules.LeftOut.list(try SampleFolder.contents(FilePath($0))) } ?? []
      return FrameRules(
        period: period, kinds: kinds, stratification: Stratification(try StratumColumn.list(strata)),
        history: try HistoryFiles(history).history(before: period), leftOut: leftOut, themes: themes)
    }
  }

  private func sizes() throws -> [CaseKind: Int] {
    var sizes: [CaseKind: Int] = [:]
    for text in size {
      let size = try KindSize(text)
      sizes[size.kind] = size.take
    }
    return sizes
  }

  /// A frame is closed once. The same frame and rule again change nothing and are let pass.
  private func refuseSecond(_ freeze: MonthFreeze, in folder: SampleFolder) throws {
    guard let known = try folder.contents("commitment.json"), known != freeze.commitment.bytes else { return }
    throw Failure(
      "There is another commitment in \(output) already, and a frame is closed once. Choose an empty folder.")
  }
}
