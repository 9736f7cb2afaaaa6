import Documents
import Foundation
import Testing

@testable import ehcp_audit

@Suite("Reading files")
struct FileReadingTests {
  @Test("All bytes are read, of any size up to the limit")
  func whole() throws {
    let folder = try TemporaryFolder()
    for size in [0, 1, 4095, 4096, 70_000] {
      let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      let path = FilePath(try folder.write("file", bytes))
      #expect(try path.contents(limit: 70_000) == bytes)
    }
  }

  @Test("A file above the limit is refused, also one that hides its size")
  func tooLarge() throws {
    let folder = try TemporaryFolder()
    let path = FilePath(try folder.write("file", [UInt8](repeating: 1, count: 11)))
    #expect(throws: DocumentError.self) { try path.contents(limit: 10) }
    #expect(throws: DocumentError.self) { try FilePath("/dev/zero").contents(limit: 100_000) }
  }

  @Test("What is wrong and what to do are said")
  func words() throws {
    let folder = try TemporaryFolder()
    let error = #expect(throws: DocumentError.self) { try FilePath(folder.path("nothing")).contents() }
    #expect(error?.problem == "There is no such file.")
    #expect(error?.remedy == "Check the path.")
    let isFolder = #expect(throws: DocumentError.self) { try FilePath(folder.url.path).contents() }
    #expect(isFolder?.problem == "This is a folder.")
  }
}
