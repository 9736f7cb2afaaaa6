import Sampling

/// Earlier months from the files that a user names: commitments, certificates, frames, or the folders that hold them.
struct HistoryFiles {
  private var frames: [String: Frame] = [:]
  private var periods: [(period: AuditPeriod, sha256: String)] = []
  private var drawn: [String: [String]] = [:]

  /// Reads the files named.
  init(_ paths: [String]) throws {
    for path in paths {
      do {
        try add(FilePath(path))
      } catch let error as SamplingError {
        throw Failure("\(path): \(error)")
      }
    }
  }

  private mutating func add(_ file: FilePath) throws {
    guard let status = FileStatus(file, followingLinks: true) else {
      throw Failure("\(file.shown): There is no such file. Check the path.")
    }
    let folder = SampleFolder(of: file)
    if status.kind == .folder {
      try add(commitment: try folder.required("commitment.json"))
      try add(frame: try folder.required("frame.csv"))
      if let certificate = try folder.contents("certificate.json") { try add(certificate: certificate) }
      return
    }
    let bytes = try SampleFolder.contents(file)
    if file.ending == "csv" {
      try add(frame: bytes)
      if let commitment = try folder.contents("commitment.json") { try add(commitment: commitment) }
    } else {
      if let commitment = try? Commitment(bytes: bytes) {
        note(commitment.terms)
        if let certificate = try folder.contents("certificate.json") { try add(certificate: certificate) }
      } else {
        try add(certificate: bytes)
      }
      if let frame = try folder.contents("frame.csv") { try add(frame: frame) }
    }
  }

  private mutating func add(frame bytes: [UInt8]) throws {
    let frame = try Frame(bytes: bytes)
    frames[frame.sha256] = frame
  }

  private mutating func add(commitment bytes: [UInt8]) throws { note(try Commitment(bytes: bytes).terms) }

  private mutating func add(certificate bytes: [UInt8]) throws {
    let certificate = try Certificate(bytes: bytes)
    note(certificate.terms)
    drawn[certificate.terms.frameSha256] = certificate.selected
  }

  private mutating func note(_ terms: DrawTerms) {
    guard !periods.contains(where: { $0.period == terms.period && $0.sha256 == terms.frameSha256 }) else { return }
    periods.append((terms.period, terms.frameSha256))
  }

  /// The history before a month.
  func history(before period: AuditPeriod) throws -> FrameHistory {
    var months: [FrameHistory.Month] = []
    for entry in periods {
      guard let frame = frames[entry.sha256] else {
        throw Failure("The frame of \(entry.period) is not beside its commitment. Put its frame.csv there, unchanged.")
      }
      months.append(FrameHistory.Month(period: entry.period, frame: frame, drawn: drawn[entry.sha256] ?? []))
    }
    for sha256 in frames.keys.sorted() where !periods.contains(where: { $0.sha256 == sha256 }) {
      throw Failure(
        "The month of a frame with SHA-256 \(sha256) is unknown. Put its commitment.json beside it, or name that.")
    }
    return try SampleFolder.sampling { try FrameHistory(months, before: period) }
  }
}
