import Containers

/// The list definitions of a Word file.
struct WordNumbering {
  /// One level of a list.
  struct Level {
    var start = 1
    var format = NumberFormat.decimal
    /// The label with `%1` to `%9` for the numbers of the levels.
    var text = ""
    /// The level (from 1) that restarts this one; 0 never restarts; nil means any higher level.
    var restart: Int?
    /// The paragraph style tied to the level.
    var style: String?
    /// Whether all numbers are written plainly whatever their levels say.
    var isLegal = false
  }

  /// A list's look, which several lists may share.
  struct Abstract {
    var levels: [Int: Level] = [:]
    /// The numbering style whose list this is a stand-in for.
    var standsInFor: String?
  }

  /// A list.
  struct List {
    var abstract = 0
    /// Levels that start anew at a number.
    var starts: [Int: Int] = [:]
    /// Levels with a look of their own.
    var levels: [Int: Level] = [:]
  }

  private(set) var abstracts: [Int: Abstract] = [:]
  private(set) var lists: [Int: List] = [:]

  /// No lists.
  init() {}

  /// Reads `numbering.xml`.
  init(_ bytes: [UInt8], limits: ContainerLimits) throws(ContainerError) {
    let receiver = WordNumberingReceiver()
    try XMLReader.read(bytes, limits: limits, receiver: receiver)
    abstracts = receiver.abstracts
    lists = receiver.lists
  }

  /// The look of a list, through the numbering style where it only stands in for one.
  func abstract(of list: List, styles: WordStyles) -> (id: Int, abstract: Abstract)? {
    guard let abstract = abstracts[list.abstract] else { return nil }
    if let style = abstract.standsInFor, let id = styles.styles[style]?.numberingID, let target = lists[id],
      target.abstract != list.abstract, let real = abstracts[target.abstract]
    {
      return (target.abstract, real)
    }
    return (list.abstract, abstract)
  }
}

/// Reads the definitions of `numbering.xml`.
private final class WordNumberingReceiver: XMLEventReceiver {
  private(set) var abstracts: [Int: WordNumbering.Abstract] = [:]
  private(set) var lists: [Int: WordNumbering.List] = [:]

  private var abstractID: Int?
  private var listID: Int?
  private var overrideLevel: Int?
  private var level: (index: Int, level: WordNumbering.Level)?

  func startElement(_ name: String, attributes: XMLAttributes, line: Int) {
    let value = attributes["val"]
    let number = value.flatMap { Int($0) }
    switch name {
    case "abstractNum":
      abstractID = attributes["abstractNumId"].flatMap { Int($0) }
      if let abstractID { abstracts[abstractID] = WordNumbering.Abstract() }
    case "numStyleLink": if let abstractID { abstracts[abstractID]?.standsInFor = value }
    case "num":
      listID = attributes["numId"].flatMap { Int($0) }
      if let listID { lists[listID] = WordNumbering.List() }
    case "abstractNumId": if let listID, let number { lists[listID]?.abstract = number }
    case "lvlOverride": overrideLevel = attributes["ilvl"].flatMap { Int($0) }
    case "startOverride":
      if let listID, let overrideLevel, let number { lists[listID]?.starts[overrideLevel] = number }
    case "lvl":
      let index = attributes["ilvl"].flatMap { Int($0) } ?? 0
      level = (0...8).contains(index) ? (index, WordNumbering.Level(start: 0)) : nil
    case "start": if let number { level?.level.start = min(max(number, 0), 32_767) }
    case "numFmt": if let value { level?.level.format = NumberFormat(rawValue: value) ?? .decimal }
    case "lvlText": if let value { level?.level.text = value }
    case "lvlRestart": level?.level.restart = number
    case "pStyle": level?.level.style = value
    case "isLgl": level?.level.isLegal = isOn(value)
    default: break
    }
  }

  func endElement(_ name: String) {
    switch name {
    case "lvl":
      guard let level else { return }
      if let listID {
        lists[listID]?.levels[level.index] = level.level
      } else if let abstractID {
        abstracts[abstractID]?.levels[level.index] = level.level
      }
      self.level = nil
    case "lvlOverride": overrideLevel = nil
    case "num": listID = nil
    case "abstractNum": abstractID = nil
    default: break
    }
  }

  func characters(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
