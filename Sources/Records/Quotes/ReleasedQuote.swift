import GRDB

/// Words of a document that a named person has released for reports.
///
/// A report quotes nothing else: names that were replaced do not make words anonymous, so somebody has to read them.
public struct ReleasedQuote: Codable, Sendable, Equatable, FetchableRecord, PersistableRecord {
  /// The table of the records.
  public static let databaseTableName = "releasedQuote"

  /// The month.
  public var period: String
  /// SHA-256 of the document.
  public var document: String
  /// Id of the criterion that they show.
  public var criterion: String
  /// The words as they may be printed.
  public var words: String
  /// Who released them.
  public var by: String
  /// When, ISO 8601.
  public var on: String

  /// Released words.
  public init(period: String, document: String, criterion: String, words: String, by: String, on: String) {
    self.period = period
    self.document = document
    self.criterion = criterion
    self.words = words
    self.by = by
    self.on = on
  }

  /// What the chain calls it: a digest, so that the words can be deleted.
  var subject: String { Digest.of(fields: [period, document, criterion, words]) }

  var digest: String { Digest.of(fields: [period, document, criterion, words, by, on]) }
}

extension RecordsStore {
  /// Keeps the release of a quote.
  ///
  /// - Throws: `RecordsError` where its document was not judged in the month, its criterion was not judged in it, the words or
  ///   the name are missing, or the words are released already.
  public func release(_ quote: ReleasedQuote) throws {
    try write { database, log in
      guard !quote.words.isEmpty, !quote.by.isEmpty else {
        throw RecordsError("A quote is released with its words and by a named person. Give --words and --by.")
      }
      let result = try ResultRecord.fetchOne(database, key: quote.document).map { try Self.whole($0, database) }
      guard let result, result.record.period == quote.period else {
        throw RecordsError("The document was not judged in \(quote.period). Check case and month.")
      }
      guard result.outcomes.contains(where: { $0.criterion == quote.criterion }) else {
        throw RecordsError("\(quote.criterion) was not judged in this document. Check the criterion.")
      }
      guard try !quote.exists(database) else { throw RecordsError("These words are released already.") }
      try quote.insert(database)
      try log.append("quote released", subject: quote.subject, digest: quote.digest, on: quote.on)
    }
  }

  /// Takes a release back; the words are deleted.
  ///
  /// - Throws: `RecordsError` where no such words were released.
  public func withdraw(_ quote: ReleasedQuote, on day: String) throws {
    try write { database, log in
      guard try quote.delete(database) else {
        throw RecordsError("No such words were released. List them with: ehcp-audit records quotes list")
      }
      try log.append("quote withdrawn", subject: quote.subject, digest: "", on: day)
    }
  }

  /// Released quotes, by month, criterion, document and words; only those of a month where one is named.
  public func releasedQuotes(of period: String? = nil) throws -> [ReleasedQuote] {
    try pool.read { database in
      let all = ReleasedQuote.order(Column("period"), Column("criterion"), Column("document"), Column("words"))
      return try (period.map { all.filter(Column("period") == $0) } ?? all).fetchAll(database)
    }
  }
}
