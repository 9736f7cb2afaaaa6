import Auditing
import Documents
import Plans

/// Writes how a plan stands to the advice supplied with it: members `companions` and `againstAdvice`.
enum AgainstAdviceJSON {
  static func write(_ compared: AgainstAdvice, to json: inout JSONWriter) {
    json.name("companions")
    json.beginArray()
    for report in compared.reports {
      json.beginObject()
      json.name("role")
      json.string("advice")
      json.name("source")
      json.string(report.source)
      json.name("sha256")
      json.string(report.sha256)
      json.name("author")
      json.string(report.author)
      json.name("date")
      json.string(report.date?.description)
      json.name("listed")
      json.bool(report.isListed)
      json.endObject()
    }
    json.endArray()
    json.name("againstAdvice")
    json.beginObject()
    json.name("needs")
    json.beginArray()
    for need in compared.needs {
      json.beginObject()
      json.name("fate")
      json.string(need.fate.rawValue)
      json.name("advice")
      write(need.advice, to: &json)
      write(need.plan, to: &json)
      json.endObject()
    }
    json.endArray()
    json.name("provisions")
    json.beginArray()
    for one in compared.provisions {
      json.beginObject()
      json.name("fate")
      json.string(one.fate.rawValue)
      json.name("advice")
      write(one.advice, to: &json)
      write(one.plan, to: &json)
      json.name("item")
      json.string(one.item)
      write("reasons", one.reasons, to: &json)
      write("vagueAdvice", one.vagueAdvice, to: &json)
      json.endObject()
    }
    json.endArray()
    json.name("vague")
    json.beginArray()
    for one in compared.origins {
      json.beginObject()
      json.name("item")
      json.string(one.item)
      write(one.plan, to: &json)
      write("missing", one.missing, to: &json)
      json.name("answer")
      json.string(one.answer.rawValue)
      json.name("advice")
      if let advice = one.advice { write(advice, to: &json) } else { json.null() }
      json.endObject()
    }
    json.endArray()
    json.name("notSupplied")
    json.beginArray()
    for evidence in compared.notSupplied { CheckJSON.write(evidence, to: &json) }
    json.endArray()
    json.endObject()
  }

  /// Words of a report.
  static func write(_ quote: AgainstAdvice.Quote, to json: inout JSONWriter) {
    json.beginObject()
    json.name("source")
    json.string(quote.source)
    json.name("quote")
    json.string(quote.words)
    json.name("place")
    json.string(Words.place(quote.locator))
    json.endObject()
  }

  private static func write(_ plan: Evidence?, to json: inout JSONWriter) { CheckJSON.write("plan", plan, to: &json) }

  private static func write(_ name: StaticString, _ texts: [String], to json: inout JSONWriter) {
    json.name(name)
    CheckJSON.write(texts, to: &json)
  }
}
