import Auditing
import Plans

extension ResultJSON {
  /// The sections in statutory order, each with its text and its items.
  static func write(sectionsOf result: AuditResult, to json: inout JSONWriter) {
    // Whose contribution an item is, so that each service can be shown its own.
    let services = Dictionary(
      (result.review?.contributions ?? []).map { ($0.item, $0.service.rawValue) },
      uniquingKeysWith: { first, _ in first })
    json.name("sections")
    json.beginArray()
    for section in result.plan?.sections ?? [] {
      json.beginObject()
      json.name("code")
      json.string(section.code.rawValue)
      json.name("present")
      json.bool(section.present)
      json.name("heading")
      json.string(section.heading)
      json.name("nil")
      json.bool(result.nilSections.contains(section.code))
      json.name("mergedWith")
      json.beginArray()
      for code in section.mergedWith { json.string(code.rawValue) }
      json.endArray()
      json.name("confidence")
      json.number(min(1, max(0, section.confidence)))
      json.name("alternatives")
      json.beginArray()
      for other in section.alternatives {
        json.beginObject()
        json.name("code")
        json.string(other.code.rawValue)
        json.name("confidence")
        json.number(other.confidence)
        json.endObject()
      }
      json.endArray()
      var text = section.body.text
      text.withUTF8 { utf8 in
        json.name("text")
        json.string(utf8, lineFeedsAsSpaces: false)
        json.name("items")
        json.beginArray()
        for item in section.items {
          write(item, judgement: result.items[item.id], service: services[item.id], text: utf8, to: &json)
        }
        json.endArray()
      }
      json.endObject()
    }
    json.endArray()
  }

  private static func write(
    _ item: Item, judgement: ItemJudgement?, service: String?, text: UnsafeBufferPointer<UInt8>,
    to json: inout JSONWriter
  ) {
    json.beginObject()
    json.name("id")
    json.string(item.id)
    json.name("kind")
    json.string(item.kind.rawValue)
    json.name("text")
    json.string(words(at: item.range, of: text), lineFeedsAsSpaces: true)
    json.name("label")
    json.string(item.label)
    json.name("area")
    json.string(item.area?.rawValue)
    if let service {
      json.name("service")
      json.string(service)
    }
    if let judgement { write(judgement, of: item.kind, text: text, to: &json) }
    json.endObject()
  }

  private static func write(
    _ judgement: ItemJudgement, of kind: Item.Kind, text: UnsafeBufferPointer<UInt8>, to json: inout JSONWriter
  ) {
    json.name("criteria")
    json.beginObject()
    for one in judgement.outcomes.all {
      json.name(one.id)
      json.string(one.outcome.rawValue)
    }
    json.endObject()
    if kind == .outcome || kind == .provision {
      json.name("slots")
      json.beginObject()
      for (slot, range) in judgement.slots.sorted(by: { $0.key < $1.key }) {
        json.name(slot)
        json.string(words(at: range, of: text), lineFeedsAsSpaces: true)
      }
      json.endObject()
    }
    json.name("links")
    json.beginArray()
    for link in judgement.links {
      json.beginObject()
      json.name("to")
      json.string(link.to)
      json.name("basis")
      json.string(link.basis.rawValue)
      json.endObject()
    }
    json.endArray()
    json.name("type")
    json.string(judgement.type)
    json.name("verdict")
    json.string(judgement.verdict)
  }

  private static func words(
    at range: Range<Int>, of text: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: text[range.clamped(to: 0..<text.count)])
  }
}
