import Auditing
import Documents
import Plans
import Synchronization

/// The reports that stand ready to be compared with plans. Of each it keeps what it is and whom it is about, and reads it
/// again for the plan that it belongs to, so that a shelf may hold the reports of many children.
final class CompanionShelf: Sendable {
  private struct Report: Sendable {
    let input: BatchInput
    let subject: Subject
  }

  private let reports: [Report]
  /// Whether a report that does not say whom it is about belongs to the plan: there is only one.
  private let isForOnePlan: Bool
  private let given: Mutex<[Bool]>

  /// Looks through files and folders for professionals' reports, and says what else lies there.
  ///
  /// - Parameters:
  ///   - paths: files and folders as the caller named them.
  ///   - reader: tells what a document is and whom it is about.
  ///   - audited: the documents under audit, which may lie in the same folder.
  init(paths: [String], reader: PlanReader, audited: [String]) {
    let walk = FolderWalk(paths.map { FilePath($0) })
    for trouble in walk.troubles { StandardError.say(of: trouble.path.shown, trouble.sentence) }
    var reports: [Report] = []
    for input in BatchInput.inputs(from: walk.files, skipping: FolderWalk.foreignEndings) {
      do {
        let document = try DocumentReader.read(try input.contents())
        let kind = reader.kind(of: reader.reading(of: document))
        guard kind == .advice else {
          if audited.contains(input.shown) { continue }
          StandardError.say(of: input.shown, Self.sentence(for: kind))
          continue
        }
        reports.append(Report(input: input, subject: reader.readAdvice(document).subject))
      } catch {
        StandardError.say(of: input.shown, String(describing: error))
      }
    }
    self.reports = reports
    isForOnePlan = audited.count == 1
    given = Mutex(Array(repeating: false, count: reports.count))
    if reports.isEmpty { StandardError.say("No professional's report was found to compare with. Check --with.") }
  }

  /// The reports about a child, in the shelf's order.
  func reports(about subject: Subject) -> [SuppliedAdvice] {
    reports.indices.compactMap { place in
      switch SameChild(reports[place].subject, subject) {
      case .no: return nil
      case .unstated where !isForOnePlan: return nil
      case .unstated, .yes: break
      }
      // A file that has gone in the meantime is named at the end, as one that no plan was compared with.
      guard let bytes = try? reports[place].input.contents(), let document = try? DocumentReader.read(bytes) else {
        return nil
      }
      given.withLock { $0[place] = true }
      return SuppliedAdvice(source: reports[place].input.shown, document: document)
    }
  }

  /// Names every report that no plan was compared with.
  func sayWhatIsLeft() {
    for (place, isGiven) in given.withLock({ $0 }).enumerated() where !isGiven {
      StandardError.say(
        of: reports[place].input.shown,
        "No plan was compared with this report. It must state the NHS number, the UPN, or the full name and date of birth of the plan's child."
      )
    }
  }

  private static func sentence(for kind: DocumentKind) -> String {
    switch kind {
    case .annualReview: "This reads as an annual review. Compare it with its plans by the command amendments."
    case .ehcPlan: "This reads as an EHC plan, and only professionals' reports are compared with a plan here."
    case .advice, .unknown: "This does not read as a professional's report and was not compared. Check the file."
    }
  }
}
