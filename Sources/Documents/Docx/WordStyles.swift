import Containers

/// The styles of a Word file with what they inherit.
struct WordStyles {
  /// A style with everything that it is based on worked in.
  struct Style {
    var name = ""
    var format = CharacterFormat()
    /// 1 to 9; nil where its paragraphs are no headings.
    var headingLevel: Int?
    var numberingID: Int?
    var numberingLevel: Int?
  }

  private(set) var styles: [String: Style] = [:]
  private(set) var defaults = CharacterFormat()
  /// The style of paragraphs that name none.
  private(set) var defaultParagraphStyle: String?

  /// No styles.
  init() {}

  /// Reads `styles.xml`.
  init(_ bytes: [UInt8], limits: ContainerLimits) throws(ContainerError) {
    let receiver = WordStylesReceiver()
    try XMLReader.read(bytes, limits: limits, receiver: receiver)
    defaults = receiver.defaults
    defaultParagraphStyle = receiver.defaultParagraphStyle
    for id in receiver.definitions.keys { styles[id] = Self.resolved(id, in: receiver.definitions) }
  }

  private static func resolved(_ id: String, in definitions: [String: WordStylesReceiver.Definition]) -> Style? {
    guard let own = definitions[id] else { return nil }
    var chain = [own]
    // A chain may be made to bite its tail; no real one is longer than a few steps.
    while let parent = chain.last?.parent.flatMap({ definitions[$0] }), chain.count < 32 { chain.append(parent) }
    var style = Style(name: own.name)
    for definition in chain.reversed() {
      style.format = style.format.overridden(by: definition.format)
      style.headingLevel = definition.headingLevel ?? style.headingLevel
      if definition.isBodyLevel { style.headingLevel = nil }
      style.numberingID = definition.numberingID ?? style.numberingID
      style.numberingLevel = definition.numberingLevel ?? style.numberingLevel
    }
    return style
  }
}

/// Reads the definitions of `styles.xml`.
private final class WordStylesReceiver: XMLEventReceiver {
  struct Definition {
    var name = ""
    var parent: String?
    var format = CharacterFormat()
    var headingLevel: Int?
    /// Whether it says outright that it is no heading.
    var isBodyLevel = false
    var numberingID: Int?
    var numberingLevel: Int?
  }

  private(set) var definitions: [String: Definition] = [:]
  private(set) var defaults = CharacterFormat()
  private(set) var defaultParagraphStyle: String?

  private var style: (id: String, definition: Definition)?
  private var isInDefaults = false
  private(set) var passesOver = false

  func needsAttributes(of name: String) -> Bool {
    ["style", "name", "basedOn"].contains(name) || WordElement.named(name).hasUsefulAttributes
  }

  func startElement(_ name: String, attributes: XMLAttributes, line: Int) {
    // Table styles format what they stand behind by place in the table, which is of no use here and very long.
    passesOver =
      name == "style" && attributes["type"] == "table" || name == "latentStyles" || WordElement.named(name) == .skipped
    guard !passesOver else { return }
    let value = attributes["val"]
    switch name {
    case "style":
      guard let id = attributes["styleId"] else { return }
      style = (id, Definition())
      if attributes["type"] == "paragraph", let mark = attributes["default"], isOn(mark) { defaultParagraphStyle = id }
    case "rPrDefault": isInDefaults = true
    case "name":
      style?.definition.name = value ?? ""
      style?.definition.headingLevel = Self.headingLevel(ofName: value ?? "")
    case "basedOn": style?.definition.parent = value
    case "outlineLvl":
      guard let level = value.flatMap({ Int($0) }) else { return }
      style?.definition.headingLevel = (0...8).contains(level) ? level + 1 : nil
      style?.definition.isBodyLevel = !(0...8).contains(level)
    case "numId": style?.definition.numberingID = value.flatMap { Int($0) }
    case "ilvl": style?.definition.numberingLevel = value.flatMap { Int($0) }
    default:
      let element = WordElement.named(name)
      if isInDefaults {
        defaults.state(element, value: value)
      } else {
        style?.definition.format.state(element, value: value)
      }
    }
  }

  func endElement(_ name: String) {
    if name == "style", let done = style {
      definitions[done.id] = done.definition
      style = nil
    } else if name == "rPrDefault" {
      isInDefaults = false
    }
  }

  func characters(_ bytes: UnsafeBufferPointer<UInt8>) {}

  /// The level in a built-in name ("heading 2"); programs other than Word may leave the outline level out.
  private static func headingLevel(ofName name: String) -> Int? {
    let folded = name.lowercased()
    if folded == "title" { return 1 }
    guard folded.hasPrefix("heading ") else { return nil }
    guard let level = Int(folded.dropFirst("heading ".count)), (1...9).contains(level) else { return nil }
    return level
  }
}
