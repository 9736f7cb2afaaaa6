import Auditing
import Plans

/// Writes the check of one plan as JSON that validates against `docs/contracts/check.schema.json`: everything that is to
/// be mended, worst first, and not only the first five.
public enum CheckJSON {
  /// The schema that checks are written to.
  public static let schema = "ehcp-audit/check/1"

  /// One compact JSON object in UTF-8, without a line feed at its end. The same result gives the same bytes.
  public static func bytes(of result: AuditResult) -> [UInt8] {
    let things = MendList.of(result)
    var json = JSONWriter(capacity: 16_384)
    json.beginObject()
    json.name("schema")
    json.string(schema)
    write(documentOf: result, to: &json)
    json.name("problems")
    write(result.problems, to: &json)
    json.name("coverage")
    if let plan = result.plan { json.number(plan.coverage.placed) } else { json.null() }
    json.name("warning")
    json.string(NextSteps.warning(of: result))
    write(goodOf: result, to: &json)
    json.name("mend")
    json.beginArray()
    for (place, thing) in things.enumerated() { write(thing, rank: place + 1, in: result, to: &json) }
    json.endArray()
    write(questionsOf: result, to: &json)
    if let compared = result.againstAdvice { AgainstAdviceJSON.write(compared, to: &json) }
    json.name("next")
    write(NextSteps.of(result, things: things.count), to: &json)
    json.name("rubric")
    if let rubric = result.rubric {
      json.beginObject()
      json.name("id")
      json.string(rubric.id)
      json.name("version")
      json.string(rubric.version)
      json.name("sha256")
      json.string(rubric.sha256)
      json.endObject()
    } else {
      json.null()
    }
    json.name("engine")
    json.string(Auditor.version)
    json.endObject()
    return json.bytes
  }

  private static func write(documentOf result: AuditResult, to json: inout JSONWriter) {
    json.name("document")
    json.beginObject()
    json.name("source")
    json.string(result.source)
    json.name("sha256")
    json.string(result.sha256)
    json.name("kind")
    json.string(result.kind.rawValue)
    json.name("status")
    json.string(result.plan.map { $0.status?.rawValue ?? "unknown" })
    json.name("checked")
    json.bool(result.plan != nil)
    json.endObject()
  }

  private static func write(goodOf result: AuditResult, to json: inout JSONWriter) {
    json.name("good")
    json.beginArray()
    for point in GoodPoint.of(result, most: .max) {
      json.beginObject()
      json.name("text")
      json.string(point.sentence)
      json.name("criterion")
      json.string(point.criterion)
      write("quote", point.quote, to: &json)
      json.endObject()
    }
    json.endArray()
  }

  private static func write(questionsOf result: AuditResult, to json: inout JSONWriter) {
    json.name("questions")
    json.beginArray()
    for judged in Weightiest.questions(in: result) {
      json.beginObject()
      json.name("text")
      json.string(judged.reason)
      json.name("criterion")
      json.string(judged.criterion.id)
      json.name("urgent")
      json.bool(judged.findings.contains(where: \.urgent))
      json.name("quotes")
      json.beginArray()
      for finding in judged.findings { if let evidence = finding.evidence { write(evidence, to: &json) } }
      json.endArray()
      json.endObject()
    }
    json.endArray()
  }

  static func write(_ texts: [String], to json: inout JSONWriter) {
    json.beginArray()
    for text in texts { json.string(text) }
    json.endArray()
  }

  static func write(_ name: StaticString, _ evidence: Evidence?, to json: inout JSONWriter) {
    json.name(name)
    if let evidence { write(evidence, to: &json) } else { json.null() }
  }

  static func write(_ evidence: Evidence, to json: inout JSONWriter) {
    json.beginObject()
    json.name("section")
    json.string(evidence.section?.rawValue)
    json.name("words")
    json.string(evidence.quote)
    json.name("place")
    json.string(Words.place(evidence.locator))
    json.endObject()
  }
}
