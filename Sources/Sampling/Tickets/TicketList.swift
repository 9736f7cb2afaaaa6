/// The tickets of a list of ids in drawing order, for anyone who wants to see how a draw comes about.
public struct TicketList: Sendable {
  private let text: [UInt8]
  private let ranges: [Range<Int>]

  /// How many ids there are.
  public var count: Int { ranges.count }

  /// The ids of a file, one a line; empty lines are passed over.
  ///
  /// - Throws: `SamplingError` where there is no id, where one stands twice, or where the text is no UTF-8.
  public init(lines bytes: [UInt8]) throws(SamplingError) {
    text = bytes
    var ranges: [Range<Int>] = []
    for line in CSVText.lines(of: bytes) where !line.isEmpty { ranges.append(line.startIndex..<line.endIndex) }
    self.ranges = ranges
    guard !ranges.isEmpty else {
      throw SamplingError("The file of ids is empty.", "Give a text file with one id on each line.")
    }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw SamplingError("The file of ids is no UTF-8 text.", "Save it as UTF-8 and try again.")
    }
    try refuseRepeats()
  }

  private func refuseRepeats() throws(SamplingError) {
    let isRepeated = text.withUnsafeBytes { bytes in
      var seen = Set<IdBytes>(minimumCapacity: ranges.count)
      return ranges.contains { !seen.insert(IdBytes(bytes: UnsafeRawBufferPointer(rebasing: bytes[$0]))).inserted }
    }
    guard isRepeated else { return }
    throw SamplingError(
      "An id stands twice in the file of ids.", "Each case must stand once, or its chance would be doubled.")
  }

  /// One `id,ticket` line for each id, in drawing order; with `places`, tickets are cut after that many digits behind
  /// leading nines.
  public func csv(seed: Seed, places: Int? = nil) -> [UInt8] {
    let order = TicketOrder(seed: seed, text: text, ranges: ranges)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count + ranges.count * 82)
    for index in order.sorted(ranges.indices) {
      CSVText.append(text[ranges[index]], to: &bytes)
      bytes.append(CSVText.comma)
      let ticket = order.ticket(at: index)
      bytes.append(UInt8(ascii: "0"))
      bytes.append(UInt8(ascii: "."))
      bytes.append(contentsOf: places.map { ticket.trimmedDigits(to: $0) } ?? ticket.digits[...])
      bytes.append(0x0A)
    }
    return bytes
  }

  /// The first so many draws with replacement, one `id,ticket` line each.
  public func csv(seed: Seed, returning draws: Int, places: Int? = nil) -> [UInt8] {
    let ids = ranges.map { String(decoding: text[$0], as: UTF8.self) }
    var bytes: [UInt8] = []
    for (id, ticket) in ReturningDraw(ids: ids, seed: seed).prefix(draws) {
      CSVText.append(id.utf8, to: &bytes)
      bytes += Array(",\(places.map { ticket.trimmed(to: $0) } ?? ticket.description)\n".utf8)
    }
    return bytes
  }

  /// An id in place; equal where the bytes are.
  private struct IdBytes: Hashable {
    let bytes: UnsafeRawBufferPointer

    static func == (left: IdBytes, right: IdBytes) -> Bool { left.bytes.elementsEqual(right.bytes) }
    func hash(into hasher: inout Hasher) { hasher.combine(bytes: bytes) }
  }
}
