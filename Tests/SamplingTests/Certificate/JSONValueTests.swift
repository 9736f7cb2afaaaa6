import Foundation
import Testing

@testable import Sampling

@Suite("JSON in fixed bytes")
struct JSONValueTests {
  @Test("Any text comes back, and Foundation reads the same")
  func texts() throws {
    let texts = ["", "plain", "\"\\/\u{8}\n\r\t\u{1}\u{7F}", "Zoë 名 😊 e\u{301}\u{2028}"]
    let value = JSONValue.object([.init("texts", .strings(texts)), .init("empty", .array([])), .init("none", .null)])
    #expect(JSONValue(parsing: value.bytes) == value)
    let read = try #require(try JSONSerialization.jsonObject(with: Data(value.bytes)) as? [String: Any])
    #expect(read["texts"] as? [String] == texts)
  }

  @Test("Escapes of other writers are understood")
  func escapes() {
    let text = #"{"a" : ["\u0041\ud83d\ude0a\/\b\f", 0.2, -1e3, true, false, null] }"#
    #expect(
      JSONValue(parsing: Array(text.utf8))
        == .object([
          .init(
            "a",
            .array([
              .string("A😊/\u{8}\u{C}"), .number("0.2"), .number("-1e3"), .bool(true), .bool(false), .null,
            ]))
        ]))
  }

  @Test(
    "What is no JSON is refused",
    arguments: [
      "", "{", "[1,]", "{\"a\" 1}", "\"\\ud83d\"", "\"\\x\"", "tru", "1 2", "nan", "\"a\nb\"", "{\"a\":1,}",
      String(repeating: "[", count: 100) + String(repeating: "]", count: 100),
    ])
  func refused(_ text: String) { #expect(JSONValue(parsing: Array(text.utf8)) == nil) }

  @Test("Bytes that are no UTF-8 are refused")
  func notUTF8() { #expect(JSONValue(parsing: [0x22, 0xFF, 0x22]) == nil) }
}
