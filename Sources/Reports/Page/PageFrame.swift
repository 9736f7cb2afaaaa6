/// What every page has around its content: language, title, style, skip link and landmarks.
struct PageFrame {
  /// The title of the window, before the words that every page has.
  let title: String
  /// Where to go on the page: the id of a part and its name.
  let contents: [(id: String, name: String)]
  /// What the foot of the page says.
  var footer =
    "Provisional until a named person confirms it. "
    + "This page holds what a plan says about a child: keep it where the plan itself may be kept."

  /// The whole page.
  ///
  /// - Parameters:
  ///   - head: writes what stands in the page's banner; holds the only heading of level 1.
  ///   - main: writes the content.
  func page(
    capacity: Int, head: (inout PageWriter) -> Void, main: (inout PageWriter) -> Void
  ) -> [UInt8] {
    var page = PageWriter(capacity: capacity)
    page.markup("<!DOCTYPE html>\n")
    page.element("html", ["lang": "en-GB"]) { page in
      page.element("head") { writeHead(&$0) }
      page.markup("\n")
      page.element("body") { page in
        page.element("a", ["class": "skip", "href": "#main"], "Skip to the content")
        page.element("header", head)
        page.markup("\n")
        writeContents(&page)
        page.element("main", ["id": "main", "tabindex": "-1"], main)
        page.markup("\n")
        page.element("footer") { page in
          page.element("p", footer)
        }
      }
    }
    page.markup("\n")
    return page.bytes
  }

  private func writeHead(_ page: inout PageWriter) {
    page.open("meta", ["charset": "utf-8"])
    // Whatever a document may hold, a page neither runs nor fetches anything.
    page.open(
      "meta",
      [
        "http-equiv": "Content-Security-Policy",
        "content": "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
      ])
    page.open("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
    page.open("meta", ["name": "referrer", "content": "no-referrer"])
    page.element("title", title + " - EHC plan audit")
    page.markup("<style>\n")
    page.markup(PageStyle.css)
    page.markup("\n</style>")
  }

  private func writeContents(_ page: inout PageWriter) {
    page.element("nav", ["aria-label": "On this page"]) { page in
      page.element("ul") { page in
        for part in contents {
          page.element("li") { $0.element("a", ["href": "#" + part.id], part.name) }
        }
      }
    }
    page.markup("\n")
  }
}

extension PageWriter {
  /// A part of a page under a heading of level 2, with the id that the page's contents lead to.
  mutating func part(
    _ id: String, _ heading: String, onFreshPaper: Bool = false, _ content: (inout PageWriter) -> Void
  ) {
    markup("\n")
    element("section", ["aria-labelledby": id]) { page in
      page.element("h2", ["id": id, "class": onFreshPaper ? "fresh" : "part"], heading)
      content(&page)
    }
  }
}
