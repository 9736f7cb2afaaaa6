import MonthlyRun
import Rubrics

/// What people should be taught: what most documents lack, and what one team's lack more often than the others'.
struct TrainingPart {
  /// From this share on a weakness is everybody's.
  private static let common = 0.3
  let report: MonthlyReport

  func write(to page: inout PageWriter) {
    var isEmpty = true
    for group in groups {
      let own = report.figures.weaknesses.filter { weakness in
        weakness.decided >= SplitRow.leastToCompare && weakness.extent >= Self.common * Double(weakness.decided)
          && group.holds(weakness.criterion)
      }.prefix(3)
      guard !own.isEmpty else { continue }
      isEmpty = false
      page.element("h3", group.title)
      page.element("ul") { page in
        for weakness in own {
          page.element(
            "li",
            "\(weakness.criterion.title): \(weakness.notMet + weakness.partlyMet) of \(weakness.decided) "
              + "\(weakness.kind.words.lowercasedFirst) do not meet it or only in part. \(weakness.criterion.advice)")
        }
      }
    }
    if isEmpty { page.element("p", "No weakness is common enough to ask for training of everybody.") }
    page.element("h3", "Teams and settings that stand out")
    guard !report.figures.trainingNeeds.isEmpty else {
      page.element(
        "p", "None stands out by more than chance: what is commonest is common to all, as far as the figures tell.")
      return
    }
    page.element("ul") { page in
      for need in report.figures.trainingNeeds {
        page.element(
          "li",
          "\(need.group): \(need.criterion.title.lowercasedFirst) is not met in \(need.own.notMet) of \(need.own.decided), "
            + "elsewhere in \(need.others.notMet) of \(need.others.decided).")
      }
    }
  }

  private struct Group {
    let title: String
    let holds: (Criterion) -> Bool
  }

  /// Those who write: each group of related sections, then everybody else.
  private var groups: [Group] {
    var groups: [Group] = []
    for related in report.shelf.rubrics.flatMap(\.grading.relatedSections) {
      guard !groups.contains(where: { $0.title == related.title }) else { continue }
      let all = report.shelf.rubrics.flatMap(\.grading.relatedSections).filter { $0.title == related.title }
      groups.append(
        Group(title: related.title) { criterion in
          all.contains {
            $0.criteria.contains(criterion.id) || $0.sections.contains(criterion.section)
              || (criterion.section == "H" && $0.sections.contains("H1"))
          }
        })
    }
    let named = groups
    groups.append(Group(title: "Everybody who writes") { criterion in !named.contains { $0.holds(criterion) } })
    return groups
  }
}
