import Testing

@testable import Reports

@Suite("Writing JSON")
struct JSONWriterTests {
  private func written(_ write: (inout JSONWriter) -> Void) -> String {
    var json = JSONWriter(capacity: 64)
    write(&json)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test("Quotation marks, backslashes and control characters are escaped, everything else is kept")
  func escaping() {
    #expect(written { $0.string("a\"b\\c\nd\te\rf\u{0}g\u{1F}h\u{7F}") } == #""a\"b\\c\nd\te\rf\u0000g\u001fh\u007f""#)
    #expect(written { $0.string("Zoë 林 😀 / </script>") } == #""Zoë 林 😀 / </script>""#)
    #expect(written { $0.string("") } == #""""#)
  }

  @Test("What must be escaped is found at every place of a long text", arguments: 0..<40)
  func everyPlace(place: Int) {
    for (character, escaped) in [
      ("\"", "\\\""), ("\\", "\\\\"), ("\n", "\\n"), ("\u{1}", "\\u0001"), ("\u{7F}", "\\u007f"),
    ] {
      for filler in ["a", "é", "林", "!"] {
        let before = String(repeating: filler, count: place)
        #expect(written { $0.string(before + character + filler) } == "\"" + before + escaped + filler + "\"")
      }
    }
  }

  @Test("Commas stand between members and elements and nowhere else")
  func commas() {
    let text = written { json in
      json.beginObject()
      json.name("empty")
      json.beginArray()
      json.endArray()
      json.name("numbers")
      json.beginArray()
      json.number(1)
      json.number(-20)
      json.null()
      json.endArray()
      json.name(String("name \"quoted\""))
      json.beginObject()
      json.endObject()
      json.name("yes")
      json.bool(true)
      json.endObject()
    }
    #expect(text == #"{"empty":[],"numbers":[1,-20,null],"name \"quoted\"":{},"yes":true}"#)
  }

  @Test(
    "Numbers have at most four decimal places and whole ones have none",
    arguments: [
      (5.0, "5"), (0, "0"), (61.25, "61.25"), (0.1, "0.1"), (2.0 / 3, "0.6667"), (0.0004, "0.0004"), (100, "100"),
      (-1.5, "-1.5"), (99.99999, "100"), (.nan, "null"), (.infinity, "null"),
    ] as [(Double, String)])
  func numbers(value: Double, expected: String) {
    #expect(written { $0.number(value) } == expected)
  }

  @Test("Words of a longer text can be written on one line")
  func lineFeeds() {
    var text = "one\ntwo"
    let (joined, kept) = text.withUTF8 { utf8 in
      (
        written { $0.string(utf8, lineFeedsAsSpaces: true) }, written { $0.string(utf8, lineFeedsAsSpaces: false) }
      )
    }
    #expect(joined == #""one two""#)
    #expect(kept == #""one\ntwo""#)
  }
}
