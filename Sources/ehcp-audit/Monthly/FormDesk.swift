import Caseload
import Regulations
import Reports

/// Reads confirmation forms that people have filled in.
enum FormDesk {
  private static let mostBytes = 16 << 20

  /// A filled form.
  ///
  /// - Throws: `Failure` where it is none or a grade is missing.
  static func read(_ path: String) throws -> FilledForm {
    do {
      let bytes = try FilePath(path).contents(limit: mostBytes)
      // Forms of an earlier version have no outcomes to choose.
      return try FilledForm(
        rows: try SheetCells.read(bytes, sheet: ConfirmationForm.sheet),
        criteria: (try? SheetCells.read(bytes, sheet: ConfirmationForm.criteriaSheet)) ?? [])
    } catch {
      throw Failure("\(path): \(error)")
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
