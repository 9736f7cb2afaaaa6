import Foundation
import Yams

/// Why wordings could not be loaded: what is wrong and what to do.
public struct WordingError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What is wrong, with the file's name.
  public var problem: String
  /// What to do next.
  public var remedy: String
  /// Both sentences.
  public var description: String { problem + " " + remedy }
}

extension PlanWordings {
  /// Loads every YAML file of a folder, in the order of their names.
  ///
  /// - Parameters:
  ///   - folder: the path of the `templates` folder.
  ///   - profile: the name and text of one more file, such as an authority's own headings; its phrases join the others.
  ///   - family: a family of forms whose own wordings are left out, to measure how forms are read that nobody has seen.
  /// - Throws: `WordingError` where the folder cannot be read or a file does not hold wordings.
  public static func load(
    folder: String, adding profile: (name: String, text: String)? = nil, withoutFamily family: String? = nil
  ) throws -> PlanWordings {
    let manager = FileManager.default
    guard let names = try? manager.contentsOfDirectory(atPath: folder) else {
      throw WordingError(
        problem: "The folder of wordings cannot be read.", remedy: "Give the path of the templates folder.")
    }
    var texts: [(name: String, text: String)] = []
    for name in names.sorted() where name.hasSuffix(".yaml") {
      guard let data = manager.contents(atPath: folder + "/" + name) else {
        throw WordingError(problem: "\(name) cannot be read.", remedy: "Check that the file may be read.")
      }
      texts.append((name, String(decoding: data, as: UTF8.self)))
    }
    if let profile {
      guard try !entries(of: [profile]).isEmpty else {
        throw WordingError(
          problem: "\(profile.name) holds no wordings.", remedy: "Give a category such as titles, and phrases under it."
        )
      }
      texts.append(profile)
    }
    let plans = try entries(of: texts, withoutFamily: family)
    guard !plans.isEmpty else { throw noWordings }
    // Reviews and advice have words of their own beside those of plans.
    var reviews: [(name: String, text: String)] = []
    let inner = folder + "/reviews"
    for name in ((try? manager.contentsOfDirectory(atPath: inner)) ?? []).sorted() where name.hasSuffix(".yaml") {
      guard let data = manager.contents(atPath: inner + "/" + name) else {
        throw WordingError(problem: "\(name) cannot be read.", remedy: "Check that the file may be read.")
      }
      reviews.append((name, String(decoding: data, as: UTF8.self)))
    }
    return PlanWordings(entries: plans, reviewEntries: try entries(of: reviews, withoutFamily: family))
  }

  private static var noWordings: WordingError {
    WordingError(
      problem: "No wordings were found.", remedy: "Give the folder that holds the YAML files of wordings.")
  }

  /// Loads wordings from the texts of YAML files.
  ///
  /// A file is a mapping of categories (`titles`, `areas`, `labels`, ...); each holds a mapping of meanings (`B`,
  /// `strengths`, ...), and each of these a list of phrases. A phrase that only one family of forms uses stands with the
  /// family's name: `- what will help me get there: essex`.
  ///
  /// - Parameter texts: names, for errors, and texts.
  /// - Throws: `WordingError` where a text is not such a file or names a category or meaning that does not exist.
  public static func load(texts: [(name: String, text: String)]) throws -> PlanWordings {
    let entries = try Self.entries(of: texts)
    guard !entries.isEmpty else { throw noWordings }
    return PlanWordings(entries: entries)
  }

