import Foundation
import Regulations

/// Finds rubrics in folders, and the one that is meant for a document.
public struct RubricLibrary: Sendable {
  /// A rubric that was found, not yet loaded.
  public struct Listing: Sendable, Equatable {
    /// The folder's name, by which other rubrics extend it.
    public var name: String
    /// The folder's path.
    public var path: String
    /// The rubric's id; the folder's name where `rubric.yaml` cannot be read.
    public var id: String
    /// Its version; empty where it cannot be read.
    public var version: String
    /// Its title; empty where it cannot be read.
    public var title: String
    /// The kind of document that it judges; empty where it cannot be read.
    public var documentKind: String
    /// First day of the documents that it is meant for; nil: from the beginning.
    public var effectiveFrom: CalendarDate?
    /// Last day of the documents that it is meant for; nil: open.
    public var effectiveTo: CalendarDate?

    /// Whether it is meant for documents of a day.
    public func isEffective(on day: CalendarDate) -> Bool {
      (effectiveFrom.map { $0 <= day } ?? true) && (effectiveTo.map { day <= $0 } ?? true)
    }
  }

  /// The folders that were searched, in order.
  public var roots: [String]
  /// The rubrics found, sorted by name; of two folders with one name the one in the earlier root.
  public var listings: [Listing]

  /// Searches folders for folders with a `rubric.yaml`; folders that do not exist are passed over.
  public init(roots: [String]) {
    self.roots = roots
    var found: [String: Listing] = [:]
    for root in roots {
      for name in (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? [] where found[name] == nil {
        let path = root + "/" + name
        guard FileManager.default.fileExists(atPath: path + "/" + RubricLayers.headFile) else { continue }
        found[name] = RubricLibrary.listing(name: name, path: path, roots: roots)
      }
    }
    listings = found.values.sorted { $0.name < $1.name }
  }

  /// The rubric for a kind of document and its day. Of several the one whose first day is latest, since it was made for
  /// newer law; of equals the first by name. Where no day is known, the one that is open-ended or latest.
  public func rubric(for documentKind: String, on day: CalendarDate?) -> Listing? {
    let suitable = listings.filter { listing in
      listing.documentKind == documentKind && (day.map { listing.isEffective(on: $0) } ?? true)
    }
    let first = Int.min
    return suitable.max { left, right in
      let leftDay = left.effectiveFrom?.dayNumber ?? first
      let rightDay = right.effectiveFrom?.dayNumber ?? first
      return leftDay == rightDay ? left.name > right.name : leftDay < rightDay
    }
  }

  /// A rubric by its folder's name or its id.
  public func rubric(named name: String) -> Listing? {
    listings.first { $0.name == name } ?? listings.first { $0.id == name }
  }

  private static func listing(name: String, path: String, roots: [String]) -> Listing {
    var listing = Listing(name: name, path: path, id: name, version: "", title: "", documentKind: "")
    guard let files = try? RubricFiles.read(folder: path, otherRoots: roots),
      let head = try? RubricLayers(files: files).head
    else { return listing }
    var ignored = ProblemList()
    listing.id = head.value("id")?.words ?? name
    listing.version = head.value("version")?.words ?? ""
    listing.title = head.value("title")?.words ?? ""
    listing.documentKind = head.value("document")?.words ?? ""
    (listing.effectiveFrom, listing.effectiveTo) = RubricHead.effective(head, problems: &ignored)
    return listing
  }
}
