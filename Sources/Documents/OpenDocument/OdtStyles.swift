import Containers

/// The styles of an OpenDocument text, and what their words inherit. Source: OpenDocument 1.3 part 3, 16.
struct OdtStyles {
  /// A style as it is written.
  struct Definition {
    var format = CharacterFormat()
    var parent: String?
    /// The name that people see.
    var shownName: String
    /// Whether the program made it for a single place, so that its name means nothing.
    var isAutomatic: Bool
  }

  private var definitions: [String: Definition] = [:]
  private var defaults: [String: CharacterFormat] = [:]
  private var resolved: [String: CharacterFormat] = [:]

  mutating func define(_ name: String, family: String, _ definition: Definition) {
    definitions[family + "/" + name] = definition
    resolved.removeAll()
  }

  mutating func defineDefault(family: String, _ format: CharacterFormat) { defaults[family] = format }

  /// What a style says with everything that it is based on.
  mutating func format(_ name: String?, family: String) -> CharacterFormat {
    let key = family + "/" + (name ?? "")
    if let known = resolved[key] { return known }
    var format = family == "paragraph" ? defaults[family] ?? CharacterFormat() : CharacterFormat()
    for definition in chain(name, family: family).reversed() { format = format.overridden(by: definition.format) }
    resolved[key] = format
    return format
  }

  /// The name of the first style in the chain that has one for people.
  func shownName(_ name: String?, family: String) -> String? {
    chain(name, family: family).first { !$0.isAutomatic }?.shownName
  }

  /// A style and what it is based on. A chain may be made to bite its tail; no real one is longer than a few steps.
  private func chain(_ name: String?, family: String) -> [Definition] {
    var chain: [Definition] = []
    var next = name
    while let name = next, let definition = definitions[family + "/" + name], chain.count < 32 {
      chain.append(definition)
      next = definition.parent
    }
    return chain
  }
}

extension CharacterFormat {
  /// Formatting in an OpenDocument's `text-properties`.
  mutating func state(textProperties attributes: XMLAttributes) {
    for (name, value) in attributes.pairs {
      switch name {
      case "font-weight": state(Run.Format.bold.rawValue, value == "bold" || (Int(value) ?? 0) >= 600)
      case "font-style": state(Run.Format.italic.rawValue, value != "normal")
      case "text-underline-style": state(Run.Format.underlined.rawValue, value != "none")
      case "text-line-through-style", "text-line-through-type":
        if value != "none" || !stated(Run.Format.struck) { state(Run.Format.struck.rawValue, value != "none") }
      case "display": state(Run.Format.hidden.rawValue, value == "none")
      default: break
      }
    }
  }

  private func stated(_ format: Run.Format) -> Bool { stated & format.rawValue != 0 }

  /// The formatting of words inside, given that outside.
  func applied(to outside: Run.Format) -> Run.Format {
    Run.Format(rawValue: (outside.rawValue & ~stated) | set)
  }
}
