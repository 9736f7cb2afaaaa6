import Foundation
import Testing

@testable import Accuracy

struct LabelledFolderTests {
  private func folder(_ files: [String: String]) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("labels-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in files { try Data(text.utf8).write(to: folder.appendingPathComponent(name)) }
    return folder.path
  }

  private let gold = #"{"document":"a.txt","criteria":{"X-01":"met"},"grades":{"overall":"good","sections":{}}}"#

  @Test func readsDocumentsAndSentences() throws {
    let path = try folder([
      "a.txt": "words", "a.txt.gold.json": gold,
      "sentences.jsonl": #"{"id":"S1","kind":"provision","text":"t","criteria":{"X-02":"not-met"}}"# + "\n",
    ])
    defer { try? FileManager.default.removeItem(atPath: path) }
    let labels = try LabelledFolder(path: path)
    #expect(labels.documents.map(\.name) == ["a.txt"])
    #expect(labels.documents.first?.label.criteria["X-01"] == .met)
    #expect(labels.sentences.first?.criteria["X-02"] == .notMet)
  }

  @Test(arguments: [
    ["a.txt.gold.json": "{}"], ["a.txt": "w", "a.txt.gold.json": "{"],
    ["sentences.jsonl": #"{"id":"S1","kind":"provision","text":"t","criteria":{"X":"fine"}}"#], [:],
  ])
  func saysWhatIsWrongWithALabel(_ files: [String: String]) throws {
    let path = try folder(files)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let error = #expect(throws: LabelError.self) { try LabelledFolder(path: path) }
    #expect(error?.description.hasPrefix(path) == true)
    #expect(error?.description.contains("fine") == false, "a label's words may be a child's")
  }
}
