import Plans
import Rubrics

/// What a section says as a whole: missing, blank, awaited, a nil of some quality, or described.
enum SectionContent: Measure {
  static let signature = MeasureSignature(
    name: "section-content",
    summary: "What a section says as a whole; exactly one of missing to described is 1.",
    values: [
      "missing": "1 where no such section was found", "blank": "1 where it holds no words of its own",
      "pending": "1 where it says only that something is awaited",
      "unknown": "1 where it says only that the child is not known to a service",
      "universal": "1 where it says only that services open to everyone are there",
      "nil": "1 where it says that there is nothing", "described": "1 where it describes something",
      "finder": "1 where a nil names who found it", "dated": "1 where a nil says when it was found",
      "stands-on-unknown": "1 where 'not known to' stands in the place of a finding",
    ],
    words: [
      "state": "what is wrong with a section that states nothing", "lacking": "what a nil does not say",
      "statement": "the decisive words",
    ])

  static func measure(_ criterion: Criterion, in study: Study) -> Measured {
    guard let code = criterion.selectedSections.first else { return Measured() }
    let statement = study.shared(NilStatements.init)[code]
    let reading = study.reading(code)
    let hasFinder = statement.finder != nil
    let hasDay = statement.day != nil
    let standsOnUnknown =
      statement.notKnown != nil && statement.isNil && !(statement.state == .none && hasFinder && hasDay)
    var measured = Measured()
    measured.values = [
      Word(name(of: statement.state)): 1, "finder": hasFinder ? 1 : 0, "dated": hasDay ? 1 : 0,
      "stands-on-unknown": standsOnUnknown ? 1 : 0,
    ]
    measured.words = ["state": words(for: statement.state), "lacking": lacking(finder: hasFinder, day: hasDay)]
    let decisive = standsOnUnknown && statement.state != .none ? statement.notKnown : statement.decisive
    guard let decisive else { return measured }
    let evidence = study.evidence(reading, decisive)
    measured.words["statement"] = evidence.quote
    measured.marks = [.init(standsOnUnknown ? statement.notKnown.map { study.evidence(reading, $0) } : evidence)]
    measured.support = [evidence]
    return measured
  }

  private static func name(of state: SectionStatement.State) -> String {
    switch state {
    case .missing: "missing"
    case .blank: "blank"
    case .pending: "pending"
    case .notKnown: "unknown"
    case .universal: "universal"
    case .none: "nil"
    case .described: "described"
    }
  }

  private static func words(for state: SectionStatement.State) -> String {
    switch state {
    case .missing: "is missing"
    case .blank: "is blank"
    case .pending: "says only that something is still awaited"
    default: "states nothing"
    }
  }

  private static func lacking(finder: Bool, day: Bool) -> String {
    switch (finder, day) {
    case (false, false): "who found it or when"
    case (true, false): "when it was found"
    case (false, true): "who found it"
    case (true, true): ""
    }
  }
}
