import Auditing
import Documents
import Plans

extension ResultJSON {
  /// The outcome of every criterion with its findings, in the rubric's order.
  static func write(criteriaOf result: AuditResult, to json: inout JSONWriter) {
    var places = EvidencePlaces(plan: result.plan)
    json.name("criteria")
    json.beginArray()
    for judged in result.criteria {
      json.beginObject()
      json.name("id")
      json.string(judged.criterion.id)
      write(section: judged.criterion.section, to: &json)
      json.name("title")
      json.string(judged.criterion.title)
      json.name("kind")
      json.string(judged.criterion.kind.rawValue)
      json.name("weight")
      json.number(judged.criterion.weight)
      json.name("outcome")
      json.string(judged.outcome.rawValue)
      if let examined = judged.examined {
        json.name("examined")
        json.number(max(0, examined))
      }
      json.name("reason")
      json.string(judged.reason)
      json.name("findings")
      json.beginArray()
      for finding in judged.findings { write(finding, places: &places, to: &json) }
      json.endArray()
      json.name("support")
      json.beginArray()
      for evidence in judged.support { write(evidence, places: &places, to: &json) }
      json.endArray()
      json.endObject()
    }
    json.endArray()
  }

  /// A criterion on the whole of H is filed under H1, so that `section` is always a code of a section, and names both.
  private static func write(section: String, to json: inout JSONWriter) {
    json.name("section")
    guard section == "H" else { return json.string(section) }
    json.string(SectionCode.H1.rawValue)
    json.name("sections")
    json.beginArray()
    json.string(SectionCode.H1.rawValue)
    json.string(SectionCode.H2.rawValue)
    json.endArray()
  }

  private static func write(_ finding: Finding, places: inout EvidencePlaces, to json: inout JSONWriter) {
    json.beginObject()
    json.name("message")
    json.string(finding.message)
    json.name("suggestion")
    json.string(finding.suggestion)
    json.name("evidence")
    if let evidence = finding.evidence { write(evidence, places: &places, to: &json) } else { json.null() }
    json.name("item")
    json.string(finding.item)
    json.name("urgent")
    json.bool(finding.urgent)
    if let advice = finding.advice {
      json.name("advice")
      AgainstAdviceJSON.write(advice, to: &json)
    }
    json.endObject()
  }

  private static func write(_ evidence: Evidence, places: inout EvidencePlaces, to json: inout JSONWriter) {
    let locator = evidence.locator
    json.beginObject()
    json.name("section")
    json.string(evidence.section?.rawValue)
    json.name("quote")
    json.string(evidence.quote)
    json.member("page", locator.page)
    json.member("line", locator.line)
    json.name("locator")
    json.beginObject()
    json.name("part")
    json.string(locator.part)
    json.member("page", locator.page)
    json.member("line", locator.line)
    json.member("paragraph", locator.paragraph)
    json.member("table", locator.table)
    json.member("row", locator.row)
    json.member("column", locator.column)
    json.member("start", places.characters(before: evidence.range.lowerBound, in: evidence.section))
    json.member("end", places.characters(before: evidence.range.upperBound, in: evidence.section))
    json.endObject()
    json.endObject()
  }
}

/// Character offsets in every section's text and in the front matter, each text counted when it is first asked for.
private struct EvidencePlaces {
  private let plan: EHCPlan?
  private var offsets: [CharacterOffsets?]

  init(plan: EHCPlan?) {
    self.plan = plan
    offsets = Array(repeating: nil, count: SectionCode.count + 1)
  }

  mutating func characters(before offset: Int, in section: SectionCode?) -> Int {
    guard let plan else { return offset }
    let place = section?.position ?? SectionCode.count
    if let known = offsets[place] { return known.characters(before: offset) }
    let counted = CharacterOffsets(text: section.map { plan[$0].body.text } ?? plan.front.text)
    offsets[place] = counted
    return counted.characters(before: offset)
  }
}
