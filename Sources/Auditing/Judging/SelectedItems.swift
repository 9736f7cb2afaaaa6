import Plans

/// The items that a criterion judges, by their places in the plan.
struct SelectedItems {
  /// An item by its section and its place among the section's items.
  struct Place {
    var section: SectionCode
    var item: Int
  }

  /// The places in order.
  private(set) var places: [Place] = []

  init(_ criterion: PreparedCriterion, in study: Study) {
    guard let kind = criterion.kind else { return }
    var seen: [SectionCode] = []
    for code in criterion.sections {
      let section = study.plan[code]
      // Sections that share one heading give the same items twice; they are judged once.
      if !section.mergedWith.isEmpty, section.mergedWith.contains(where: { seen.contains($0) }),
        section.mergedWith.contains(where: { study.plan[$0].body.text == section.body.text })
      {
        continue
      }
      seen.append(code)
      for index in section.items.indices where section.items[index].kind == kind {
        if !criterion.exceptTypes.isEmpty,
          criterion.exceptTypes.contains(study.provision(section.items[index], in: code).type)
        {
          continue
        }
        places.append(Place(section: code, item: index))
      }
    }
  }
}
