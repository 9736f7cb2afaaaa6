import Regulations

/// What a cell of a column of days says.
enum CellDate: Equatable {
  /// A day; `order` says whether it could also be read month first.
  case day(CalendarDate, order: Order)
  /// A day with a note beside it that does not deny it.
  case noted(CalendarDate)
  /// No day.
  case fault(DateFault)

  /// What the order of a date's figures proves about its column.
  enum Order { case plain, dayFirst, eitherWay }

  /// Reads a cell that is trimmed and not empty.
  static func read(_ cell: UnsafeBufferPointer<UInt8>, serials: SerialDays, words: CaseWords) -> CellDate {
    if let day = iso(cell) { return checked(day, order: .plain) }
    if let answer = slashed(cell) { return answer }
    if let answer = figures(cell, serials: serials) { return answer }
    return WrittenDate.read(cell, words: words)
  }

  /// A day that no system uses as a filler and that a living caseload can hold.
  static func checked(_ day: CalendarDate, order: Order) -> CellDate {
    let isFiller = day.year <= 1900 || day.year > 2100 || (day.year == 1901 && day.month == 1 && day.day == 1)
    return isFiller ? .fault(.placeholder) : .day(day, order: order)
  }

  /// `2026-10-07`, also with a time behind it.
  private static func iso(_ cell: UnsafeBufferPointer<UInt8>) -> CalendarDate? {
    guard cell.count >= 10, cell[4] == 0x2D, cell[7] == 0x2D, let year = number(cell, 0, 4),
      let month = number(cell, 5, 7),
      let day = number(cell, 8, 10), isTime(cell, from: 10)
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// `7/10/2026`, `07.10.26`, `7-10-2026`, also with a time behind it. The day always comes first.
  private static func slashed(_ cell: UnsafeBufferPointer<UInt8>) -> CellDate? {
    var parts = (0, 0, 0)
    var digits = (0, 0, 0)
    var part = 0
    var index = 0
    while index < cell.count, index < 10 {
      let byte = cell[index]
      if (0x30...0x39).contains(byte) {
        let value = Int(byte - 0x30)
        switch part {
        case 0: (parts.0, digits.0) = (parts.0 * 10 + value, digits.0 + 1)
        case 1: (parts.1, digits.1) = (parts.1 * 10 + value, digits.1 + 1)
        default: (parts.2, digits.2) = (parts.2 * 10 + value, digits.2 + 1)
        }
      } else if byte == 0x2F || byte == 0x2E || byte == 0x2D, part < 2 {
        part += 1
      } else {
        break
      }
      index += 1
    }
    guard part == 2, (1...2).contains(digits.0), (1...2).contains(digits.1), digits.2 == 2 || digits.2 == 4,
      isTime(cell, from: index)
    else { return nil }
    let year = digits.2 == 4 ? parts.2 : parts.2 + (parts.2 < 50 ? 2000 : 1900)
    if let day = CalendarDate(year: year, month: parts.1, day: parts.0) {
      let order: Order = parts.0 > 12 ? .dayFirst : parts.0 == parts.1 ? .plain : .eitherWay
      return checked(day, order: order)
    }
    return .fault(CalendarDate(year: year, month: parts.0, day: parts.1) == nil ? .impossible : .monthFirst)
  }

  /// Figures alone: a spreadsheet's number of a day (`45937`, `45937.0`), or eight of them (`20261007`).
  private static func figures(_ cell: UnsafeBufferPointer<UInt8>, serials: SerialDays) -> CellDate? {
    var value = 0
    var count = 0
    while count < cell.count, (0x30...0x39).contains(cell[count]) {
      guard count < 9 else { return nil }
      value = value * 10 + Int(cell[count] - 0x30)
      count += 1
    }
    guard count > 0 else { return nil }
    if count < cell.count {
      // The fraction is the time of day.
      guard count == 5, cell[count] == 0x2E else { return nil }
      for byte in cell[(count + 1)...] where !(0x30...0x39).contains(byte) { return nil }
    }
    switch count {
    case 5: return serials.day(value).map { checked($0, order: .plain) } ?? .fault(.notADay)
    case 4: return .fault((1900...2100).contains(value) ? .partial : .notADay)
    case 8:
      let yearFirst = CalendarDate(year: value / 10_000, month: value / 100 % 100, day: value % 100)
      let dayFirst = CalendarDate(year: value % 10_000, month: value / 10_000 % 100, day: value / 1_000_000)
      let plausible = [yearFirst, dayFirst].compactMap { $0 }.filter { (1901...2100).contains($0.year) }
      // No year of these centuries is also a month and a day, so eight figures never have two readings.
      return plausible.first.map { .day($0, order: .plain) } ?? .fault(.impossible)
    default: return value == 0 ? .fault(.placeholder) : .fault(.notADay)
    }
  }

  private static func number(_ cell: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
    var value = 0
    for index in start..<end {
      guard (0x30...0x39).contains(cell[index]) else { return nil }
      value = value * 10 + Int(cell[index] - 0x30)
    }
    return value
  }

  /// Whether nothing but a time of day stands behind a place.
  private static func isTime(_ cell: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    guard start < cell.count else { return true }
    guard cell[start] == 0x20 || cell[start] | 0x20 == 0x74 else { return false }
    var hasColon = false
    for byte in cell[(start + 1)...] {
      switch byte {
      case 0x3A: hasColon = true
      case 0x30...0x39, 0x20, 0x2E, 0x2B, 0x2D, 0x5A, 0x7A, 0x61, 0x41, 0x70, 0x50, 0x6D, 0x4D: break
      default: return false
      }
    }
    return hasColon
  }
}
