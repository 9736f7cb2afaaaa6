import Caseload
import Records
import Regulations
import Reports

/// Reads confirmation forms that people have filled in.
enum FormDesk {
  private static let mostBytes = 16 << 20

  /// A filled form.
  ///
  /// - Throws: `Failure` where it is none or a grade is missing.
  ///
  /// - Parameter mapping: where a council's own form has what; nil for a form of the monthly run.
  static func read(_ path: String, mapping: String? = nil) throws -> FilledForm {
    let own = try mapping.map { try councilForm($0) }
    do {
      let bytes = try FilePath(path).contents(limit: mostBytes)
      if let own { return try own.read(bytes) }
      // Forms of an earlier version have no outcomes to choose.
      return try FilledForm(
        rows: try SheetCells.read(bytes, sheet: ConfirmationForm.sheet),
        criteria: (try? SheetCells.read(bytes, sheet: ConfirmationForm.criteriaSheet)) ?? [])
    } catch {
      throw Failure("\(path): \(error)")
    }
  }

  /// A council's own form by its mapping.
  static func councilForm(_ mapping: String) throws -> CouncilForm {
    let rows = try TableFile.rows(mapping)
    do { return try CouncilForm(mapping: rows) } catch { throw Failure("\(mapping): \(error)") }
  }

  /// A council's own form with what the machine found.
  static func fill(_ template: String, mapping: String, with result: KeptResult) throws -> [UInt8] {
    let own = try councilForm(mapping)
    do {
      return try own.fill(try FilePath(template).contents(limit: mostBytes), with: result)
    } catch {
      throw Failure("\(template): \(error)")
    }
  }

  /// The day that the form states.
  static func day(_ text: String, in path: String) throws -> CalendarDate {
    guard let day = try? ClockOptions.day(text, option: "") else {
      throw Failure("\(path): The day of the form can't be read. Write it such as 2026-11-24.")
    }
    return day
  }
}
