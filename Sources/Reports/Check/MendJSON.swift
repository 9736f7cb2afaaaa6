import Auditing
import Plans

extension CheckJSON {
  /// One thing to mend, with the items that share its gaps.
  static func write(_ thing: Mendable, rank: Int, in result: AuditResult, to json: inout JSONWriter) {
    let words = MendWords(thing, in: result)
    json.beginObject()
    json.name("rank")
    json.number(rank)
    json.name("urgent")
    json.bool(thing.isUrgent)
    writeCore(of: thing, words, to: &json)
    json.name("asks")
    json.string(words.asks)
    json.name("toDo")
    write(words.toDo, to: &json)
    write("adviceSource", words.source?.evidence, to: &json)
    json.name("findings")
    json.beginArray()
    for gap in thing.gaps {
      for finding in gap.findings {
        json.beginObject()
        json.name("criterion")
        json.string(gap.criterion.id)
        json.name("message")
        json.string(finding.message)
        write("quote", finding.evidence, to: &json)
        json.endObject()
      }
    }
    json.endArray()
    json.name("alsoIn")
    json.beginArray()
    for other in thing.others {
      json.beginObject()
      writeCore(of: other, MendWords(other, in: result), to: &json)
      json.endObject()
    }
    json.endArray()
    json.endObject()
  }

  private static func writeCore(of thing: Mendable, _ words: MendWords, to json: inout JSONWriter) {
    json.name("section")
    json.string(thing.section?.rawValue)
    json.name("item")
    json.string(thing.item?.item.id)
    json.name("place")
    json.string(words.place)
    write("quote", words.quote, to: &json)
    json.name("missing")
    write(words.missing, to: &json)
    json.name("criteria")
    write(thing.criteria, to: &json)
  }
}
