import Containers
import Testing

@Suite("A zip is checked before it is opened")
struct ZipArchiveTests {
  private func fault(_ bytes: [UInt8], reading name: String? = nil, limits: ContainerLimits = .standard)
    -> ContainerError.Fault?
  {
    do {
      let zip = try ZipArchive(bytes, limits: limits)
      if let name { _ = try zip.read(named: name) }
      return nil
    } catch {
      return error.fault
    }
  }

  @Test("stored and deflated entries come back as they went in")
  func roundTrip() throws {
    let text = Array("Outcome 1. Outcome 1. Outcome 1.".utf8)
    var zip = ZipWriter()
    zip.add("a/stored.txt", text)
    zip.add("deflated.txt", ZipWriter.deflated(text), method: 8, unfolded: text)
    zip.add("empty.txt", [])
    let archive = try ZipArchive(zip.finished())
    #expect(archive.entries.map(\.name) == ["a/stored.txt", "deflated.txt", "empty.txt"])
    #expect(try archive.read(named: "a/stored.txt") == text)
    #expect(try archive.read(named: "deflated.txt") == text)
    #expect(try archive.read(named: "empty.txt").isEmpty)
  }

  @Test("names lose backslashes and leading slashes, and may not lead out of the container")
  func names() throws {
    var zip = ZipWriter()
    zip.add("\\word\\document.xml", [1])
    #expect(try ZipArchive(zip.finished()).read(named: "word/document.xml") == [1])
    var bad = ZipWriter()
    bad.add("word/../../secret", [1])
    #expect(fault(bad.finished()) == .inconsistent)
  }

  @Test("a comment after the directory is allowed")
  func comment() throws {
    var zip = ZipWriter()
    zip.add("a", [1, 2])
    zip.comment = Array("made by hand".utf8)
    #expect(try ZipArchive(zip.finished()).read(named: "a") == [1, 2])
  }

  @Test("a cut-short zip, and bytes that are no zip, are told apart")
  func truncated() {
    var zip = ZipWriter()
    zip.add("a", [UInt8](repeating: 7, count: 500))
    #expect(fault(Array(zip.finished().dropLast(40))) == .truncated)
    #expect(fault(Array("hello".utf8)) == .notZip)
    #expect(fault([]) == .notZip)
  }

  @Test("no cut of a zip crashes or succeeds")
  func everyCut() {
    var zip = ZipWriter()
    zip.add("a", Array("some text".utf8))
    zip.add("b", ZipWriter.deflated(Array("more".utf8)), method: 8, unfolded: Array("more".utf8))
    let whole = zip.finished()
    for length in 0..<whole.count { #expect(fault(Array(whole.prefix(length))) != nil) }
  }

  @Test("every single flipped byte is refused or harmless, never a crash")
  func everyFlip() {
    var zip = ZipWriter()
    zip.add("a", ZipWriter.deflated(Array("more and more".utf8)), method: 8, unfolded: Array("more and more".utf8))
    let whole = zip.finished()
    for index in whole.indices {
      for flip: UInt8 in [0x01, 0x80, 0xFF] {
        var broken = whole
        broken[index] ^= flip
        if let read = try? ZipArchive(broken).read(named: "a") { #expect(read == Array("more and more".utf8)) }
      }
    }
  }

  @Test("a damaged entry fails its checksum")
  func checksum() {
    var zip = ZipWriter()
    zip.add("a", Array("right".utf8), unfolded: Array("wrong".utf8))
    #expect(fault(zip.finished(), reading: "a") == .damaged)
  }

  @Test("an entry may not unfold to more than its directory says")
  func longerThanPromised() {
    let long = [UInt8](repeating: 65, count: 1000)
    var zip = ZipWriter()
    zip.add("a", ZipWriter.deflated(long), method: 8, unfolded: Array(long.prefix(10)))
    #expect(fault(zip.finished(), reading: "a") == .damaged)
  }

  @Test("200 MB of zeros in 200 KB is refused on opening, without unpacking")
  func bomb() {
    var zip = ZipWriter()
    zip.add("word/document.xml", [UInt8](repeating: 0, count: 200_000), method: 8, unfoldedSize: 200 << 20)
    #expect(fault(zip.finished()) == .tooLarge)
  }

  @Test("past a small size an entry may not unfold to more than the ratio allows")
  func ratio() {
    let zeros = [UInt8](repeating: 0, count: 2 << 20)
    var zip = ZipWriter()
    zip.add("a", ZipWriter.deflated(zeros), method: 8, unfolded: zeros)
    #expect(fault(zip.finished(), reading: "a", limits: ContainerLimits(ratio: 100)) == .tooLarge)
    #expect(fault(zip.finished(), reading: "a", limits: ContainerLimits(ratio: 1000)) == nil)
  }

  @Test("the caps on entries and on one entry's size hold")
  func caps() {
    var zip = ZipWriter()
    for index in 0..<5 { zip.add("part\(index)", [1, 2, 3]) }
    #expect(fault(zip.finished(), limits: ContainerLimits(entries: 5)) == nil)
    #expect(fault(zip.finished(), limits: ContainerLimits(entries: 4)) == .tooManyEntries)
    #expect(fault(zip.finished(), reading: "part1", limits: ContainerLimits(entryBytes: 2)) == .tooLarge)
  }

  @Test("entries that share bytes are refused")
  func overlap() {
    var zip = ZipWriter()
    zip.add("a", [UInt8](repeating: 65, count: 100))
    zip.repeatLastEntry(as: "b")
    #expect(fault(zip.finished()) == .inconsistent)
  }

  @Test("encrypted entries are reported as such")
  func encrypted() {
    var zip = ZipWriter()
    zip.add("a", [1, 2, 3], flags: 1)
    #expect(fault(zip.finished(), reading: "a") == .encrypted)
  }

  @Test("a packing method that office programs do not use is named, and a missing entry too")
  func methodAndMissing() {
    var zip = ZipWriter()
    zip.add("a", [1, 2, 3], method: 12)
    #expect(fault(zip.finished(), reading: "a") == .unsupported)
    #expect(fault(zip.finished(), reading: "b") == .missing)
  }
}
