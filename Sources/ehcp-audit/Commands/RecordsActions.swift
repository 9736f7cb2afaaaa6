import ArgumentParser
import MonthlyRun
import Records
import Regulations
import Reports

/// `records actions`: what somebody has to do because of a finding, and what became of it.
struct RecordsActions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "actions",
    abstract: "Findings become actions with an owner and a day; the next version of the plan shows what they mended.",
    subcommands: [
      RecordsActionsAdd.self, RecordsActionsList.self, RecordsActionsClose.self, RecordsActionsRecheck.self,
    ])

  /// Says a fault of the records or of the month as the command line does.
  static func saying<Value>(_ work: () throws -> Value) throws -> Value {
    do {
      return try RecordsCommand.saying(work)
    } catch let error as MonthlyRunError {
      throw Failure(error.description)
    }
  }
}

/// `records actions add`.
struct RecordsActionsAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Raises actions for what a person has confirmed as not met: of one case, or of all confirmed ones.",
    discussion: "What is raised already is left alone, so the command may be repeated after every confirmation.")

  @Argument(help: ArgumentHelp("The case's id, or kind:id; all confirmed cases unless given.", valueName: "case"))
  var caseId: String?

  @OptionGroup var options: RecordsOptions

  @Option(help: ArgumentHelp("The month of the findings (2026-10).", valueName: "month"))
  var month: String

  @Option(
    help: ArgumentHelp("The criterion; may be given several times. All that are not met unless given.", valueName: "id")
  )
  var criterion: [String] = []

  @Flag(help: "Only criteria of the law.")
  var legalOnly = false

  @Option(help: ArgumentHelp("Who does it; the case's team unless given.", valueName: "name"))
  var owner: String = ""

  @Option(help: ArgumentHelp("By when.", valueName: "date"))
  var due: String

  @Option(help: ArgumentHelp("When the next version is looked at.", valueName: "date"))
  var reaudit: String?

  @Option(help: ArgumentHelp("What is to be done; the finding's advice unless given.", valueName: "text"))
  var what: String = ""

  @OptionGroup var today: DayOptions

  func run() throws {
    let day = try today.day()
    let terms = ActionRaising.Terms(
      owner: owner, due: try ClockOptions.day(due, option: "--due"),
      reaudit: try reaudit.map { try ClockOptions.day($0, option: "--reaudit") }, what: what)
    let store = try options.open()
    let kept = try RecordsActions.saying {
      guard let ledger = try MonthLedger(store, period: month) else {
        throw RecordsError("\(month) is not in these records. Check the month.")
      }
      let raising = ActionRaising(ledger, existing: try store.actions(of: month))
      let actions = try raising.actions(caseId: caseId, criteria: criterion, legalOnly: legalOnly, terms: terms)
      return try store.keep(actions, on: day.description)
    }
    print("Added \(kept.count) \(kept.count == 1 ? "action" : "actions").")
    print(ActionsScreen.text(of: kept, on: day), terminator: "")
  }
}

/// `records actions list`.
struct RecordsActionsList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Actions with owner, day and what became of them.")

  @OptionGroup var options: RecordsOptions

  @Option(help: ArgumentHelp("Only those of a month (2026-10).", valueName: "month"))
  var month: String?

  @Option(help: ArgumentHelp("Only those in a state: open, done, mended, notMended, dropped.", valueName: "state"))
  var state: String?

  @Option(help: ArgumentHelp("Only those of an owner.", valueName: "name"))
  var owner: String?

  @Flag(help: "Only those whose day has passed.")
  var overdue = false

  @OptionGroup var today: DayOptions

  @Option(help: "json or csv: for other programs.")
  var format: Format?

  enum Format: String, ExpressibleByArgument, CaseIterable { case json, csv }

  func validate() throws {
    if let state, AuditAction.State(rawValue: state) == nil {
      throw ValidationError("--state takes \(AuditAction.State.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
  }

  func run() throws {
    let day = try today.day()
    let store = try options.open()
    let actions = try RecordsActions.saying { try store.actions(of: month) }.filter { action in
      (state.map { action.state.rawValue == $0 } ?? true) && (owner.map { action.owner == $0 } ?? true)
        && (!overdue || ActionReview.isOverdue(action, on: day))
    }
    let output = Output()
    do {
      switch format {
      case .json: try output.write(ActionsReport.json(of: actions))
      case .csv: try output.write(ActionsReport.csv(of: actions))
      case nil: try output.write(ActionsScreen.text(of: actions, on: day))
      }
      try output.finish()
    } catch Output.Ending.readerLeft {
      // Whoever asked has seen enough.
    }
  }
}

/// `records actions close`.
struct RecordsActionsClose: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "Says that an action is done, or that it is dropped; always with a note.")

  @Argument(help: ArgumentHelp("The action's number.", valueName: "number"))
  var number: Int64

  @OptionGroup var options: RecordsOptions

  @Option(help: ArgumentHelp("What was done, or why it is dropped.", valueName: "text"))
  var note: String

  @Flag(help: "It is given up.")
  var dropped = false

  @OptionGroup var today: DayOptions

  func run() throws {
    let day = try today.day()
    let store = try options.open()
    let action = try RecordsCommand.saying {
      try store.settle(number, as: dropped ? .dropped : .done, note: note, on: day.description)
    }
    print("Action \(number): \(action.state.words).")
  }
}

/// `records actions recheck`.
struct RecordsActionsRecheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recheck",
    abstract: "Looks in newer judgements of the cases whether actions mended what they were for; monthly does so too.")

  @OptionGroup var options: RecordsOptions

  @OptionGroup var today: DayOptions

  func run() throws {
    let day = try today.day()
    let store = try options.open()
    let changed = try RecordsActions.saying { try ActionRecheck.run(store, on: day.description) }
    print("Looked at the actions; \(changed) changed.")
  }
}
