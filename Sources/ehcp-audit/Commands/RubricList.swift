import ArgumentParser
import Rubrics

/// `rubric list`: the rubrics that can be used here.
struct RubricList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the shipped rubrics, and those in a rubrics folder of the working directory.")

  func run() throws {
    let desk = try RubricDesk()
    guard !desk.library.listings.isEmpty else {
      throw Failure("There is no rubric in \(desk.shipped.rubrics.shown). Put the shipped rubrics back.")
    }
    for listing in desk.library.listings { print(try RubricList.lines(listing, desk: desk)) }
  }

  private static func lines(_ listing: RubricLibrary.Listing, desk: RubricDesk) throws -> String {
    guard let rubric = try? desk.load(folder: listing.path, includingExamples: false, sayingMistakes: false) else {
      return "\(listing.name): cannot be used; ehcp-audit rubric validate \(listing.path) says why"
    }
    var lines = ["\(rubric.id) \(rubric.version): \(rubric.title)", "  for \(rubric.documentKind), \(dates(rubric))"]
    lines.append("  \(rubric.criteria.count) criteria, scale \(rubric.grading.scale.joined(separator: ", "))")
    if !rubric.skipped.isEmpty { lines.append("  \(rubric.skipped.count) more left out because of mistakes") }
    lines.append("  \(listing.path)")
    lines.append("  sha256 \(rubric.sha256)")
    return lines.joined(separator: "\n")
  }

  private static func dates(_ rubric: Rubric) -> String {
    switch (rubric.effectiveFrom, rubric.effectiveTo) {
    case (nil, nil): "of any date"
    case (let from?, nil): "dated \(from) or later"
    case (nil, let to?): "dated \(to) or earlier"
    case (let from?, let to?): "dated \(from) to \(to)"
    }
  }
}
