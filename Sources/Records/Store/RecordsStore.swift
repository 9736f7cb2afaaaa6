import Foundation
import GRDB

/// The records of a council's audits: one SQLite file.
///
/// Every change is one transaction that also appends to the chain of events, so a file that was stopped at any moment
/// holds either the whole change with its event or neither. Several processes may use one file at once: readers see the
/// last finished change, a writer waits for another.
public struct RecordsStore: Sendable {
  let pool: DatabasePool

  /// How long a writer waits for another one, in seconds.
  private static let patience = 30.0

  /// Makes a new file.
  ///
  /// - Throws: `RecordsError` where there is a file already, or where it can't be made.
  public static func create(at path: String) throws -> RecordsStore {
    guard !FileManager.default.fileExists(atPath: path) else {
      throw RecordsError("\(path) is there already. Use it as it is, or name another file.")
    }
    let store = try RecordsStore(path: path)
    try RecordsSchema.migrator.migrate(store.pool)
    return store
  }

  /// Opens a file, and brings it up to date where an earlier version of this program made it.
  ///
  /// - Throws: `RecordsError` where there is none, where it holds something else, or where a newer version made it.
  public static func open(at path: String) throws -> RecordsStore {
    guard FileManager.default.fileExists(atPath: path) else {
      throw RecordsError("There are no records at \(path). Make them with: ehcp-audit records init --records FILE")
    }
    let store = try RecordsStore(path: path)
    do {
      let isNewer = try store.pool.read { try RecordsSchema.migrator.hasBeenSuperseded($0) }
      guard !isNewer else {
        throw RecordsError("\(path) was made by a newer version of this program. Use that version.")
      }
      try RecordsSchema.migrator.migrate(store.pool)
    } catch let error as DatabaseError {
      throw RecordsError("\(path) does not hold audit records (\(error.resultCode)). Name the right file.")
    }
    return store
  }

  private init(path: String) throws {
    var configuration = Configuration()
    configuration.busyMode = .timeout(Self.patience)
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { database in
      // A change that was reported as done must outlive a power cut.
      try database.execute(sql: "PRAGMA synchronous = FULL")
      // What retention deletes must not stay behind in free pages.
      try database.execute(sql: "PRAGMA secure_delete = ON")
    }
    do {
      pool = try DatabasePool(path: path, configuration: configuration)
    } catch {
      throw RecordsError("\(path) can't be opened as audit records. Check the path and its permissions.")
    }
  }

  /// Copies the records while they are in use; the copy is a whole file of its own.
  ///
  /// - Throws: `RecordsError` where there is a file already.
  public func backUp(to path: String) throws {
    guard !FileManager.default.fileExists(atPath: path) else {
      throw RecordsError("\(path) is there already. Name another file for the copy.")
    }
    try pool.backup(to: try DatabaseQueue(path: path))
  }

  /// Runs one change with its events. Nothing is kept where `change` throws.
  @discardableResult
  func write<Value>(_ change: (Database, inout EventLog) throws -> Value) throws -> Value {
    try pool.write { database in
      var log = try EventLog(database)
      return try change(database, &log)
    }
  }
}
