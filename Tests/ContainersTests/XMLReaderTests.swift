import Containers
import Testing

/// Writes events down as one line of text.
private final class Recorder: XMLEventReceiver {
  var log = ""
  var lines: [String: Int] = [:]
  var stopAt: String?
  var passOver: String?
  var needless: String?
  private(set) var passesOver = false
  private(set) var hasSeenEnough = false

  func needsAttributes(of name: String) -> Bool { name != needless }
  func startElement(_ name: String, attributes: XMLAttributes, line: Int) {
    log += "<" + name + attributes.pairs.map { " \($0.name)=\($0.value)" }.joined() + ">"
    lines[name] = line
    if name == stopAt { hasSeenEnough = true }
    passesOver = name == passOver
  }
  func endElement(_ name: String) { log += "</" + name + ">" }
  func characters(_ bytes: UnsafeBufferPointer<UInt8>) { log += String(decoding: bytes, as: UTF8.self) }
}

@Suite("XML is read as events and never trusted")
struct XMLReaderTests {
  private func fault(_ xml: String, depth: Int = 200) -> ContainerError.Fault? {
    do {
      try XMLReader.read(Array(xml.utf8), limits: ContainerLimits(depth: depth), receiver: Recorder())
      return nil
    } catch {
      return error.fault
    }
  }

  @Test("names come without prefixes, references are resolved and lines are counted")
  func events() throws {
    let xml = """
      <?xml version="1.0"?>
      <w:a xmlns:w="urn:x" w:q="1 &lt; 2 &amp;amp; 3 &#233;">
      <w:b/>x &amp; y<![CDATA[<z>]]></w:a>
      """
    let recorder = Recorder()
    try XMLReader.read(Array(xml.utf8), limits: .standard, receiver: recorder)
    #expect(recorder.log == "<a q=1 < 2 &amp; 3 é>\n<b></b>x & y<z></a>")
    #expect(recorder.lines == ["a": 2, "b": 3])
  }

  @Test("windows-1252 and UTF-16 are read as declared")
  func encodings() throws {
    let latin = Recorder()
    let head = Array("<?xml version='1.0' encoding='windows-1252'?><a>".utf8)
    try XMLReader.read(head + [0x93, 0xE9] + Array("</a>".utf8), limits: .standard, receiver: latin)
    #expect(latin.log == "<a>\u{201C}é</a>")
    let wide = Recorder()
    let units = "<a>é</a>".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    try XMLReader.read([0xFF, 0xFE] + units, limits: .standard, receiver: wide)
    #expect(wide.log == "<a>é</a>")
  }

  @Test("any DOCTYPE is refused, with or without entities")
  func doctype() {
    #expect(fault("<!DOCTYPE a><a/>") == .doctype)
    #expect(fault("<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>") == .doctype)
    #expect(fault("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>") == .doctype)
  }

  @Test("nesting past the cap is refused")
  func depth() {
    let deep = String(repeating: "<a>", count: 30) + String(repeating: "</a>", count: 30)
    #expect(fault(deep, depth: 30) == nil)
    #expect(fault(deep, depth: 29) == .tooDeep)
  }

  @Test("broken XML names its line", arguments: ["<a>\n<b></a>", "<a>\n", "<a>\n&undeclared;</a>"])
  func malformed(xml: String) {
    #expect(fault(xml) == .malformedXML(line: 2))
  }

  @Test("an empty file is malformed at line 1")
  func empty() { #expect(fault("") == .malformedXML(line: 1)) }

  @Test("a receiver that has seen enough stops the reading, even before broken XML")
  func stop() throws {
    let recorder = Recorder()
    recorder.stopAt = "b"
    try XMLReader.read(Array("<a><b/><c></a>".utf8), limits: .standard, receiver: recorder)
    #expect(recorder.log == "<a><b>")
  }

  @Test("an element passed over is told of by its start alone")
  func passOver() throws {
    let recorder = Recorder()
    recorder.passOver = "b"
    let xml = "<a>1<b>2<c>3</c><b>4</b>5</b>6<b/>7<c>8</c></a>"
    try XMLReader.read(Array(xml.utf8), limits: .standard, receiver: recorder)
    #expect(recorder.log == "<a>1<b>6<b>7<c>8</c></a>")
  }

  @Test("attributes that a receiver has no use for come empty")
  func needlessAttributes() throws {
    let recorder = Recorder()
    recorder.needless = "b"
    try XMLReader.read(Array("<a x='1'><b x='2'/><c x='3'/></a>".utf8), limits: .standard, receiver: recorder)
    #expect(recorder.log == "<a x=1><b></b><c x=3></c></a>")
  }
}
