import Regulations

/// Reads one time limit of a clock file.
enum ClockRuleReader {
  private static let keys = [
    "id", "title", "of", "kind", "basis", "runs", "ends", "applies", "shown-by", "begins-later", "doubtful-when-undone",
    "exceptions", "remarks",
  ]

  static func rule(_ node: ClockNode) throws -> ClockRule {
    let members = try node.members("a time limit", known: keys)
    let runs = try members.required("runs", in: node).list().map(limb)
    guard Set(runs.map(\.counting.isMinimum)).count == 1 else {
      throw node.problem("`runs:` mixes a minimum with a limit; write two rules")
    }
    return ClockRule(
      id: try members.required("id", in: node).words("id"),
      title: try members.required("title", in: node).words("title"),
      subject: try members.required("of", in: node).choice("of"),
      standing: try members.required("kind", in: node).choice("kind"),
      basis: try members.required("basis", in: node).wordList("basis"),
      limbs: runs,
      ends: try members.required("ends", in: node).dates("ends"),
      condition: try members["applies"].map(condition) ?? ClockRule.Condition(),
      shownBy: try members["shown-by"]?.dates("shown-by") ?? [],
      beginsLater: try members["begins-later"]?.truth("begins-later") ?? false,
      isDoubtfulWhenUndone: try members["doubtful-when-undone"]?.truth("doubtful-when-undone") ?? false,
      grounds: try members["exceptions"]?.list().map(ground) ?? [],
      remarks: try members["remarks"]?.list().map(remark) ?? [],
      line: node.line)
  }

  private static func limb(_ node: ClockNode) throws -> ClockRule.Limb {
    let known = ["from", "within", "before", "in-period", "not-before-end-of", "by", "else-due"]
    let members = try node.members("a run", known: known)
    let from = try members.required("from", in: node).dates("from")
    let recordedDue = try members["else-due"].map { try $0.choice("else-due") as ClockDate }
    guard members.count == (recordedDue == nil ? 2 : 3) else {
      throw node.problem("a run needs `from:` and one of within, before, in-period, not-before-end-of and by")
    }
    let counting: Counting
    if let value = members["within"] {
      counting = .within(try value.span("within"))
    } else if let value = members["before"] {
      counting = .before(try value.span("before"))
    } else if let value = members["in-period"] {
      counting = .inPeriod(try value.span("in-period"))
    } else if let value = members["not-before-end-of"] {
      counting = .notBeforeEndOf(try value.span("not-before-end-of"))
    } else {
      counting = .by
    }
    return ClockRule.Limb(from: from, counting: counting, recordedDue: recordedDue)
  }

  private static func condition(_ node: ClockNode) throws -> ClockRule.Condition {
    let members = try node.members("applies", known: ["decision", "has", "lacks", "status-without", "age-under"])
    return ClockRule.Condition(
      decisions: try members["decision"]?.wordList("decision") ?? [],
      has: try members["has"]?.dates("has") ?? [],
      lacks: try members["lacks"]?.dates("lacks") ?? [],
      statusWithout: try members["status-without"]?.wordList("status-without").map { $0.lowercased() } ?? [],
      ageUnder: try members["age-under"]?.number("age-under", within: 1...25))
  }

  private static func ground(_ node: ClockNode) throws -> ClockRule.Ground {
    let members = try node.members("an exception", known: ["basis", "says", "closure", "words"])
    return ClockRule.Ground(
      basis: try members.required("basis", in: node).words("basis"),
      says: try members.required("says", in: node).words("says"),
      isClosure: try members["closure"]?.truth("closure") ?? false,
      words: try members["words"]?.wordList("words").map { $0.lowercased() } ?? [])
  }

  private static func remark(_ node: ClockNode) throws -> ClockRule.Remark {
    let known = ["on-the-day", "when-met", "fewer-working-days", "not-as-early-as", "apart-from"]
    let members = try node.members("a remark", known: known + ["says"])
    let says = try members.required("says", in: node).words("says")
    guard members.count == 2, let kind = known.first(where: { members[$0] != nil }), let value = members[kind] else {
      throw node.problem("a remark needs `says:` and one of \(known.joined(separator: ", "))")
    }
    switch kind {
    case "on-the-day": return .onTheDay(says: says)
    case "when-met": return .whenMet(says: says)
    case "fewer-working-days": return .fewerWorkingDays(try value.number(kind, within: 1...100), says: says)
    case "not-as-early-as": return .notAsEarlyAs(try value.span(kind), says: says)
    default: return .apartFrom(try value.choice(kind), says: says)
    }
  }
}
