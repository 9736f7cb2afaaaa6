import Yams

extension ColumnProfile {
  /// Reads a profile from YAML: `headings` (canonical columns with the headings that mean them, the best first), `ignore`,
  /// `ambiguous`, `words`, `serials` (1900 or 1904), `sheets`, `header-line`, `about`; all of them optional.
  ///
  /// - Parameters:
  ///   - yaml: the text of the file.
  ///   - name: its name, for messages.
  /// - Throws: `CaseloadError` that names the line of what is wrong.
  public init(yaml: String, name: String) throws(CaseloadError) {
    let file = ProfileFile(name: name)
    let root: Node?
    do { root = try Yams.compose(yaml: yaml) } catch {
      throw CaseloadError(problem: "\(name) is not valid YAML.", remedy: "Check its indentation and quotes.")
    }
    guard let mapping = root?.mapping else {
      throw CaseloadError(problem: "\(name) is no mapping.", remedy: "Start it with headings:.")
    }
    self.init(name: name, headings: [:])
    words = CaseWords()
    for (key, value) in mapping {
      switch key.string ?? "" {
      case "about": break
      case "headings": headings = try file.headings(value)
      case "ignore": ignored = Set(try file.texts(value).map { Folding.fold($0) })
      case "ambiguous": ambiguous = Set(try file.texts(value).map { Folding.fold($0) })
      case "words": words = try file.words(value)
      case "serials":
        guard let serials = SerialDays(rawValue: value.string ?? "") else {
          throw file.fault(value, "serials is neither 1900 nor 1904", "Write one of the two.")
        }
        self.serials = serials
      case "sheets": sheets = try file.texts(value)
      case "header-line":
        guard let line = value.int, line > 0 else {
          throw file.fault(value, "header-line is no line number", "Count from 1.")
        }
        headerLine = line
      default:
        throw file.fault(
          key, "\(key.string ?? "this key") is not known",
          "Use headings, ignore, ambiguous, words, serials, sheets, header-line or about.")
      }
    }
  }
}

/// Reads the parts of a profile's file.
private struct ProfileFile {
  let name: String

  func fault(_ node: Node, _ what: String, _ remedy: String) -> CaseloadError {
    CaseloadError(problem: "\(name), line \(node.mark?.line ?? 0): \(what).", remedy: remedy)
  }

  func headings(_ node: Node) throws(CaseloadError) -> [String: ColumnProfile.Heading] {
    guard let mapping = node.mapping else {
      throw fault(node, "headings is no mapping", "List the headings of each canonical column under its name.")
    }
    var headings: [String: ColumnProfile.Heading] = [:]
    for (key, value) in mapping {
      guard let column = CaseColumn(rawValue: key.string ?? "") else {
        throw fault(
          key, "there is no canonical column \(key.string ?? "of this name")", "See the list in docs/caseload.md.")
      }
      for (rank, text) in try texts(value).enumerated() {
        let folded = Folding.fold(text)
        if let other = headings[folded], other.column != column {
          throw fault(value, "one heading is given two meanings", "Keep it under one column.")
        }
        if headings[folded] == nil { headings[folded] = .init(column: column, rank: rank, wording: text) }
      }
    }
    return headings
  }

  func words(_ node: Node) throws(CaseloadError) -> CaseWords {
    guard let mapping = node.mapping else {
      throw fault(node, "words is no mapping", "Put needs, decisions, yes, no, nothing, undone or totals under it.")
    }
    var words = CaseWords()
    for (key, value) in mapping {
      switch key.string ?? "" {
      case "needs": words.needs = try meanings(value, allowed: Set(CaseWords.canonical.needs.values))
      case "decisions": words.decisions = try meanings(value, allowed: ["maintain", "amend", "cease"])
      case "yes": words.yes = try folded(value)
      case "no": words.no = try folded(value)
      case "nothing": words.nothing = try folded(value)
      case "undone": words.undone = try folded(value)
      case "totals": words.totals = try folded(value)
      default:
        throw fault(key, "these words are not known", "Use needs, decisions, yes, no, nothing, undone or totals.")
      }
    }
    return words
  }

  private func meanings(_ node: Node, allowed: Set<String>) throws(CaseloadError) -> [String: String] {
    guard let mapping = node.mapping else {
      throw fault(node, "this is no mapping", "List the wordings of each meaning.")
    }
    var meanings: [String: String] = [:]
    for (key, value) in mapping {
      guard let meaning = key.string, allowed.contains(meaning) else {
        throw fault(key, "there is no such meaning", "Use one of \(allowed.sorted().joined(separator: ", ")).")
      }
      for wording in try folded(value) { meanings[wording] = meaning }
    }
    return meanings
  }

  private func folded(_ node: Node) throws(CaseloadError) -> Set<String> {
    Set(try texts(node).map { Folding.fold($0) })
  }

  /// One text, or a list of them.
  func texts(_ node: Node) throws(CaseloadError) -> [String] {
    if let text = node.scalar?.string { return [text] }
    guard let list = node.sequence else {
      throw fault(node, "this is neither a text nor a list of texts", "Write a list.")
    }
    var texts: [String] = []
    for item in list {
      guard let text = item.scalar?.string, !text.isEmpty else {
        throw fault(item, "this is no text", "Put it in quotes.")
      }
      texts.append(text)
    }
    return texts
  }
}
