import Plans

/// Looks for every recommended provision in F, G and H, and says what the plan made of it.
///
/// It is careful: words that only differ, a dose split over two provisions, and the same time in other words are no loss;
/// where nothing tells which provision took a recommendation up, a person is asked.
struct ProvisionAgainstAdvice {
  let plan: Study
  let reports: [ReadAdvice]

  /// A provision of the plan.
  struct Planned {
    let unit: PlanUnit
    let item: Item
    let section: SectionCode
    let provision: Provision
    let terms: AmendmentTerms
  }

  /// A recommendation with the provisions that may have taken it up, the likeliest first.
  struct Candidates {
    let recommended: RecommendedProvision
    let places: [(score: Double, place: Int)]
  }

  private static let alike = 0.42
  private static let mayBe = 0.25
  /// How far behind the likeliest another provision may be and still count as part of the answer.
  private static let near = 0.2

  /// Every provision of the plan's provision sections.
  func planned() -> [Planned] {
    let units = PlanUnits(study: plan)
    return [SectionCode.F, .G, .H1, .H2].flatMap { code in
      units.units(of: code).compactMap { unit -> Planned? in
        guard let item = unit.item, item.kind == .provision else { return nil }
        return Planned(
          unit: unit, item: item, section: code, provision: plan.provision(item, in: code),
          terms: AmendmentTerms(unit.tokens, in: plan.reading(code)))
      }
    }
  }

  /// Recommendations with what may have taken them up.
  func candidates(_ planned: [Planned]) -> [Candidates] {
    reports.indices.flatMap { report in
      RecommendedProvisions(report: report, study: reports[report].study).found().map { recommended in
        let scored = planned.indices.map { (score: score(recommended, planned[$0]), place: $0) }
          .filter { $0.score >= Self.mayBe }
        return Candidates(
          recommended: recommended, places: scored.sorted { ($1.score, $0.place) < ($0.score, $1.place) })
      }
    }
  }

  private func score(_ recommended: RecommendedProvision, _ planned: Planned) -> Double {
    let likeness = recommended.unit.likeness(to: planned.unit)
    let telling = recommended.terms.shared(with: planned.terms)
    guard telling >= 1 else { return 0 }
    let share = recommended.terms.share(in: planned.terms)
    let back = planned.terms.share(in: recommended.terms)
    // One word in common says little by itself; two that make up most of either side say that it is the same help.
    let shared = telling >= 2 ? max(share, back) * 0.75 + min(share, back) * 0.25 : max(share, back) * 0.6
    return max(likeness, shared)
  }

  // MARK: What became of them

  /// The answer for every recommendation, in the reports' order.
  func provisions(_ planned: [Planned], _ candidates: [Candidates]) -> [AgainstAdvice.Provision] {
    candidates.indices.map { index in
      let one = candidates[index]
      let report = reports[one.recommended.report]
      var answer = AgainstAdvice.Provision(
        advice: report.quote(.provision, one.recommended.unit.range), plan: nil, item: nil, fate: .unclear, reasons: [],
        vagueAdvice: one.recommended.missing)
      guard let best = one.places.first else {
        answer.fate = one.recommended.isSpecific ? .dropped : .unclear
        if answer.fate == .dropped { answer.reasons = ["No provision of the plan takes it up."] }
        return answer
      }
      let match = planned[best.place]
      answer.plan = plan.evidence(match.section, offsets: match.item.range)
      answer.item = match.item.id
      guard best.score >= Self.alike else { return answer }
      answer.reasons = reasons(one, planned, others: candidates, at: index)
      answer.fate = answer.reasons.isEmpty ? .kept : .weakened
      return answer
    }
  }

  private func reasons(_ one: Candidates, _ planned: [Planned], others: [Candidates], at index: Int) -> [String] {
    guard let best = one.places.first else { return [] }
    let match = planned[best.place]
    let near = one.places.filter { $0.score >= max(Self.mayBe, best.score - Self.near) }.map { planned[$0.place] }
    let advice = reports[one.recommended.report].study
    let oldReading = advice.reading(.provision)
    let was = doses(oldReading, one.recommended.unit)
    let now = near.map { doses(plan.reading($0.section), $0.unit) }
    var losses = Weakening(before: advice, after: plan).losses(from: one.recommended.unit, to: match.unit)
    losses.removeAll { excused($0, was, now, near) }
    let time: [Loss] = [.lessOften, .shorter, .noFrequency, .noLength, .notAllTheTime]
    if !losses.contains(where: time.contains), isLessInAll(was, now) { losses.append(.shorter) }
    var reasons = losses.map(\.againstAdvice)
    let whoWas = WhoGivesIt(one.recommended.provision, in: oldReading)
    let whoIs = near.map { WhoGivesIt($0.provision, in: plan.reading($0.section)) }
    if let first = whoIs.first, whoIs.allSatisfy({ whoWas.isReplaced(by: $0) || $0.roles.isEmpty }),
      whoWas.isReplaced(by: first)
    {
      reasons.removeAll { $0 == Loss.noExpertise.againstAdvice }
      reasons.append("The plan names somebody else to give it than the advice.")
    }
    if reasons.isEmpty, isMerged(index, others, planned, was) {
      reasons.append("One dose of the plan stands for two that the advice gives.")
    }
    return reasons
  }

