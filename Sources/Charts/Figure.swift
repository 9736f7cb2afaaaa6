/// A chart ready to be put on a page: the drawing, and the same figures as a table.
public struct Figure: Sendable {
  /// The chart's title.
  public var title: String
  /// An `svg` element. It holds no script, fetches nothing, and says nothing by colour alone.
  public var svg: String
  /// A `table` element with every figure that the drawing shows.
  public var table: String

  /// Both, the table behind a summary, in a `figure` element.
  public var html: String {
    // On a phone the drawing keeps a size that can be read and scrolls by itself, also from the keyboard.
    "<figure class=\"chart\"><div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"\(Escaped.text(title))\">"
      + "\(svg)</div><details><summary>The figures as a table</summary>\(table)</details></figure>"
  }
}

/// What every chart says of itself.
public struct ChartWords: Sendable {
  /// Begins the ids inside the drawing; has to differ between the charts of a page. Letters, digits and hyphens.
  public var id: String
  /// The chart's title.
  public var title: String
  /// One or two sentences for who cannot see the drawing.
  public var summary: String
  /// What the scale counts, with its unit: "reviews", "% in time".
  public var unit: String
  /// What the categories are: "months overdue".
  public var category: String

  /// The words of a chart.
  public init(id: String, title: String, summary: String, unit: String, category: String) {
    self.id = id
    self.title = title
    self.summary = summary
    self.unit = unit
    self.category = category
  }
}
