import GRDB

/// What a check of the records found.
public struct ChainCheck: Sendable, Equatable {
  /// Events in the chain.
  public var events: Int
  /// The last link: what reports print as an anchor.
  public var head: String
  /// What is wrong, one sentence each; empty where the records are as they were written.
  public var problems: [String]
}

extension RecordsStore {
  /// The last link of the chain; the origin where nothing has happened.
  public func head() throws -> String {
    try pool.read { try String.fetchOne($0, sql: "SELECT link FROM event ORDER BY number DESC LIMIT 1") }
      ?? EventChain.origin
  }

  /// Recomputes every link and the digest of every row that an event stands for.
  ///
  /// - Parameter printed: a head that a report printed: it must still be a link of the chain.
  public func verify(printed: String? = nil) throws -> ChainCheck {
    try pool.read { database in
      var check = ChainCheck(events: 0, head: EventChain.origin, problems: [])
      var isPrintedFound = printed == nil || printed == EventChain.origin
      var latest: [RowDigests.Subject: String] = [:]
      let rows = try Row.fetchCursor(database, sql: "SELECT * FROM event ORDER BY number")
      while let row = try rows.next() {
        check.events += 1
        let number: Int = row["number"]
        let link: String = row["link"]
        let (on, what, subject, digest): (String, String, String, String) = (
          row["on"], row["what"], row["subject"], row["digest"]
        )
        let expected = EventChain.link(
          after: check.head, number: check.events, on: on, what: what, subject: subject, digest: digest)
        if number != check.events || link != expected {
          check.problems.append(
            "Event \(number) (\(what)) does not follow from the one before: it was changed by hand.")
        }
        check.head = link
        if link == printed { isPrintedFound = true }
        if let kind = RowDigests.Kind(rawValue: what) {
          // An event without a digest says that its row is gone.
          latest[RowDigests.Subject(kind: kind.table, subject: subject)] = digest.isEmpty ? nil : digest
        }
      }
      if !isPrintedFound {
        check.problems.append("The head that was printed is no link of this chain: it was rewritten since.")
      }
      check.problems += try RowDigests.problems(database, latest: latest)
      return check
    }
  }
}
