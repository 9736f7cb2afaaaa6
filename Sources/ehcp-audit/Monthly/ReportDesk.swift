import Caseload
import MonthlyRun
import Plans
import Rubrics

/// What reports are put together from, beside the records: rubrics, time limits and the list of services.
enum ReportDesk {
  /// The shipped rubrics with their examples, and the one named by the caller.
  static func rubrics(_ desk: RubricDesk, named name: String?) throws -> [Rubric] {
    var folders = desk.shippedLibrary.listings.filter { DocumentKind(rawValue: $0.documentKind) != nil }.map(\.path)
    if let name { folders.append(try desk.folder(named: name)) }
    return try folders.map { try desk.load(folder: $0, includingExamples: true, sayingMistakes: false) }
  }

  static func clocks(_ shipped: ShippedData) throws -> ClockBook {
    do {
      return try ClockBook.load(folder: shipped.clocks.shown)
    } catch {
      throw Failure("The clocks in \(shipped.clocks.shown) could not be used. \(error)")
    }
  }

  /// The conditions of the six-weekly report.
  static func gate(_ shipped: ShippedData, named name: String?) throws -> [GateCondition] {
    let file = name.map { FilePath($0) } ?? shipped.gates
    do {
      let bytes = try file.contents(limit: 1 << 20)
      return try GateCondition.read(String(decoding: bytes, as: UTF8.self), file: file.shown)
    } catch {
      throw Failure("The conditions could not be used. \(error)")
    }
  }

  static func services(_ shipped: ShippedData, named name: String?) throws -> [ContributingService] {
    let file = name.map { FilePath($0) } ?? shipped.services
    do {
      let bytes = try file.contents(limit: 1 << 20)
      return try ContributingService.read(String(decoding: bytes, as: UTF8.self), file: file.shown)
    } catch {
      throw Failure("The list of services could not be used. \(error)")
    }
  }
}
