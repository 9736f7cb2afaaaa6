/// Control words of rich text that stand for characters or begin destinations. Source: Rich Text Format Specification
/// 1.9.1.
enum RtfWords {
  /// What begins with a control word at the head of a group.
  enum Destination {
    /// Nothing in it is read.
    case skipped
    case picture
    /// Its content is read as if the group were not there.
    case through
    case fontTable, styleSheet, listLabel, header, footer, footnote, comment, box, instruction
    case formField
    /// The properties of a nested row.
    case nestedTable
  }

  static let destinations: [String: Destination] = {
    var words: [String: Destination] = [
      "fonttbl": .fontTable, "stylesheet": .styleSheet, "listtext": .listLabel, "pntext": .listLabel, "header": .header,
      "headerl": .header, "headerr": .header, "headerf": .header, "footer": .footer, "footerl": .footer,
      "footerr": .footer, "footerf": .footer, "footnote": .footnote, "annotation": .comment, "shptxt": .box,
      "dptxbxtext": .box, "formfield": .formField, "nesttableprops": .nestedTable, "pict": .picture, "shp": .through,
      "shpinst": .through, "fldrslt": .through, "field": .through, "result": .through, "upr": .through, "do": .through,
      "object": .through, "shpgrp": .through, "rtf": .through, "fldinst": .instruction,
    ]
    for name in [
      "info", "colortbl", "listtable", "listoverridetable", "revtbl", "rsidtbl", "generator", "themedata",
      "colorschememapping", "latentstyles", "datastore", "pgptbl", "xmlnstbl", "mmathPr", "shprslt", "sp", "objdata",
      "objclass", "objname", "nonesttables", "pnseclvl", "pn", "bkmkstart", "bkmkend", "atnid", "atnauthor", "atntime",
      "atnref", "atnicn", "atrfstart", "atrfend", "atndate", "atnparent", "falt", "panose", "fname", "fontemb",
      "fontfile", "filetbl", "template", "userprops", "docvar", "ffname", "ffdeftext", "ffformat", "ffhelptext",
      "ffstattext", "ffentrymcr", "ffexitmcr", "ffl", "keycode", "xe", "tc", "tcn", "rxe", "txe", "background",
      "wgrffmtfilter", "passwordhash", "protusertbl", "private", "nonshppict", "ud", "chdate", "ftnsep", "ftnsepc",
      "ftncn", "aftnsep", "aftnsepc", "aftncn", "pnpict", "listpicture", "blipuid", "picprop", "htmltag", "mhtmltag",
      "oldcprops", "oldpprops", "oldsprops", "oldtprops", "factoidname", "hlinkbase", "datafield", "linkval",
      "pgdsctbl",
    ] { words[name] = .skipped }
    return words
  }()

  static let characters: [String: String] = [
    "emdash": "\u{2014}", "endash": "\u{2013}", "lquote": "\u{2018}", "rquote": "\u{2019}", "ldblquote": "\u{201C}",
    "rdblquote": "\u{201D}", "bullet": "\u{2022}", "emspace": " ", "enspace": " ", "qmspace": " ", "zwnj": "",
    "zwj": "", "ltrmark": "", "rtlmark": "",
  ]
}