  private func doses(_ reading: Reading, _ unit: PlanUnit) -> [StatedDose] {
    StatedDoses(reading: reading, range: unit.tokens).doses()
  }

  /// A loss that the time in all, or another provision with the same help, makes good.
  private func excused(_ loss: Loss, _ was: [StatedDose], _ now: [[StatedDose]], _ near: [Planned]) -> Bool {
    switch loss {
    case .lessOften, .shorter, .noFrequency, .noLength:
      let asked = TimeInAll(was)
      let given = now.map { TimeInAll($0).most }.max() ?? 0
      if asked.most > 0, given >= asked.most * 0.99 { return true }
      // Less in all is a loss, and the better of the near provisions still gives less.
      if asked.most > 0, given > 0 { return false }
      let rates = now.joined().contains { $0.kind == .rate || $0.kind == .count || $0.kind == .occasion }
      if loss == .noFrequency { return near.count > 1 && rates }
      // A time that stands there in a form that no grammar reads is no loss that can be claimed.
      if near.contains(where: statesATime) { return true }
      return loss == .noLength && near.count > 1 && now.joined().contains { $0.kind == .minutes }
    case .nobodyNamed: return near.dropFirst().contains { $0.provision.has(.who) }
    case .noExpertise: return near.dropFirst().contains { $0.provision.has(.expertise) }
    // Advice often leaves the size of a group to whoever runs it; only a larger one is less.
    case .noGroup: return !was.contains { $0.kind == .group && $0.value == 1 }
    case .notAllTheTime: return now.dropFirst().joined().contains { $0.kind == .allTheTime }
    default: return false
    }
  }

  /// A number of minutes or hours, in whatever form.
  private func statesATime(_ planned: Planned) -> Bool {
    let tokens = plan.reading(planned.section).tokens
    return planned.unit.tokens.contains { index in
      let word = tokens[index].word
      guard index > 0, TimeWords.minutes.contains(word) || TimeWords.hours.contains(word) else { return false }
      return !tokens[index - 1].value.isNaN
    }
  }

  /// Every dose of the advice can be told, and each of the plan's is less than the least of them.
  private func isLessInAll(_ was: [StatedDose], _ now: [[StatedDose]]) -> Bool {
    guard let least = TimeInAll(was).each.min() else { return false }
    let given = now.map { TimeInAll($0).most }
    return given.allSatisfy { $0 > 0 && $0 < least * 0.99 }
  }

  /// Two recommendations of one report that are not the same help, and one provision with one dose for both.
  private func isMerged(_ index: Int, _ all: [Candidates], _ planned: [Planned], _ was: [StatedDose]) -> Bool {
    guard let own = all[index].places.first, let asked = TimeInAll(was).each.first else { return false }
    let match = planned[own.place]
    let given = TimeInAll(doses(plan.reading(match.section), match.unit))
    guard given.each.count == 1, let total = given.each.first else { return false }
    let unit = all[index].recommended.unit
    return all.indices.contains { other in
      guard other != index, all[other].recommended.report == all[index].recommended.report,
        let place = all[other].places.first, place.place == own.place, place.score >= Self.alike,
        unit.likeness(to: all[other].recommended.unit) < Self.alike
      else { return false }
      let study = reports[all[other].recommended.report].study
      let its = TimeInAll(doses(study.reading(.provision), all[other].recommended.unit)).each
      guard let more = its.first, its.count == 1 else { return false }
      return total < (asked + more) * 0.99
    }
  }
}

extension Loss {
  /// In words, of a plan against the advice.
  var againstAdvice: String {
    switch self {
    case .notAllTheTime: "The advice asks for it all of the time; the plan does not."
    case .lessOften: "The plan gives it less often than the advice."
    case .shorter: "The plan gives it for a shorter time than the advice."
    case .noFrequency: "The advice says how often; the plan does not."
    case .noLength: "The advice says for how long; the plan does not."
    case .largerGroup: "The plan's group is larger than the advice's."
    case .noGroup: "The advice asks for it alone; the plan does not say so."
    case .nobodyNamed: "The advice says who gives it; the plan does not."
    case .noExpertise: "The advice asks for training or a qualification; the plan does not."
    case .notBound: "The advice says that it will be done; the plan only that it may be."
    case .leftOpen: "The plan adds words that leave it open; the advice has none."
    }
  }
}
