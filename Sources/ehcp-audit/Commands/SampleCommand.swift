import ArgumentParser

/// `sample`: which plans and reviews of a month are audited, in a way that anybody can check.
struct SampleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample",
    abstract: "Draws a month's audit set in public, so that nobody can choose it and everybody can check it.",
    discussion: """
      First freeze: the list of cases is closed and its SHA-256 made known. Then dice are rolled in public. Then draw. \
      Anyone with certificate and frame can verify, with this program or with recipe.py.
      """,
    subcommands: [SampleFreeze.self, SampleDraw.self, SampleVerify.self, SampleReplace.self, SampleTickets.self])
}
