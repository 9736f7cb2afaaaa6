import Auditing
import Documents
import Plans
import Regulations

/// Writes an audit result as JSON that validates against `docs/contracts/audit-result.schema.json`, schema
/// `ehcp-audit/audit-result/1`. Members beyond the schema are `provisional`, `support`, `reason` of a grade, `sections` of
/// a criterion that judges H1 and H2 together, and `skipped` of a rubric.
public enum ResultJSON {
  /// The schema that results are written to.
  public static let schema = "ehcp-audit/audit-result/1"

  /// One result as a compact JSON object in UTF-8, without a line feed at its end. The same result gives the same bytes.
  public static func bytes(of result: AuditResult) -> [UInt8] {
    let textBytes = result.plan?.sections.reduce(0) { $0 + $1.body.text.utf8.count } ?? 0
    var json = JSONWriter(capacity: 32_768 + textBytes * 6)
    json.beginObject()
    json.name("schema")
    json.string(schema)
    write(documentOf: result, to: &json)
    write(sectionsOf: result, to: &json)
    write(criteriaOf: result, to: &json)
    write(gradesOf: result, to: &json)
    write(rubricOf: result, to: &json)
    json.name("engine")
    json.beginObject()
    json.name("version")
    json.string(Auditor.version)
    json.endObject()
    write(problemsOf: result, to: &json)
    write(coverageOf: result, to: &json)
    if !result.suppressed.isEmpty { SuppressedJSON.write(result.suppressed, to: &json) }
    if let compared = result.againstAdvice { AgainstAdviceJSON.write(compared, to: &json) }
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
    json.name("format")
    json.string((result.format ?? .text).rawValue)
    json.name("kind")
    json.string(result.kind.rawValue)
    json.name("status")
    json.string(result.plan?.status?.rawValue ?? "unknown")
    write(subject: result.plan?.subject ?? Subject(), to: &json)
    if let dates = result.review?.dates ?? result.professionalAdvice?.dates {
      write(dates: dates, to: &json)
    } else {
      write(dates: result.plan?.dates ?? PlanDates(), to: &json)
    }
    json.endObject()
  }

  private static func write(subject: Subject, to json: inout JSONWriter) {
    json.name("subject")
    json.beginObject()
    json.name("name")
    json.string(subject.name)
    json.name("dateOfBirth")
    json.string(subject.dateOfBirth?.description)
    json.name("ncYear")
    json.number(subject.ncYear.flatMap { (-2...20).contains($0) ? $0 : nil })
    json.name("setting")
    json.string(subject.setting)
    json.name("upn")
    json.string(subject.upn)
    json.name("nhsNumber")
    json.string(subject.nhsNumber)
    json.endObject()
  }

  private static func write(dates: PlanDates, to json: inout JSONWriter) {
    // `issued` is the plan in hand; where that is an amended one, the final it amends is the first issue.
    let firstIssued = dates.firstIssued ?? (dates.amended == nil ? nil : dates.issued)
    let members: [(StaticString, CalendarDate?)] = [
      ("requested", dates.requested), ("draftIssued", dates.draftIssued), ("issued", dates.amended ?? dates.issued),
      ("firstIssued", firstIssued), ("nextReview", dates.nextReview), ("lastReview", dates.lastReview),
    ]
    json.name("dates")
    json.beginObject()
    for case (let name, let date?) in members {
      json.name(name)
      json.string(date.description)
    }
    json.endObject()
  }

  private static func write(dates: ReviewDates, to json: inout JSONWriter) {
    let members: [(StaticString, CalendarDate?)] = [
      ("reviewMeeting", dates.meeting), ("reportSent", dates.reportSent), ("decision", dates.decision),
      ("nextReview", dates.nextReview), ("planIssued", dates.planIssued), ("lastReview", dates.lastReview),
      ("invitationsSent", dates.invitationsSent), ("adviceRequested", dates.adviceRequested),
      ("adviceCirculated", dates.adviceCirculated), ("amendmentNotice", dates.amendmentNotice),
      ("finalAmendedPlan", dates.finalPlan), ("adviceWritten", dates.adviceWritten),
    ]
    json.name("dates")
    json.beginObject()
    for case (let name, let date?) in members {
      json.name(name)
      json.string(date.description)
    }
    json.endObject()
  }

  private static func write(gradesOf result: AuditResult, to json: inout JSONWriter) {
    json.name("grades")
    json.beginObject()
    json.name("overall")
    write(grade: result.grades.overall, to: &json)
    json.name("sections")
    json.beginObject()
    for (code, grade) in result.grades.sections {
      json.name(code.rawValue)
      write(grade: grade, to: &json)
    }
    for (standard, grade) in result.grades.standards {
      json.name(standard.code)
      write(grade: grade, to: &json)
    }
    json.endObject()
    json.name("provisional")
    json.bool(true)
    json.name("incomplete")
    json.bool(result.grades.isIncomplete)
    json.endObject()
  }

  private static func write(grade: Grades.Grade, to json: inout JSONWriter) {
    json.beginObject()
    json.name("grade")
    json.string(grade.grade)
    json.name("score")
    if let score = grade.score { json.number(score) } else { json.null() }
    json.name("limitedBy")
    json.beginArray()
    for id in grade.limitedBy { json.string(id) }
    json.endArray()
    json.name("reason")
    json.string(grade.reason)
    json.endObject()
  }

  private static func write(rubricOf result: AuditResult, to json: inout JSONWriter) {
    json.name("rubric")
    json.beginObject()
    json.name("id")
    json.string(result.rubric?.id ?? "")
    json.name("version")
    json.string(result.rubric?.version ?? "")
    json.name("sha256")
    json.string(result.rubric?.sha256 ?? "")
    json.name("scale")
    json.beginArray()
    for word in result.rubric?.scale ?? [] { json.string(word) }
    json.endArray()
    json.name("skipped")
    json.beginArray()
    for id in result.rubric?.skipped ?? [] { json.string(id) }
    json.endArray()
    json.endObject()
  }

  private static func write(problemsOf result: AuditResult, to json: inout JSONWriter) {
    json.name("problems")
    json.beginArray()
    for problem in result.problems {
      json.beginObject()
      json.name("message")
      json.string(problem)
      json.endObject()
    }
    json.endArray()
  }

  private static func write(coverageOf result: AuditResult, to json: inout JSONWriter) {
    json.name("coverage")
    json.beginObject()
    json.name("placed")
    json.number(min(1, max(0, result.plan?.coverage.placed ?? 0)))
    json.name("unplaced")
    json.beginArray()
    for text in result.plan?.coverage.unplaced ?? [] { json.string(text) }
    json.endArray()
    json.endObject()
  }
}
