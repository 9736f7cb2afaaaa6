/// The figures of a chart as a table, for who cannot see the drawing or wants to reckon with them.
struct FigureTable {
  let caption: String
  let columns: [String]
  private var rows = ""

  init(caption: String, columns: [String]) {
    self.caption = caption
    self.columns = columns
  }

  /// A row: its name, then its figures as text.
  mutating func add(_ name: String, _ figures: [String]) {
    rows += "<tr><th scope=\"row\">\(Escaped.text(name))</th>"
    for figure in figures { rows += "<td class=\"number\">\(Escaped.text(figure))</td>" }
    rows += "</tr>"
  }

  /// The element.
  var html: String {
    let heads = columns.enumerated().map { place, name in
      "<th scope=\"col\"\(place > 0 ? " class=\"number\"" : "")>\(Escaped.text(name))</th>"
    }
    return "<table><caption>\(Escaped.text(caption))</caption><thead><tr>\(heads.joined())</tr></thead>"
      + "<tbody>\(rows)</tbody></table>"
  }
}
