/// Turns the tree of an interchange file into fields and blocks, in the order of the file.
struct InterchangeContent {
  private(set) var blocks: [Block] = []
  private(set) var fields: [Field] = []
  private(set) var notices: [String] = []
  private let root: InterchangeElement
  private var unsaid = 0

  init(_ root: InterchangeElement) { self.root = root }

  mutating func read() {
    noticeUnknownAttributes(of: root)
    for attribute in root.attributes where !attribute.value.isEmpty && isKnown(attribute.name, of: root) {
      fields.append(Field(name: attribute.name, value: attribute.value))
    }
    read(root, inside: Place(parent: root.name))
    if unsaid > 0 { notices.append("\(unsaid) more remarks of these kinds were left out.") }
  }

  /// A file of a wholly different make would be remarked on at every line.
  private static let mostNotices = 50

  private mutating func notice(_ sentence: String) {
    if notices.count < InterchangeContent.mostNotices { notices.append(sentence) } else { unsaid += 1 }
  }

  /// Where content stands: in which element of the format, in which section, with which marks to inherit.
  private struct Place {
    var parent: String
    var section: String?
    var attributes: [String: String] = [:]
  }

  /// Reads what stands in an element, whether it is one of the format or wraps some that are.
  private mutating func read(_ element: InterchangeElement, inside place: Place) {
    for piece in element.pieces {
      switch piece {
      case .text(let bytes):
        let text = InterchangeElement.normalised(bytes)
        if text.isEmpty { continue }
        notice("Text that stands in no element of its own was kept as a paragraph (in \(named(element))).")
        append(.paragraph, text, Mark(element: "p", section: place.section, attributes: place.attributes), element.line)
      case .element(let child): read(child: child, inside: place)
      }
    }
  }

  private mutating func read(child: InterchangeElement, inside place: Place) {
    guard InterchangeVocabulary.children[place.parent]?.contains(child.name) == true else {
      return readUnknown(child, inside: place)
    }
    noticeUnknownAttributes(of: child)
    switch child.name {
    case "section": readSection(child)
    case "part": readPart(child)
    case "subject", "outcomeReview":
      read(child, inside: Place(parent: child.name, section: nil, attributes: marks(of: child)))
    case _ where place.parent == "subject":
      let value = child.text
      if !value.isEmpty { fields.append(Field(name: child.name, value: value)) }
    case "heading":
      // The first heading of a section is its own; a further one is content.
      append(.heading(level: 2), child.text, mark(child, place), child.line)
    default: readContent(child, inside: place)
    }
    noticeUnknownChildren(of: child)
  }

  // MARK: - Sections and parts

  private mutating func readSection(_ element: InterchangeElement) {
    let declared = element.attributes.first { $0.name == "code" }?.value.uppercased()
    let code = declared.flatMap { InterchangeVocabulary.codes.contains($0) ? $0 : nil }
    if code == nil {
      notice("The code of a section is missing or none of the format's (\(named(element))).")
    }
    var attributes = marks(of: element)
    if let code { attributes["code"] = code }
    let place = Place(parent: "section", section: code ?? declared)
    readHeaded(element, otherwise: "Section \(declared ?? "")", attributes: attributes, inside: place)
  }

  private mutating func readPart(_ element: InterchangeElement) {
    let attributes = marks(of: element)
    let heading = InterchangeWording.heading(ofPart: attributes["subject"])
    let place = Place(parent: "part", section: nil, attributes: attributes)
    readHeaded(element, otherwise: heading, attributes: attributes, inside: place)
  }

  private mutating func readHeaded(
    _ element: InterchangeElement, otherwise heading: String, attributes: [String: String], inside place: Place
  ) {
    let own = element.children.first { $0.name == "heading" && !$0.text.isEmpty }
    let mark = Mark(element: element.name, section: place.section, attributes: attributes)
    append(.heading(level: 1), own?.text ?? heading, mark, own?.line ?? element.line)
    if let own {
      noticeUnknownAttributes(of: own)
      element.pieces.removeAll { piece in
        if case .element(let child) = piece { child === own } else { false }
      }
    }
    read(element, inside: place)
  }

  // MARK: - Content

  private mutating func readContent(_ element: InterchangeElement, inside place: Place) {
    let stated = InterchangeWording.text(of: element)
    let own = element.text
    // Advice and placements hold attributes only; words inside them are no part of the format but may not be lost.
    let holdsNoText = ["advice", "placement", "signOff", "invitation"].contains(element.name)
    let text = holdsNoText ? [stated, own].filter { !$0.isEmpty }.joined(separator: ", ") : own.isEmpty ? stated : own
    guard !text.isEmpty else {
      notice("An element is empty (\(named(element))).")
      return
    }
    let isItem = element.name == "item" || element.name == "outcome"
    let id = element.name == "item" ? "id" : "ref"
    let mark = mark(element, place)
    append(
      isItem ? .listItem(level: 0) : .paragraph, text, mark, element.line, label: isItem ? mark.attributes[id] : nil)
  }

  /// An element that the format does not have here: its parts where it wraps known ones, else its text.
  private mutating func readUnknown(_ element: InterchangeElement, inside place: Place) {
    notice("An element is not known here and was read as text (\(named(element))).")
    let known = InterchangeVocabulary.children[place.parent] ?? []
    if element.children.contains(where: { known.contains($0.name) }) { return read(element, inside: place) }
    let text = element.text
    if !text.isEmpty { append(.paragraph, text, mark(element, place), element.line) }
  }

  // MARK: - Marks and notices

  private func marks(of element: InterchangeElement) -> [String: String] {
    var marks: [String: String] = [:]
    for attribute in element.attributes where marks[attribute.name] == nil { marks[attribute.name] = attribute.value }
    return marks
  }

  /// The mark of an element, with what it inherits from the part or review that it stands in.
  private func mark(_ element: InterchangeElement, _ place: Place) -> Mark {
    let own = marks(of: element)
    let attributes = own.merging(place.attributes) { own, _ in own }
    return Mark(element: element.name, section: place.section, attributes: attributes)
  }

  private func isKnown(_ attribute: String, of element: InterchangeElement) -> Bool {
    InterchangeVocabulary.attributes[element.name]?.contains(attribute) == true
  }

  private mutating func noticeUnknownAttributes(of element: InterchangeElement) {
    for attribute in element.attributes
    where !isKnown(attribute.name, of: element) && !InterchangeVocabulary.ofXML.contains(attribute.name) {
      notice("The attribute \(attribute.name.prefix(40)) is not known (\(named(element))).")
    }
  }

  /// Formatting and the like inside an element that holds text only.
  private mutating func noticeUnknownChildren(of element: InterchangeElement) {
    guard InterchangeVocabulary.children[element.name] == nil else { return }
    for child in element.children {
      notice("An element is not known here and was read as text (\(named(child))).")
    }
  }

  private func named(_ element: InterchangeElement) -> String { "\(element.name.prefix(40)), line \(element.line)" }

  private mutating func append(
    _ kind: Block.Kind, _ text: String, _ mark: Mark, _ line: Int, label: String? = nil
  ) {
    guard !text.isEmpty else { return }
    blocks.append(Block(kind: kind, text: text, label: label, locator: Locator(line: line), mark: mark))
  }
}
