import ArgumentParser
import Auditing
import Documents
import Plans
import Reports

/// `amendments`: whether an amended plan carries out the review.
struct AmendmentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "amendments",
    abstract: "Whether an amended plan carries out the review, both wordings side by side.",
    discussion: """
      Each recommendation found in the new plan or not; changes that nobody recommended; provision that became weaker; \
      text that is out of date. Words are compared; a person decides.
      """)

  @Option(help: ArgumentHelp("The plan that was reviewed.", valueName: "plan"))
  var before: String

  @Option(help: ArgumentHelp("The report of the annual review.", valueName: "review"))
  var review: String

  @Option(help: ArgumentHelp("The amended plan, draft or final.", valueName: "plan"))
  var after: String

  @Option(help: "json: one object with everything, for other programs.")
  var format: Format?

  enum Format: String, ExpressibleByArgument, CaseIterable { case json }

  func run() throws {
    let desk = try RubricDesk()
    let reader = try desk.planReader()
    let rubric = try desk.load(folder: desk.usualFolder(), includingExamples: false)
    let auditor = Auditor(rubric: rubric, planReader: reader)
    let amendments = auditor.compareAmendments(
      before: try read(before, option: "--before", as: .ehcPlan, by: reader),
      review: try read(review, option: "--review", as: .annualReview, by: reader),
      after: try read(after, option: "--after", as: .ehcPlan, by: reader))
    let output = Output()
    do {
      switch format {
      case .json: try output.write(AmendmentsJSON.bytes(of: amendments))
      case nil:
        let isColoured = output.isTerminal && ColourWish.isColourWanted
        try output.write(AmendmentsScreen.text(of: amendments, coloured: isColoured))
      }
      try output.finish()
    } catch Output.Ending.readerLeft {
      // Whoever asked has seen enough.
    }
  }

  private func read(_ path: String, option: String, as kind: DocumentKind, by reader: PlanReader) throws -> Document {
    let document: Document
    do {
      document = try DocumentReader.read(try FilePath(path).contents())
    } catch {
      throw Failure("\(FilePath(path).shown) could not be read. \(error)")
    }
    let found = reader.kind(of: document)
    // Minutes and letters may not call themselves a review; whoever names one as such is taken at their word.
    if found == .unknown, kind == .annualReview {
      StandardError.say(of: path, "This does not say that it is an annual review. It was read as one.")
      return document
    }
    guard found == kind else {
      let what =
        switch found {
        case .ehcPlan: "an EHC plan"
        case .annualReview: "an annual review"
        case .advice: "a professional's advice"
        case .unknown: "neither a plan nor a review"
        }
      let wanted = kind == .annualReview ? "the annual review" : "the plan"
      throw Failure("\(path) reads as \(what). Name \(wanted) with \(option).")
    }
    return document
  }
}
