import Auditing
import Rubrics

/// Writes the suppressions that concern a document: member `suppressions`.
enum SuppressedJSON {
  static func write(_ suppressed: [Suppressed], to json: inout JSONWriter) {
    json.name("suppressions")
    json.beginArray()
    for one in suppressed {
      json.beginObject()
      json.name("criterion")
      json.string(one.suppression.criterion)
      json.name("document")
      json.string(one.suppression.document)
      json.name("section")
      json.string(one.suppression.section)
      json.name("words")
      json.string(one.suppression.words)
      json.name("who")
      json.string(one.suppression.who)
      json.name("why")
      json.string(one.suppression.why)
      json.name("until")
      json.string(one.suppression.until.description)
      json.name("expired")
      json.bool(one.hasExpired)
      json.name("outcomeBefore")
      json.string(one.outcomeBefore?.rawValue)
      json.name("findings")
      json.beginArray()
      for finding in one.findings {
        json.beginObject()
        json.name("message")
        json.string(finding.message)
        json.name("item")
        json.string(finding.item)
        json.name("evidence")
        if let evidence = finding.evidence { CheckJSON.write(evidence, to: &json) } else { json.null() }
        json.endObject()
      }
      json.endArray()
      json.endObject()
    }
    json.endArray()
  }
}
