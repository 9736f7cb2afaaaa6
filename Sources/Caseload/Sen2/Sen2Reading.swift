import Containers

/// Reads a SEN2 return that comes in pieces, so that the return of the largest council needs little memory.
public final class Sen2Reading {
  private let stream: XMLStream
  private let elements: Sen2Elements
  private let collected: Collected

  /// What the people told so far amount to.
  private final class Collected {
    var rows = Sen2Rows()
    var checking: Sen2Checking
    init(checks: [Sen2Check]) { checking = Sen2Checking(checks: checks) }
  }

  /// A reading that has read nothing yet.
  ///
  /// - Throws: `CaseloadError` where there is no memory for it.
  public init(profile: ColumnProfile) throws(CaseloadError) {
    let collected = Collected(checks: profile.checks)
    self.collected = collected
    elements = Sen2Elements { person, census in
      collected.rows.add(person, census: census)
      collected.checking.look(at: person, census: census)
    }
    do { stream = try XMLStream(limits: .standard, receiver: elements) } catch { throw CaseloadError(error) }
  }

  /// Reads the next piece.
  ///
  /// - Throws: `CaseloadError` where the XML is broken or unsafe.
  public func feed(_ bytes: some Sequence<UInt8>) throws(CaseloadError) {
    do { try stream.feed(bytes) } catch { throw CaseloadError(error) }
  }

  /// Ends the reading.
  ///
  /// - Throws: `CaseloadError` where the XML is cut short or is no return.
  public func finish() throws(CaseloadError) -> Caseload {
    do { try stream.finish() } catch { throw CaseloadError(error) }
    guard elements.isReturn else { throw Sen2Words.notReturn }
    var problems = collected.rows.problems + collected.checking.problems()
    for (name, line) in elements.unknown {
      problems.append(CaseloadProblem(line: line, column: name, message: Sen2Words.unknownElement, weight: .query))
    }
    return Caseload(rows: collected.rows.rows, problems: CaseloadProblem.inOrder(problems))
  }
}

extension CaseloadError {
  /// A fault of a container in the same words.
  init(_ error: ContainerError) { self.init(problem: error.problem, remedy: error.remedy) }
}

extension CaseloadProblem {
  /// Problems by line; those of one line as they came.
  static func inOrder(_ problems: [CaseloadProblem]) -> [CaseloadProblem] {
    problems.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element)
  }
}
