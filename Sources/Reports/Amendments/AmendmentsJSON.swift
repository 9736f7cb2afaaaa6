import Auditing
import Regulations

/// Writes a comparison of two plans with the review between them as JSON, with the members that the command line contract
/// names; beside them `reason`, `thread` (where the golden thread was cut), `days` and `problems`.
public enum AmendmentsJSON {
  /// One compact JSON object in UTF-8 with a line feed at its end. The same comparison gives the same bytes.
  public static func bytes(of amendments: Amendments) -> [UInt8] {
    var json = JSONWriter(capacity: 16_384)
    json.beginObject()
    json.name("recommendations")
    json.beginArray()
    for one in amendments.recommendations {
      json.beginObject()
      json.name("text")
      json.string(one.text)
      json.name("section")
      json.string(one.section?.rawValue)
      json.name("carriedOut")
      json.string(one.carriedOut.rawValue)
      write(one.before, one.after, one.reason, to: &json)
      json.endObject()
    }
    json.endArray()
    json.name("unexplained")
    write(amendments.unexplained, to: &json)
    json.name("weakened")
    write(amendments.weakened, to: &json)
    json.name("stale")
    write(amendments.stale, to: &json)
    json.name("thread")
    write(amendments.brokenThread, to: &json)
    json.name("days")
    json.beginObject()
    json.name("before")
    json.string(amendments.days.before?.description)
    json.name("review")
    json.string(amendments.days.review?.description)
    json.name("after")
    json.string(amendments.days.after?.description)
    json.endObject()
    json.name("problems")
    json.beginArray()
    for problem in amendments.problems { json.string(problem) }
    json.endArray()
    json.endObject()
    return json.bytes + [0x0A]
  }

  private static func write(_ changes: [Amendments.Change], to json: inout JSONWriter) {
    json.beginArray()
    for change in changes {
      json.beginObject()
      json.name("section")
      json.string(change.section.rawValue)
      write(change.before, change.after, change.reason, to: &json)
      json.endObject()
    }
    json.endArray()
  }

  private static func write(_ texts: [Amendments.StaleText], to json: inout JSONWriter) {
    json.beginArray()
    for text in texts {
      json.beginObject()
      json.name("section")
      json.string(text.section?.rawValue ?? "front")
      json.name("quote")
      json.string(text.quote)
      json.name("reason")
      json.string(text.reason)
      json.endObject()
    }
    json.endArray()
  }

  private static func write(_ before: String?, _ after: String?, _ reason: String, to json: inout JSONWriter) {
    json.name("before")
    json.string(before)
    json.name("after")
    json.string(after)
    json.name("reason")
    json.string(reason)
  }
}
