extension Frame {
  /// A frame from its file.
  ///
  /// - Throws: `SamplingError` that names the first line where the bytes are not canonical: a wrong header, an unknown
  ///   kind, no case id, a line out of order, a case twice.
  public init(bytes: [UInt8]) throws(SamplingError) {
    var reader = FrameReader()
    try reader.read(bytes)
    let (strata, places) = reader.strata.sorted()
    for index in reader.rows.indices {
      reader.rows[index].stratum = Int32(truncatingIfNeeded: places[Int(reader.rows[index].stratum)])
    }
    self.init(bytes: bytes, strata: strata, ids: reader.ids, rows: reader.rows)
  }
}

/// Reads a frame's bytes line by line and refuses whatever a frame never holds.
private struct FrameReader {
  var ids: [UInt8] = []
  var rows: [Frame.Row] = []
  var strata = StratumTable()

  private static let kinds = CaseKind.allCases.map { (kind: $0, name: Array($0.rawValue.utf8)) }

  mutating func read(_ bytes: [UInt8]) throws(SamplingError) {
    guard bytes.count <= Frame.mostBytes else {
      throw SamplingError("The frame is larger than 1 GB.", "Check that it is the right file.")
    }
    guard bytes.starts(with: Frame.header + [0x0A]) else {
      throw SamplingError(
        "The frame does not start with the line kind,caseId,stratum.",
        "Take the file frame.csv as sample freeze wrote it.")
    }
    guard bytes.last == 0x0A else { throw FrameReader.changed(1, "has no line feed at its end") }
    guard String(validating: bytes, as: UTF8.self) != nil else { throw FrameReader.changed(1, "is no UTF-8 text") }
    ids.reserveCapacity(bytes.count)
    var start = Frame.header.count + 1
    var previous = start..<start
    var previousId = 0
    var number = 1
    while start < bytes.count {
      number += 1
      var end = start
      while bytes[end] != 0x0A { end += 1 }
      if !previous.isEmpty, !FrameReader.precedes(bytes, previous, start..<end) {
        throw FrameReader.changed(number, "is not in the order of its bytes")
      }
      let id = try read(bytes[start..<end], number)
      // Lines of one case differ behind the id alone, so sorting brings them together.
      if !rows.isEmpty, ids[previousId..<id].elementsEqual(ids[id...]) {
        throw FrameReader.changed(number, "names a case a second time")
      }
      append(id, bytes[start..<end])
      previous = start..<end
      previousId = id
      start = end + 1
    }
  }

  private var current: (kind: CaseKind, stratum: Int) = (.newPlan, 0)

  /// Takes a line apart, appends its ticketed id and says where that starts.
  private mutating func read(_ line: ArraySlice<UInt8>, _ number: Int) throws(SamplingError) -> Int {
    guard let comma = line.firstIndex(of: CSVText.comma),
      let kind = FrameReader.kinds.first(where: { line[..<comma].elementsEqual($0.name) })
    else { throw FrameReader.changed(number, "names no kind of case") }
    let start = ids.count
    ids.append(contentsOf: kind.name)
    ids.append(UInt8(ascii: ":"))
    let rest = line[(comma + 1)...]
    let stratum: ArraySlice<UInt8>
    if rest.contains(CSVText.quote) {
      var canonical: [UInt8] = []
      guard let fields = CSVText.fields(of: rest), fields.count == 2 else {
        throw FrameReader.changed(number, "has not three fields")
      }
      CSVText.append(fields[0], to: &canonical)
      canonical.append(CSVText.comma)
      CSVText.append(fields[1], to: &canonical)
      guard canonical.elementsEqual(rest) else { throw FrameReader.changed(number, "has quotes that are not needed") }
      ids.append(contentsOf: fields[0])
      stratum = fields[1][...]
    } else {
      guard let second = rest.firstIndex(of: CSVText.comma), !rest[(second + 1)...].contains(CSVText.comma) else {
        throw FrameReader.changed(number, "has not three fields")
      }
      ids.append(contentsOf: rest[..<second])
      stratum = rest[(second + 1)...]
    }
    guard ids.count > start + kind.name.count + 1 else { throw FrameReader.changed(number, "has no case id") }
    guard !stratum.isEmpty else { throw FrameReader.changed(number, "has no stratum") }
    current = (kind.kind, strata.place(kind.kind, stratum))
    return start
  }

  private mutating func append(_ id: Int, _ line: ArraySlice<UInt8>) {
    strata.count(current.stratum)
    rows.append(
      Frame.Row(
        kind: current.kind, stratum: Int32(truncatingIfNeeded: current.stratum),
        start: Int32(truncatingIfNeeded: id), count: Int32(truncatingIfNeeded: ids.count - id)))
  }

  private static func precedes(_ bytes: [UInt8], _ left: Range<Int>, _ right: Range<Int>) -> Bool {
    bytes.withUnsafeBytes { ByteOrder.precedes($0[left], $0[right]) }
  }

  private static func changed(_ line: Int, _ what: String) -> SamplingError {
    SamplingError(
      "Line \(line) of the frame \(what).", "Take the file frame.csv as sample freeze wrote it, and do not edit it.")
  }
}
