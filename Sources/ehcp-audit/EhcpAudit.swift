import ArgumentParser
import Auditing
import Glibc

/// The command line's door: parses, runs, and ends with the status that the contract promises.
@main
struct EhcpAudit: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ehcp-audit",
    abstract: "Audits Education, Health and Care plans against a published rubric.",
    discussion: """
      Every finding quotes the plan's own words. Grades are provisional until a named person has confirmed them.

      Exit status: 0 all done; 1 done, but something asked for was not reached; 2 wrong usage; 3 a result was written, \
      but some input could not be read; 4 nothing could be done.
      """,
    version: Auditor.version,
    subcommands: [
      AuditCommand.self, CheckCommand.self, RubricCommand.self, AccuracyCommand.self, RecordsCommand.self,
      CaseloadCommand.self, TimelinessCommand.self, SampleCommand.self, MonthlyCommand.self,
      ReportCommand.self, PrintCommand.self,
      ReviewsCommand.self, EstimateCommand.self, AgreementCommand.self,
      StationsCommand.self, AmendmentsCommand.self,
    ])

  static func main() async {
    // A reader that stops early (`| head`) must not end the program in mid-write; the write itself says so.
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let status as ExitStatus {
      Glibc.exit(status.rawValue)
    } catch let failure as Failure {
      StandardError.say(failure.description)
      Glibc.exit(ExitStatus.nothingDone.rawValue)
    } catch {
      let isAnswer = exitCode(for: error) == .success
      let message = fullMessage(for: error)
      if isAnswer { print(message) } else { StandardError.say(message) }
      Glibc.exit(isAnswer ? ExitStatus.done.rawValue : ExitStatus.wrongUsage.rawValue)
    }
  }
}
