/// The elements of word-processing XML that matter here, by local name: equal in Transitional and Strict files.
enum WordElement: UInt8 {
  case paragraph, paragraphProperties, paragraphStyle, numberingProperties, numberingLevel, numberingID, outlineLevel
  case run, runProperties, runStyle, bold, italic, underline, strike, doubleStrike, vanish, fonts
  case text, deletedText, tab, lineBreak, noBreakHyphen, symbol, symbolEx
  case field, legacyCheckBox, legacyList, legacyListEntry, legacyResult, legacyDefault, checked
  case table, row, rowProperties, gridBefore, headerRow, cell, cellProperties, gridSpan, verticalMerge, horizontalMerge
  case deletedCell, inserted, deleted
  case control, controlProperties, controlContent, checkBoxControl
  case alternateContent, choice, fallback, textBox, picture, wordArt, foreignChunk, diagram
  /// Nothing inside it is text of the document in its present wording.
  case skipped
  /// Any other element: looked through.
  case other

  // What an element turned out to be by where it stands.

  /// A range of tracked insertion.
  case insertedRange
  /// A range of tracked deletion.
  case deletedRange
  /// A paragraph inside another one's run, as drawings have them.
  case nestedParagraph
  /// The content of a tick box.
  case checkBoxContent

  private static let names: [String: WordElement] = [
    "p": .paragraph, "pPr": .paragraphProperties, "pStyle": .paragraphStyle, "numPr": .numberingProperties,
    "ilvl": .numberingLevel, "numId": .numberingID, "outlineLvl": .outlineLevel, "r": .run, "rPr": .runProperties,
    "rStyle": .runStyle, "b": .bold, "i": .italic, "u": .underline, "strike": .strike, "dstrike": .doubleStrike,
    "vanish": .vanish, "rFonts": .fonts, "t": .text, "delText": .deletedText, "tab": .tab, "ptab": .tab,
    "br": .lineBreak, "cr": .lineBreak, "noBreakHyphen": .noBreakHyphen, "sym": .symbol, "symEx": .symbolEx,
    "fldChar": .field, "checkBox": .legacyCheckBox, "ddList": .legacyList, "listEntry": .legacyListEntry,
    "result": .legacyResult, "default": .legacyDefault, "checked": .checked, "tbl": .table, "tr": .row,
    "trPr": .rowProperties, "gridBefore": .gridBefore, "tblHeader": .headerRow, "tc": .cell, "tcPr": .cellProperties,
    "gridSpan": .gridSpan, "vMerge": .verticalMerge, "hMerge": .horizontalMerge, "cellDel": .deletedCell,
    "ins": .inserted, "moveTo": .inserted, "del": .deleted, "moveFrom": .deleted, "sdt": .control,
    "sdtPr": .controlProperties, "sdtContent": .controlContent, "checkbox": .checkBoxControl,
    "AlternateContent": .alternateContent, "Choice": .choice, "Fallback": .fallback, "txbxContent": .textBox,
    "blip": .picture, "imagedata": .picture, "textpath": .wordArt, "altChunk": .foreignChunk, "relIds": .diagram,
    "pPrChange": .skipped, "rPrChange": .skipped, "tblPrChange": .skipped, "trPrChange": .skipped,
    "tcPrChange": .skipped, "tblPrExChange": .skipped, "tblGridChange": .skipped, "sectPrChange": .skipped,
    "numberingChange": .skipped, "sectPr": .skipped, "tblPr": .skipped, "tblPrEx": .skipped, "tblGrid": .skipped,
    "tabs": .skipped, "pBdr": .skipped, "tcBorders": .skipped, "rt": .skipped, "customXmlPr": .skipped,
    "smartTagPr": .skipped, "binData": .skipped, "sdtEndPr": .skipped, "latentStyles": .skipped,
  ]

  /// The names in a table with open addressing. A look-up comes twice for every element of a document, and Swift's own
  /// dictionary spends most of it on a hash that withstands attacks; this one need not, for its keys are fixed.
  private static let slots: [(name: String, element: WordElement)] = {
    var slots = [(name: String, element: WordElement)](repeating: ("", .other), count: 512)
    for (name, element) in names {
      var slot = hash(name)
      while !slots[slot].name.isEmpty { slot = (slot + 1) & 511 }
      slots[slot] = (name, element)
    }
    return slots
  }()

  private static func hash(_ name: String) -> Int {
    var hash: UInt32 = 2_166_136_261
    for byte in name.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return Int((hash ^ hash >> 15) & 511)
  }

  /// The element of a local name.
  static func named(_ name: String) -> WordElement {
    var slot = hash(name)
    while !slots[slot].name.isEmpty {
      if slots[slot].name == name { return slots[slot].element }
      slot = (slot + 1) & 511
    }
    return .other
  }
}

extension WordElement {
  /// Whether anything is read from the element's attributes.
  var hasUsefulAttributes: Bool {
    switch self {
    case .other, .skipped, .paragraph, .paragraphProperties, .run, .runProperties, .text, .deletedText, .tab,
      .lineBreak,
      .table, .row, .rowProperties, .cell, .cellProperties, .inserted, .deleted, .control, .controlProperties,
      .controlContent:
      false
    default: true
    }
  }
}

/// The value of an on-off property: present without a value means on.
func isOn(_ value: String?) -> Bool {
  switch value {
  case "0", "false", "off": false
  default: true
  }
}
