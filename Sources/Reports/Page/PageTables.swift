extension PageWriter {
  /// A table that may be wider than the screen: it scrolls by itself, also from the keyboard.
  mutating func wideTable(
    _ id: String, caption: String, class name: String, _ content: (inout PageWriter) -> Void
  ) {
    element("div", ["class": "scroll", "role": "region", "aria-labelledby": id, "tabindex": "0"]) { page in
      page.element("table", ["class": name]) { page in
        page.element("caption", ["id": id], caption)
        content(&page)
      }
    }
  }

  /// The row of a table's headings.
  mutating func columns(_ names: [String]) {
    element("thead") { page in
      page.element("tr") { page in
        for name in names { page.element("th", ["scope": "col"], name) }
      }
    }
  }

  /// A table whose rows become blocks on a phone, each cell under its column's name, so that nothing is out of sight.
  ///
  /// A style that lays out a table's parts as blocks takes their meaning from them in some browsers; the roles give it
  /// back to a screen reader.
  mutating func stackedTable(
    _ id: String, caption: String, class name: String, columns: [String], _ rows: (inout PageWriter) -> Void
  ) {
    element("div", ["class": "scroll", "role": "region", "aria-labelledby": id, "tabindex": "0"]) { page in
      page.element("table", ["class": name + " stacked", "role": "table", "aria-labelledby": id]) { page in
        page.element("caption", ["id": id], caption)
        page.element("thead", ["role": "rowgroup"]) { page in
          page.element("tr", ["role": "row"]) { page in
            for column in columns { page.element("th", ["scope": "col", "role": "columnheader"], column) }
          }
        }
        page.element("tbody", ["role": "rowgroup"], rows)
      }
    }
  }

  /// A row of a stacked table: its heading, then its cells.
  mutating func stackedRow(_ heading: (inout PageWriter) -> Void, _ cells: (inout PageWriter) -> Void) {
    element("tr", ["role": "row"]) { page in
      page.element("th", ["scope": "row", "role": "rowheader"], heading)
      cells(&page)
    }
  }

  /// A cell of a stacked table, with the name of its column.
  mutating func stackedCell(_ column: String, class name: String = "cell", _ content: (inout PageWriter) -> Void) {
    element("td", ["class": name, "role": "cell", "data-column": column], content)
  }
}
