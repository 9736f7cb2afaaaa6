import Regulations

/// Dates of labels.
enum BritishDateText {
  static func day(_ text: String) -> CalendarDate? { BritishDate.parse(text) }
}
