/// The cases of a frame that belong to its themes, as a file of canonical bytes: header `theme,kind,caseId`, lines sorted
/// by bytes. The frame itself does not tell them, so that this list is closed with it.
public struct ThemeList: Sendable {
  /// The canonical bytes.
  public let bytes: [UInt8]
  /// The lines of the frame that belong to each theme.
  let members: [String: [Int]]

  /// SHA-256 of the bytes.
  public var sha256: String { FileDigest.sha256(bytes) }

  private static let header = Array("theme,kind,caseId\n".utf8)

  init(_ frame: Frame, _ members: [(name: String, lines: [Int])]) {
    var lines: [[UInt8]] = []
    for (name, indices) in members {
      for index in indices {
        var line = Array("\(name),\(frame.kind(at: index).rawValue),".utf8)
        CSVText.append(frame.caseIdBytes(at: index), to: &line)
        lines.append(line)
      }
    }
    lines.sort { $0.lexicographicallyPrecedes($1) }
    bytes = lines.reduce(into: ThemeList.header) { $0 += $1 + [0x0A] }
    self.members = Dictionary(uniqueKeysWithValues: members.map { ($0.name, $0.lines) })
  }

  /// A list from its file.
  ///
  /// - Throws: `SamplingError` where it names a case that the frame does not hold.
  public init(bytes: [UInt8], frame: Frame) throws(SamplingError) {
    let wrong = SamplingError(
      "The list of the themes' cases does not fit the frame.", "Take themes.csv and frame.csv of the same freeze.")
    guard bytes.starts(with: ThemeList.header), bytes.last == 0x0A else { throw wrong }
    var ids: [(theme: String, id: [UInt8])] = []
    for line in bytes[ThemeList.header.count...].split(separator: 0x0A) {
      guard let fields = CSVText.fields(of: line), fields.count == 3 else { throw wrong }
      ids.append((String(decoding: fields[0], as: UTF8.self), fields[1] + [UInt8(ascii: ":")] + fields[2]))
    }
    let found = frame.indices(ofTicketedIds: ids.map(\.id))
    var members: [String: [Int]] = [:]
    for (theme, id) in ids {
      guard let index = found[id] else { throw wrong }
      members[theme, default: []].append(index)
    }
    self.bytes = bytes
    self.members = members
  }
}
