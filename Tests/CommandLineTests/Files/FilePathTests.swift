import Testing

@testable import ehcp_audit

@Suite("Paths")
struct FilePathTests {
  @Test(
    "The ending is what stands behind the last full stop of the name",
    arguments: [
      ("a/b.docx", "docx"), ("a.b/c", ""), ("a/.hidden", ""), ("a/B.TXT", "txt"), ("a.gold.json", "json"), ("a.", ""),
    ])
  func ending(path: String, ending: String) {
    #expect(FilePath(path).ending == ending)
  }

  @Test(
    "The folder of a path",
    arguments: [("a/b", "a"), ("/a", "/"), ("/", nil), ("a", nil), ("/a/b/c", "/a/b")] as [(String, String?)])
  func parent(path: String, parent: String?) {
    #expect(FilePath(path).parent?.shown == parent)
  }

  @Test("A name that is no UTF-8 keeps its bytes and can be shown")
  func otherBytes() {
    let path = FilePath("folder").appending([0x66, 0xFF])
    #expect(path.bytes.suffix(2) == [0x66, 0xFF])
    #expect(path.shown == "folder/f\u{FFFD}")
  }
}
