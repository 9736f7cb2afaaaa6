/// A cell: a value and how it looks.
public struct Cell: Sendable, Hashable {
  /// What a cell holds.
  public enum Value: Sendable, Hashable {
    /// Nothing.
    case empty
    /// Text, never read as a formula.
    case text(String)
    /// A number; what is no number is left empty.
    case number(Double)
    /// A share between 0 and 1, shown in per cent.
    case share(Double)
    /// A day.
    case day(year: Int, month: Int, day: Int)
  }

  /// How a cell looks.
  public enum Style: Sendable, Hashable, CaseIterable {
    /// As it is.
    case plain
    /// A heading of a column.
    case heading
    /// The title of a sheet.
    case title
    /// Bold.
    case strong
    /// Text over several lines.
    case wrapped
    /// A cell to be filled in; it stays open in a locked sheet.
    case input
  }

  /// What it holds.
  public var value: Value
  /// How it looks.
  public var style: Style

  /// A cell.
  public init(_ value: Value, style: Style = .plain) {
    self.value = value
    self.style = style
  }

  /// An empty cell.
  public static let empty = Cell(.empty)
  /// A cell to be filled in.
  public static let input = Cell(.empty, style: .input)
  /// Text.
  public static func text(_ text: String) -> Cell { Cell(.text(text)) }
  /// Text over several lines.
  public static func wrapped(_ text: String) -> Cell { Cell(.text(text), style: .wrapped) }
  /// A heading.
  public static func heading(_ text: String) -> Cell { Cell(.text(text), style: .heading) }
  /// The title of a sheet.
  public static func title(_ text: String) -> Cell { Cell(.text(text), style: .title) }
  /// A whole number; nothing for nil.
  public static func whole(_ number: Int?) -> Cell { number.map { Cell(.number(Double($0))) } ?? .empty }
  /// A number; nothing for nil.
  public static func number(_ number: Double?) -> Cell { number.map { Cell(.number($0)) } ?? .empty }
  /// A share shown in per cent; nothing for nil.
  public static func share(_ share: Double?) -> Cell { share.map { Cell(.share($0)) } ?? .empty }
  /// A day.
  public static func day(year: Int, month: Int, day: Int) -> Cell { Cell(.day(year: year, month: month, day: day)) }
}
