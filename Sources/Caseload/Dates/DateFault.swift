/// Why a cell of a column of days holds no day that may be relied on.
enum DateFault: CaseIterable, Sendable {
  case notADay, impossible, monthFirst, partial, several, placeholder, undone, swappable

  /// What is wrong, and what to do about it.
  var message: String {
    switch self {
    case .notADay: "This is no date, so it was left out; write the day, as in 2026-10-07."
    case .impossible: "The calendar has no such day, so it was left out; correct it."
    case .monthFirst:
      "This date can only be read month first, which is never guessed, so it was left out; write it as in 2026-10-07."
    case .partial:
      "This is a month, a year or a day without its year and no full date, so it was left out; give the whole day."
    case .several: "There is more than one date in the cell, so it was left out; keep the one that belongs here."
    case .placeholder:
      "This day is a filler of some system and no real date, so it was left out; empty the cell or correct it."
    case .undone:
      "The note beside the date says that it did not happen, or is not certain, so it was left out; record what did."
    case .swappable:
      "Other dates in this column are written month first, so this one can be read two ways and was left out; write it as in "
        + "2026-10-07."
    }
  }
}
