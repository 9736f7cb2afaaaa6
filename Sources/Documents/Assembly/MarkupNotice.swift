/// Sentences about marked-up documents, the same for every format.
enum MarkupNotice {
  /// A few struck words may be a choice on a form ("Yes / No"); more are the mark of a working document.
  static let struckRunsOfAForm = 5

  static let tracked =
    "This is a marked-up working document: it carries tracked changes, which were read as if all were accepted."
  static let struck =
    "This is a marked-up working document: it carries words that are struck through, which were read as deleted."

  /// A table with columns beyond the cap.
  static func cutTable(_ columns: Int) -> String {
    "A table has more than \(columns) columns; those beyond were left out."
  }
}
