import Plans

/// The needs, outcomes and provisions of one plan as they are compared with those of other plans: by hashes of their words,
/// so that little is kept of each plan and nothing of the child.
public struct PlanStatements: Sendable {
  /// One need, outcome or provision.
  public struct Statement: Sendable {
    /// What it is.
    public var kind: Item.Kind
    /// Hash of its words, the child's name and pronouns made alike.
    public var hash: UInt64
    /// Its words with "[name]" for the child's name.
    public var words: String
  }

  /// Statements of eight words or more, each once, in the plan's order.
  public private(set) var statements: [Statement] = []
  /// Hashes of every run of eight words inside a statement, sorted, each once.
  public private(set) var shingles: [UInt64] = []

  /// Words in a shingle, and the fewest of a statement: shorter ones are alike by accident.
  public static let length = 8

  /// None.
  public init() {}

  /// The statements of a plan as audited; none of another document.
  public init(_ result: AuditResult) {
    guard result.kind == .ehcPlan, let plan = result.plan else { return }
    let names = Self.names(of: plan.subject)
    var seen: Set<UInt64> = []
    var runs: Set<UInt64> = []
    var read: Set<String> = []
    for section in plan.sections {
      // Sections that share one heading give the same items twice.
      if !section.mergedWith.isEmpty, !read.insert(section.body.text).inserted { continue }
      for item in section.items where [.need, .outcome, .provision].contains(item.kind) {
        let words = StatementWords(section.body.words(at: item.range), names: names)
        guard words.hashes.count >= Self.length else { continue }
        let hash = words.hashes.reduce(StatementWords.start) { StatementWords.joined($0, $1) }
        if seen.insert(hash).inserted { statements.append(Statement(kind: item.kind, hash: hash, words: words.masked)) }
        for start in 0...(words.hashes.count - Self.length) {
          runs.insert(
            words.hashes[start..<start + Self.length].reduce(StatementWords.start) { StatementWords.joined($0, $1) })
        }
      }
    }
    shingles = runs.sorted()
  }

  private static func names(of subject: Subject) -> Set<String> {
    let stated = [subject.name, subject.preferredName].compactMap { $0 }.joined(separator: " ")
    return Set(stated.lowercased().split { !$0.isLetter }.map(String.init).filter { $0.utf8.count > 1 })
  }
}

/// The words of a statement as hashes.
struct StatementWords {
  /// A hash for each word.
  private(set) var hashes: [UInt64] = []
  /// The words with "[name]" for the child's name.
  private(set) var masked = ""

  /// The hash of no words (FNV-1a, 64 bits).
  static let start: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x0000_0100_0000_01B3
  private static let pronouns: Set<String> = ["he", "she", "they"]
  private static let objects: Set<String> = ["him", "her", "them", "his", "their", "hers", "theirs"]

  init(_ text: String, names: Set<String>) {
    var word: [UInt8] = []
    var plain: [UInt8] = []
    func isPart(_ byte: UInt8) -> Bool {
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
    }
    func end(_ words: inout StatementWords) {
      guard !word.isEmpty else { return }
      let folded = String(decoding: word.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
      if names.contains(folded) {
        words.hashes.append(Self.hash("\u{1}"))
        plain += Array("[name]".utf8)
      } else {
        words.hashes.append(
          Self.hash(Self.pronouns.contains(folded) ? "\u{1}" : Self.objects.contains(folded) ? "\u{2}" : folded))
        plain += word
      }
      word = []
    }
    for byte in text.utf8 {
      if isPart(byte) {
        word.append(byte)
      } else {
        end(&self)
        plain.append(byte == 10 ? 32 : byte)
      }
    }
    end(&self)
    masked = String(decoding: plain, as: UTF8.self)
  }

  /// A hash with a further word's.
  static func joined(_ hash: UInt64, _ word: UInt64) -> UInt64 { (hash ^ word) &* prime ^ (hash >> 29) }

  private static func hash(_ word: String) -> UInt64 {
    word.utf8.reduce(start) { ($0 ^ UInt64($1)) &* prime }
  }
}
