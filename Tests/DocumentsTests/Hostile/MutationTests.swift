import Foundation
import Testing

@testable import Documents

/// A source of numbers that gives the same ones in every run.
struct FixedNumbers: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite("Damaged files give a document or a sentence, never a crash")
struct MutationTests {
  /// Reads bytes; true where that gave a document or a proper refusal.
  private func isWellBehaved(_ bytes: [UInt8]) -> Bool {
    do {
      _ = try DocumentReader.read(bytes)
      return true
    } catch let error as DocumentError {
      return error.problem.hasSuffix(".") && error.remedy.hasSuffix(".")
    } catch {
      return false
    }
  }

  @Test("every seed is read as it is")
  func seeds() throws {
    for seed in Seeds.all { #expect(try !DocumentReader.read(seed.bytes).blocks.isEmpty, "\(seed.name)") }
  }

  @Test("what the fuzzers start from, and whatever once broke a reader")
  func replay() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../..").standardizedFileURL
    var count = 0
    for folder in ["Fuzzing/seeds", "Fuzzing/regressions", "Tests/Layouts"] {
      let files = FileManager.default.enumerator(
        at: root.appendingPathComponent(folder), includingPropertiesForKeys: [.isRegularFileKey])
      while let file = files?.nextObject() as? URL {
        guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true, file.pathExtension != "json"
        else { continue }
        #expect(isWellBehaved([UInt8](try Data(contentsOf: file))), "\(file.lastPathComponent)")
        count += 1
      }
    }
    #expect(count > 40)
  }

  @Test("cut at every fiftieth of its length", arguments: Seeds.all.map(\.name))
  func cuts(name: String) throws {
    let bytes = try #require(Seeds.all.first { $0.name == name }).bytes
    for part in 0..<50 { #expect(isWellBehaved(Array(bytes.prefix(bytes.count * part / 50))), "part \(part)") }
  }

  @Test("bytes changed, cut out, doubled and swapped", arguments: Seeds.all.map(\.name))
  func mutations(name: String) throws {
    let seed = try #require(Seeds.all.first { $0.name == name }).bytes
    var numbers = FixedNumbers(seed: UInt64(seed.count))
    for run in 0..<600 {
      var bytes = seed
      for _ in 0...Int.random(in: 0..<4, using: &numbers) where !bytes.isEmpty { mutate(&bytes, using: &numbers) }
      #expect(isWellBehaved(bytes), "run \(run)")
    }
  }

  private func mutate(_ bytes: inout [UInt8], using numbers: inout FixedNumbers) {
    let place = Int.random(in: 0..<bytes.count, using: &numbers)
    let length = min(bytes.count - place, Int.random(in: 1...24, using: &numbers))
    switch Int.random(in: 0..<6, using: &numbers) {
    case 0: bytes[place] ^= UInt8(1) << UInt8.random(in: 0..<8, using: &numbers)
    case 1: bytes[place] = [0, 0xFF, 0x7F, 0x80, 0x3C, 0x7B, 0x5C, 0x26].randomElement(using: &numbers) ?? 0
    case 2: bytes.removeSubrange(place..<(place + length))
    case 3: bytes.insert(contentsOf: bytes[place..<(place + length)], at: place)
    case 4: bytes.insert(contentsOf: Array(repeating: bytes[place], count: 300), at: place)
    default:
      let other = Int.random(in: 0..<bytes.count, using: &numbers)
      bytes.swapAt(place, other)
    }
  }
}
