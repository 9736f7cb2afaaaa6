/// A case that looks as if it belonged to the month and stays out of its frame, with the reason. All are listed, so that
/// nobody can leave a case out unseen.
public struct Exclusion: Hashable, Sendable {
  /// Why a case stays out.
  public enum Reason: Hashable, Sendable {
    /// The same event brought it into an earlier frame.
    case alreadyEntered(AuditPeriod)
    /// The case has an earlier review (or plan) of this kind in the month, which stands for it.
    case secondInPeriod
    /// The same event stands on another line too.
    case repeatedLine
    /// A decision is recorded, but neither its day nor that of the meeting.
    case decisionWithoutDate
    /// The plan ceased before the decision on the review was overdue.
    case ceasedBeforeOverdue
    /// The plan was another council's and came with the child.
    case transferredIn
    /// The case id holds a line break or another control character.
    case unusableId
    /// The council left it out and says why.
    case byCouncil(String)

    /// The reason in words.
    public var words: String {
      switch self {
      case .alreadyEntered(let period): "was in the frame of \(period) already"
      case .secondInPeriod: "is the second of this kind in the month; the first stands for the case"
      case .repeatedLine: "stands on another line too"
      case .decisionWithoutDate: "has a decision, but no day of the decision and none of the meeting"
      case .ceasedBeforeOverdue: "ceased before the decision was overdue"
      case .transferredIn: "has a plan that another council issued"
      case .unusableId: "has a case id with a line break or another control character"
      case .byCouncil(let why): "left out by the council: \(why)"
      }
    }
  }

  /// The kind that it would have been.
  public let kind: CaseKind
  /// The council's identifier of the case.
  public let caseId: String
  /// Line of the caseload; 0 where no single line is meant.
  public let line: Int
  /// Why it stays out.
  public let reason: Reason

  /// `kind,caseId,line,reason`, rows sorted by bytes.
  public static func csv(_ exclusions: [Exclusion]) -> [UInt8] {
    var lines: [[UInt8]] = []
    for exclusion in exclusions {
      var line = Array(exclusion.kind.rawValue.utf8) + [CSVText.comma]
      CSVText.append(CSVText.withoutControls(exclusion.caseId), to: &line)
      line += Array(",\(exclusion.line),".utf8)
      CSVText.append(CSVText.withoutControls(exclusion.reason.words), to: &line)
      lines.append(line)
    }
    lines.sort { $0.lexicographicallyPrecedes($1) }
    var bytes = Array("kind,caseId,line,reason\n".utf8)
    for line in lines { bytes += line + [0x0A] }
    return bytes
  }

  /// How many stay out for each reason, in the order of the words.
  public static func counts(_ exclusions: [Exclusion]) -> [(reason: String, count: Int)] {
    var counts: [[UInt8]: Int] = [:]
    for exclusion in exclusions { counts[Array(exclusion.reason.words.utf8), default: 0] += 1 }
    return counts.sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .map { (String(decoding: $0.key, as: UTF8.self), $0.value) }
  }
}
