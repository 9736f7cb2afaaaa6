import Foundation
import Testing

@testable import Sampling

@Suite("The certificate")
struct CertificateTests {
  @Test("It reads back as it was written, and the same draw has the same bytes")
  func roundTrip() throws {
    let month = try InventedDraw()
    let certificate = try Certificate(bytes: month.drawn.certificate.bytes)
    #expect(certificate.bytes == month.drawn.certificate.bytes)
    #expect(try InventedDraw().drawn.certificate.bytes == month.drawn.certificate.bytes)
    #expect(certificate.selected.count == 12)
    #expect(certificate.selected == month.drawn.draw.auditSet.selected)
  }

  @Test("Its members are those that the contract names")
  func members() throws {
    let month = try InventedDraw()
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(month.drawn.certificate.bytes)) as? [String: Any])
    for name in [
      "algorithm", "version", "period", "fraction", "seed", "frameSha256", "frameSize", "strata", "selected",
    ] {
      #expect(json[name] != nil, "\(name)")
    }
    #expect(json["seed"] as? String == InventedDraw.seed)
    #expect(json["fraction"] as? Double == 0.2)
    #expect(json["frameSha256"] as? String == month.freeze.frame.sha256)
    let strata = try #require(json["strata"] as? [[String: Any]])
    #expect(strata.count == 6)
    #expect(strata.allSatisfy { $0["kind"] is String && $0["name"] is String && $0["N"] is Int && $0["n"] is Int })
    #expect(strata.reduce(0) { $0 + (($1["N"] as? Int) ?? 0) } == json["frameSize"] as? Int)
  }

  @Test("An honest draw is the same when it is made again")
  func same() throws {
    let month = try InventedDraw()
    #expect(try month.differences(commitment: month.freeze.commitment.bytes) == [])
  }

  @Test("A case put in another's place is named")
  func exchangedCase() throws {
    let month = try InventedDraw()
    let drawn = month.drawn.certificate.selected[3]
    let differences = try month.differences(try month.certificate("\"\(drawn)\"", "\"new-plan:CHOSEN\""))
    #expect(differences.contains { $0.contains("new-plan:CHOSEN") })
    #expect(differences.contains { $0.contains(drawn) })
  }

  @Test(
    "Other forgeries are told",
    arguments: [
      ("\"seed\": \"63454660390103169462\"", "\"seed\": \"63454660390103169463\"", "seed"),
      ("\"fraction\": 0.2", "\"fraction\": 0.3", "The rule draws"),
      ("\"frameSize\": 60", "\"frameSize\": 61", "60 cases"),
      ("\"name\": \"primary\", \"N\": ", "\"name\": \"primary\", \"N\": 1", "primary"),
      ("\"n\": 2", "\"n\": 1", "The rule draws 2"),
      ("\"period\": \"2026-10\"", "\"period\": \"2026-11\"", "commitment"),
    ])
  func forgeries(_ old: String, _ new: String, _ words: String) throws {
    let month = try InventedDraw()
    let differences = try month.differences(
      try month.certificate(old, new), commitment: month.freeze.commitment.bytes)
    #expect(differences.contains { $0.contains(words) }, "\(differences)")
  }

  @Test("A frame that was changed is told, one case more or less too")
  func changedFrame() throws {
    let month = try InventedDraw()
    let text = InventedCases.text(month.freeze.frame)
    let fewer = text.replacing("new-plan,K1000,primary\n", with: "")
    #expect(fewer != text)
    let differences = try month.differences(frame: Array(fewer.utf8))
    #expect(differences.contains { $0.contains("SHA-256") })
    #expect(differences.contains { $0.contains("59 cases") })
    #expect(try !month.differences(frame: Array((text + "new-plan,AAA,primary\n").utf8)).isEmpty)
    #expect(try !month.differences(frame: []).isEmpty)
  }

  @Test("The form for everybody holds no case id and nothing made of a single one")
  func publicForm() throws {
    let month = try InventedDraw(themes: [try Theme("change-of-phase=3")])
    for text in [month.drawn.certificate.publicBytes, month.freeze.commitment.publicBytes].map({
      String(decoding: $0, as: UTF8.self)
    }) {
      for index in 0..<month.freeze.frame.count {
        let id = month.freeze.frame.ticketedId(at: index)
        #expect(!text.contains(month.freeze.frame.caseId(at: index)))
        #expect(!text.contains(FileDigest.sha256(Array(id.utf8))))
        #expect(!text.contains(Ticket(seed: try Seed(InventedDraw.seed), id: id).description.prefix(10)))
      }
      #expect(!text.contains("A. Example"))
    }
    let text = String(decoding: month.drawn.certificate.publicBytes, as: UTF8.self)
    for known in [InventedDraw.seed, month.freeze.frame.sha256, month.drawn.draw.auditSet.sha256] {
      #expect(text.contains(known))
    }
  }

  @Test("A family can tell by its own ticket whether its case was drawn")
  func thresholds() throws {
    let month = try InventedDraw()
    let terms = month.freeze.commitment.terms
    let drawn = Set(month.drawn.certificate.selected)
    for index in 0..<month.freeze.frame.count {
      let place = try #require(
        terms.strata.firstIndex {
          $0.kind == month.freeze.frame.kind(at: index) && $0.name == month.freeze.frame.stratum(at: index)
        })
      let id = month.freeze.frame.ticketedId(at: index)
      let ticket = Ticket(seed: try Seed(InventedDraw.seed), id: id).description
      #expect((ticket < month.drawn.certificate.thresholds[place]) == drawn.contains(id))
    }
  }

  @Test(
    "A recipe of a few lines of Python draws the same, odd ids and seeds too",
    arguments: [
      (InventedDraw.seed, ""), ("08772473296991897540xyz😊 ", ", \"Zoë\" \u{2028}😊"),
    ])
  func recipe(_ seed: String, _ suffix: String) throws {
    let month = try InventedDraw(seed: seed, idSuffix: suffix)
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("recipe-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for file in month.freeze.files + month.drawn.files {
      try Data(file.bytes).write(to: folder.appendingPathComponent(file.name))
    }
    func run() throws -> (status: Int32, output: String) {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = ["python3", "recipe.py", "certificate.json", "frame.csv"]
      process.environment = ProcessInfo.processInfo.environment.merging(["PYTHONIOENCODING": "utf-8"]) { $1 }
      process.currentDirectoryURL = folder
      let output = Pipe()
      process.standardOutput = output
      process.standardError = FileHandle.nullDevice
      try process.run()
      let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      return (process.terminationStatus, text)
    }
    let honest = try run()
    #expect(honest.status == 0)
    #expect(honest.output == month.drawn.certificate.selected.map { $0 + "\n" }.joined())
    let last = try #require(month.freeze.commitment.terms.strata.first)
    let forged = try month.certificate("\"n\": \(last.take)", "\"n\": \(last.take + 1)")
    try Data(forged).write(to: folder.appendingPathComponent("certificate.json"))
    #expect(try run().status == 1)
    try Data("kind,caseId,stratum\n".utf8).write(to: folder.appendingPathComponent("frame.csv"))
    #expect(try run().status == 1)
  }

  @Test(
    "What is no certificate is refused",
    arguments: ["", "{}", "[1]", "{\"schema\": \"ehcp-audit/commitment/1\"}", "{\"a\":"])
  func refused(_ text: String) {
    #expect(throws: SamplingError.self) { try Certificate(bytes: Array(text.utf8)) }
  }
}
