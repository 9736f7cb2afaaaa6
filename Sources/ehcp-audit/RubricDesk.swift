import Auditing
import Plans
import Rubrics

/// The rubrics and the wordings that a run goes by.
struct RubricDesk {
  let shipped: ShippedData
  /// The shipped rubrics, then those in `rubrics` of the working directory.
  let library: RubricLibrary

  init() throws {
    shipped = try ShippedData.find()
    library = RubricLibrary(roots: [shipped.rubrics.shown, "rubrics"])
  }

  /// The reader of plans with the shipped wordings and, where one is named, a profile's.
  func planReader(profile: String? = nil, withoutFamily family: String? = nil) throws -> PlanReader {
    let added = try profile.map { path -> (name: String, text: String) in
      do {
        return (path, String(decoding: try FilePath(path).contents(), as: UTF8.self))
      } catch {
        throw Failure("The profile \(path) could not be read. \(error)")
      }
    }
    do {
      if let added { _ = try PlanWordings.load(texts: [added]) }
    } catch {
      throw Failure("The profile \(added?.name ?? "") could not be used. \(error)")
    }
    do {
      return PlanReader(
        wordings: try PlanWordings.load(folder: shipped.templates.shown, adding: added, withoutFamily: family))
    } catch {
      throw Failure("The wordings in \(shipped.templates.shown) could not be used. \(error)")
    }
  }

  /// A file of suppressions. Any mistake in it is an error: it might hide what it should not.
  ///
  /// - Parameter name: the rubric whose criteria it may name; nil for those of all shipped ones.
  func suppressions(path: String, named name: String?) throws -> SuppressionList {
    let folders = try name.map { [try folder(named: $0)] } ?? shippedLibrary.listings.map(\.path)
    let criteria = try folders.flatMap {
      try load(folder: $0, includingExamples: false, sayingMistakes: false).criteria.map(\.id)
    }
    let bytes: [UInt8]
    do {
      bytes = try FilePath(path).contents()
    } catch {
      throw Failure("The suppressions \(path) could not be read. \(error)")
    }
    do {
      return try SuppressionList(file: path, bytes: bytes, criteria: criteria)
    } catch {
      throw Failure("The suppressions could not be used.\n\(error)")
    }
  }

  /// A rubric's folder as named by the caller: a path, or the name of a rubric that is listed.
  func folder(named name: String) throws -> String {
    if FileStatus(FilePath(name), followingLinks: true)?.kind == .folder { return name }
    if let listing = library.rubric(named: name) { return listing.path }
    throw Failure("\(name) is no rubric's folder. Name a folder that holds rubric.yaml, or a rubric of rubric list.")
  }

  /// The folder of the shipped rubric for a kind of document under today's law.
  func usualFolder(for kind: DocumentKind = .ehcPlan) throws -> String {
    guard let listing = shippedLibrary.rubric(for: kind.rawValue, on: nil) else {
      throw Failure(
        "There is no rubric for \(kind.rawValue) in \(shipped.rubrics.shown). Put the shipped rubrics back.")
    }
    return listing.path
  }

  /// The shipped rubrics alone: a folder that happens to lie about must not change a grade unasked.
  var shippedLibrary: RubricLibrary { RubricLibrary(roots: [shipped.rubrics.shown]) }

  /// Loads a rubric. One with mistakes is still used where it can be: its results say that they are incomplete, and the
  /// first of its mistakes are said where `sayingMistakes` asks for it.
  func load(folder: String, includingExamples: Bool, sayingMistakes: Bool = true) throws -> Rubric {
    let rubric: Rubric
    do {
      rubric = try RubricLoader.load(
        folder: folder, otherRoots: library.roots, catalogue: Auditor.catalogue, includingExamples: includingExamples)
    } catch {
      throw Failure("The rubric in \(folder) could not be used.\n\(error)")
    }
    if sayingMistakes { say(rubric.problems, of: folder) }
    return rubric
  }

  private func say(_ problems: [RubricProblem], of folder: String) {
    let most = 3
    for problem in problems.prefix(most) { StandardError.say(problem.description) }
    if problems.count > most {
      StandardError.say(
        "\(problems.count - most) more mistakes; see them all with: ehcp-audit rubric validate \(folder)")
    }
  }
}
