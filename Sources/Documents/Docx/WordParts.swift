import Containers

/// The parts beside the main part: styles and lists, which its reading needs, and what stands beside the body.
///
/// A broken part of these does not keep the body from being read; a hostile one does.
struct WordParts {
  private(set) var styles = WordStyles()
  private(set) var numbering = WordNumbering()

  private let package: OfficePackage
  private var besides: [(place: Aside.Place, part: String)] = []
  private var notices: [String] = []

  init(_ package: OfficePackage, main: String) throws(ContainerError) {
    self.package = package
    for link in try package.relationships(of: main) {
      guard let part = link.part, package.archive.entry(named: part) != nil else { continue }
      do {
        switch link.type {
        case "styles": styles = try WordStyles(try package.archive.read(named: part), limits: package.limits)
        case "numbering": numbering = try WordNumbering(try package.archive.read(named: part), limits: package.limits)
        case "header": besides.append((.header, part))
        case "footer": besides.append((.footer, part))
        case "comments": besides.append((.comment, part))
        case "footnotes", "endnotes": besides.append((.footnote, part))
        default: break
        }
      } catch {
        try note(error, what: link.type == "styles" ? "styles" : "list numbering")
      }
    }
    let order: [Aside.Place] = [.header, .footer, .comment, .footnote]
    besides.sort {
      let places = (order.firstIndex(of: $0.place) ?? 0, order.firstIndex(of: $1.place) ?? 0)
      return places.0 == places.1 ? $0.part < $1.part : places.0 < places.1
    }
  }

  /// Headers, footers, comments and notes, a paragraph each; what recurs on other pages is given once.
  func asides(limits: ReadingLimits) throws(ContainerError) -> (asides: [Aside], notices: [String]) {
    var copy = self
    var asides: [Aside] = []
    var seen: Set<String> = []
    for (place, part) in besides {
      let receiver = BodyReceiver(
        part: part, styles: styles, counter: ListCounter(numbering: numbering, styles: styles), limits: limits)
      do {
        try XMLReader.read(try package.archive.read(named: part), limits: package.limits, receiver: receiver)
      } catch {
        try copy.note(error, what: "headers, footers, comments or notes")
        continue
      }
      for text in Self.texts(of: receiver.finish()) where seen.insert(place.rawValue + text).inserted {
        asides.append(Aside(place: place, text: text))
      }
    }
    return (asides, copy.notices)
  }

  private static func texts(of blocks: [Block]) -> [String] {
    blocks.flatMap { block -> [String] in
      guard case .table(let table) = block.kind else { return block.text.isEmpty ? [] : [block.text] }
      return table.rows.flatMap { $0.cells.flatMap { texts(of: $0.blocks) } }
    }
  }

  private mutating func note(_ error: ContainerError, what: String) throws(ContainerError) {
    switch error.fault {
    case .malformedXML, .damaged, .missing:
      let notice = "The file's \(what) are damaged and were not read."
      if !notices.contains(notice) { notices.append(notice) }
    default: throw error
    }
  }
}