  private static func entries(
    of texts: [(name: String, text: String)], withoutFamily family: String? = nil
  ) throws -> [(phrase: String, meaning: Meaning)] {
    var entries: [(phrase: String, meaning: Meaning)] = []
    for (name, text) in texts {
      let node: Node?
      do { node = try Yams.compose(yaml: text) } catch {
        throw WordingError(problem: "\(name) is not valid YAML.", remedy: "Check its indentation and quotes.")
      }
      guard let mapping = node?.mapping else {
        throw WordingError(
          problem: "\(name) is not a mapping of categories.", remedy: "Start it with a category such as titles.")
      }
      for (key, value) in mapping {
        let category = key.string ?? ""
        guard let meanings = value.mapping else {
          throw WordingError(
            problem: "\(name), line \(line(value)): \(category) is not a mapping.",
            remedy: "List each meaning with its phrases.")
        }
        for (meaningKey, phrases) in meanings {
          entries += try entry(
            name: name, category: category, meaning: meaningKey, phrases: phrases, withoutFamily: family)
        }
      }
    }
    return entries
  }

  private static func line(_ node: Node) -> Int { node.mark?.line ?? 0 }

  private static func entry(
    name: String, category: String, meaning: Node, phrases: Node, withoutFamily family: String?
  ) throws -> [(phrase: String, meaning: Meaning)] {
    let value = meaning.string ?? ""
    guard let found = Meaning(category: category, value: value) else {
      throw WordingError(
        problem: "\(name), line \(line(meaning)): there is no meaning \(value) in \(category).",
        remedy: "Use one of the meanings that the other files use.")
    }
    guard let list = phrases.sequence else {
      throw WordingError(
        problem: "\(name), line \(line(phrases)): the phrases of \(value) are not a list.",
        remedy: "Write them as a list.")
    }
    return try list.compactMap { item in
      if let owned = item.mapping, owned.count == 1, let only = owned.first, let phrase = only.key.string,
        let owner = only.value.string, !phrase.isEmpty, !owner.isEmpty
      {
        return owner == family ? nil : (phrase, found)
      }
      guard let phrase = item.string, !phrase.isEmpty else {
        throw WordingError(
          problem: "\(name), line \(line(item)): a phrase of \(value) is not text.", remedy: "Put it in quotes.")
      }
      return (phrase, found)
    }
  }
}

extension Meaning {
  /// The meaning that a file calls by a category and a value; nil where there is none.
  init?(category: String, value: String) {
    switch category {
    case "titles": self.init(SectionSet(named: value).map(Meaning.title))
    case "title-words": self.init(SectionSet(named: value).map(Meaning.titleWord))
    case "statement-parts": self.init(SectionSet(named: value).map(Meaning.statementPart))
    case "areas": self.init(Area(rawValue: value).map(Meaning.area))
    case "parts": self.init(SectionPart(rawValue: value).map(Meaning.part))
    case "boundaries": self.init(Boundary(rawValue: value).map(Meaning.boundary))
    case "labels": self.init(FormLabel(rawValue: value).map(Meaning.label))
    case "dates": self.init(StatedDate(rawValue: value).map(Meaning.date))
    case "statuses": self.init(PlanStatus(rawValue: value).map(Meaning.status))
    case "columns": self.init(ColumnRole(rawValue: value).map(Meaning.column))
    case "cues": self.init(Cue(rawValue: value).map(Meaning.cue))
    case "review-parts": self.init(SectionCode(rawValue: value).map(Meaning.reviewPart))
    case "part-words": self.init(SectionCode(rawValue: value).map(Meaning.partWord))
    case "review-columns": self.init(ReviewColumn(rawValue: value).map(Meaning.reviewColumn))
    case "review-dates": self.init(ReviewDate(rawValue: value).map(Meaning.reviewDate))
    case "services": self.init(Service(rawValue: value).map(Meaning.service))
    case "voices": self.init(Voice(rawValue: value).map(Meaning.voice))
    case "progress": self.init(OutcomeProgress.Status(rawValue: value).map(Meaning.progress))
    case "next-steps": self.init(OutcomeProgress.Next(rawValue: value).map(Meaning.next))
    case "decisions": self.init(ReviewDecision(rawValue: value).map(Meaning.decision))
    case "answers": self.init(Answer(rawValue: value).map(Meaning.answer))
    default: return nil
    }
  }

  private init?(_ meaning: Meaning?) {
    guard let meaning else { return nil }
    self = meaning
  }
}
