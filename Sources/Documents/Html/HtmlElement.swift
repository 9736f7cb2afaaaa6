/// What an element of a web page is to the reading of its words.
enum HtmlElement {
  /// Its words are part of the line they stand in.
  case inline
  /// It begins and ends paragraphs.
  case block
  /// A heading of a level.
  case heading(Int)
  /// A name for what follows: of a group of fields, of details, of a table.
  case title
  case list(isNumbered: Bool)
  case item
  case table, rowGroup(isHeader: Bool), row, cell(isHeader: Bool)
  case definitions, term, description
  /// Nothing in it is read.
  case dropped
  /// Its words stand beside the body.
  case beside(Aside.Place)

  /// The meaning of an element by its name.
  static func named(_ name: String) -> HtmlElement { names[name] ?? .inline }

  private static let names: [String: HtmlElement] = {
    var names: [String: HtmlElement] = [
      "ul": .list(isNumbered: false), "menu": .list(isNumbered: false), "dir": .list(isNumbered: false),
      "ol": .list(isNumbered: true), "li": .item, "table": .table, "thead": .rowGroup(isHeader: true),
      "tbody": .rowGroup(isHeader: false), "tfoot": .rowGroup(isHeader: false), "tr": .row,
      "td": .cell(isHeader: false), "th": .cell(isHeader: true), "dl": .definitions, "dt": .term, "dd": .description,
      "summary": .title, "legend": .title, "caption": .title, "nav": .beside(.header), "footer": .beside(.footer),
    ]
    for level in 1...6 { names["h\(level)"] = .heading(level) }
    for name in [
      "address", "article", "aside", "blockquote", "body", "center", "details", "dialog", "div", "fieldset",
      "figcaption", "figure", "form", "header", "hgroup", "html", "listing", "main", "p", "pre", "search", "section",
    ] { names[name] = .block }
    for name in [
      "script", "style", "noscript", "template", "svg", "head", "button", "object", "audio", "video", "canvas",
      "iframe", "datalist", "map", "noembed", "noframes", "xml", "rp", "rt",
    ] { names[name] = .dropped }
    return names
  }()

  /// Elements without content.
  static let empty: Set<String> = [
    "area", "base", "basefont", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr", "frame", "keygen", "bgsound",
  ]

  /// What formatting an element stands for by itself.
  static func format(of name: String) -> Run.Format {
    switch name {
    case "b", "strong", "th", "dt": .bold
    case "i", "em", "cite", "dfn", "var": .italic
    case "u": .underlined
    case "s", "strike": .struck
    case "del": .deleted
    case "ins": .inserted
    default: []
    }
  }

  /// Classes by which pages hide words from sight that only reading aloud needs.
  static let unseenClasses = [
    "sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screenreader-only",
  ]
}
