import Testing

@testable import Documents

@Suite("A program that works on a document is kept within limits")
struct ChildProgramTests {
  @Test("it gets the document without a name, and what it writes comes back")
  func output() throws {
    let cat = try #require(ChildProgram("cat"))
    #expect(cat.run([ChildProgram.inputPath], on: Array("words".utf8)) == .done(Array("words".utf8)))
    let big = [UInt8](repeating: 65, count: 3 << 20)
    #expect(cat.run([ChildProgram.inputPath], on: big) == .done(big))
  }

  @Test("it is ended when it takes too long or writes too much, and its failure is told")
  func limits() throws {
    let sleep = try #require(ChildProgram("sleep"))
    let clock = ContinuousClock()
    var outcome: ChildProgram.Outcome?
    let time = clock.measure { outcome = sleep.run(["30"], on: [], limits: .init(seconds: 1)) }
    #expect(outcome == .tookTooLong)
    #expect(time < .seconds(5))
    let yes = try #require(ChildProgram("yes"))
    #expect(yes.run([], on: [], limits: .init(output: 1 << 16)) == .wroteTooMuch)
    let cat = try #require(ChildProgram("cat"))
    guard case .failed(1, let message) = cat.run(["/nowhere"], on: []) else {
      Issue.record("no failure")
      return
    }
    #expect(message.contains("nowhere"))
  }

  @Test("it inherits no secrets of the environment")
  func environment() throws {
    let program = try #require(ChildProgram("env"))
    #expect(program.run([], on: []) == .done(Array("LC_ALL=C.UTF-8\n".utf8)))
  }

  @Test("a program is looked for in absolute folders only")
  func search() {
    #expect(ChildProgram("cat", searchPath: "bin:./bin:.") == nil)
    #expect(ChildProgram("no-such-program") == nil)
  }
}
