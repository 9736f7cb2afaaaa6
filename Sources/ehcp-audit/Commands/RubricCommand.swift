import ArgumentParser

/// `rubric`: the rules themselves, which are data and can be read, checked and tested.
struct RubricCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rubric",
    abstract: "Lists, checks, tests and explains rubrics.",
    subcommands: [RubricList.self, RubricValidate.self, RubricTest.self, RubricExplain.self, RubricPages.self])
}
