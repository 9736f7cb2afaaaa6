import Plans
import Rubrics

/// Tells who delivers a provision from those who are only referred to: authors of reports, designers and reviewers of
/// programmes, whoever decides or arranges, and whoever is trained.
struct ProvisionActors {
  let reading: Reading
  let range: Range<Int>

  /// Everyone named who takes part.
  let roles: [Hit]
  private let isTraining: Bool
  private let loose: [Range<Int>]

  init(reading: Reading, range: Range<Int>) {
    self.reading = reading
    self.range = range
    isTraining = reading.hits("provision-types", in: range).contains {
      let attributes = reading.entry(of: $0).attributes
      return attributes["type"]?.first == ProvisionType.training.rawValue
        && attributes["weight"]?.first?.hasPrefix("-") == false
    }
    let services = reading.hits("services", in: range).map(\.tokens)
    loose = (reading.hits("loose-actors", in: range).map(\.tokens) + services).sorted { $0.lowerBound < $1.lowerBound }
    let grammar = ActorGrammar(reading: reading, range: range)
    let training = isTraining
    let named = reading.hits("roles", in: range)
    roles = named.filter { hit in
      // The assistant in "teaching assistant" is nobody else.
      if named.contains(where: {
        $0.tokens != hit.tokens && $0.tokens.lowerBound <= hit.tokens.lowerBound
          && $0.tokens.upperBound >= hit.tokens.upperBound
      }) {
        return false
      }
      // "direct OT", "SaLT sessions": the discipline and nobody in particular.
      if services.contains(where: { $0.overlaps(hit.tokens) && $0.count > hit.tokens.count }) { return false }
      if Self.isOneOfMany(hit.tokens, reading, range) { return false }
      return !grammar.isMention(hit.tokens) && !(training && grammar.isRecipient(hit.tokens))
    }
  }

  /// "the teacher or somebody from her team", "a mentor or another": whoever it is, it need not be the role.
  private static func isOneOfMany(_ role: Range<Int>, _ reading: Reading, _ range: Range<Int>) -> Bool {
    guard role.upperBound + 1 < range.upperBound, reading.tokens[role.upperBound].word == "or" else { return false }
    return ["another", "somebody", "someone", "anybody", "anyone", "other", "others", "whoever", "similar"]
      .contains(reading.tokens[role.upperBound + 1].word)
  }

  /// Fills who delivers and with what expertise.
  func fill(_ provision: inout Provision) {
    let grammar = ActorGrammar(reading: reading, range: range)
    provision.isTrainingLike = isTraining
    provision.roles = roles.map(\.tokens)
    // "the school nurse" is no school.
    let others = loose.filter { span in
      !roles.contains { $0.tokens.overlaps(span) || $0.tokens.lowerBound == span.upperBound } && !isRatio(span)
    }
    provision.subjects = (provision.roles + others).filter(grammar.isSubject).sorted { $0.lowerBound < $1.lowerBound }
    let deliverers = roles.filter { !grammar.isDesigner($0.tokens) && !grammar.isRecipient($0.tokens) }
    if let first = deliverers.first {
      provision.slots[.who] = first.tokens
    } else if !others.contains(where: { grammar.isSubject($0) || grammar.isAgent($0) }) {
      // Whoever only designs or reviews is behind it where nobody else carries it out.
      provision.slots[.who] = provision.roles.first
    }
    let person = provision.slots[.who] == nil ? NamedStaff(reading: reading).person(delivering: range) : nil
    if let person { provision.slots[.who] = person.tokens }
    if provision.slots[.who] == nil { provision.slots[.who] = UnlistedActor(reading: reading, range: range).words() }
    if provision.slots[.who] == nil { provision.looseActor = others.first }
    let expert = (deliverers.isEmpty ? roles : deliverers).first { reading.entry(of: $0).attributes["expert"] != nil }
    provision.slots[.expertise] =
      statedExpertise() ?? expert?.tokens ?? (person?.isExpert == true ? person?.tokens : nil)
  }

  /// "a staff to pupil ratio": how many, and nobody who acts.
  private func isRatio(_ span: Range<Int>) -> Bool {
    guard span.upperBound + 1 < range.upperBound, reading.tokens[span.upperBound].word == "to" else { return false }
    return ["pupil", "pupils", "child", "children", "student", "students", "learner", "learners"]
      .contains(reading.tokens[span.upperBound + 1].word)
  }

  private func statedExpertise() -> Range<Int>? {
    let grammar = ActorGrammar(reading: reading, range: range)
    return reading.hits("expertise", in: range).first { hit in
      // "the ratio in the specialist teacher's report": an author and nobody who delivers.
      if reading.hits("roles", in: range).contains(where: {
        $0.tokens.overlaps(hit.tokens) && grammar.isMention($0.tokens)
      }
      ) {
        return false
      }
      let attributes = reading.entry(of: hit).attributes
      // Where training is what is provided, its subject is no qualification of whoever gives it.
      if isTraining, attributes["needs-object"] != nil || attributes["clause"] != nil { return false }
      if attributes["needs-object"] != nil {
        return hasObject(hit) || (attributes["beside-role"] != nil && isBesideRole(hit))
      }
      if attributes["beside-role"] != nil { return isBesideRole(hit) }
      return true
    }?.tokens
  }

  /// "trained" alone names no training; "trained in", "with Level 3", "qualified in" do.
  private func hasObject(_ hit: Hit) -> Bool {
    let end = hit.tokens.upperBound
    guard end < range.upperBound else { return false }
    let next = reading.tokens[end].word
    if next == "in", end + 1 < range.upperBound,
      ["line", "accordance", "order", "english", "maths"].contains(reading.tokens[end + 1].word)
    {
      return false
    }
    if next == "as" || next == "and" { return reading.tokens[hit.tokens.lowerBound].word != "training" }
    return ["in", "by", "to", "on", "for", "with", "at"].contains(next)
  }

  /// "Level 3" and "qualified" speak of whoever stands beside them.
  private func isBesideRole(_ hit: Hit) -> Bool {
    roles.contains { role in
      let gap =
        role.tokens.lowerBound >= hit.tokens.upperBound
        ? hit.tokens.upperBound..<role.tokens.lowerBound
        : role.tokens.upperBound..<max(role.tokens.upperBound, hit.tokens.lowerBound)
      return gap.count <= 4 && !reading.tokens[gap].contains { [".", ";", "|"].contains($0.word) }
    }
  }
}
