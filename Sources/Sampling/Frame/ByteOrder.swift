import Glibc

/// The order of texts by their bytes, as `LC_ALL=C sort` has it.
enum ByteOrder {
  static func precedes(_ left: Slice<UnsafeRawBufferPointer>, _ right: Slice<UnsafeRawBufferPointer>) -> Bool {
    precedes(UnsafeRawBufferPointer(rebasing: left), UnsafeRawBufferPointer(rebasing: right))
  }

  static func precedes(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Bool {
    guard let one = left.baseAddress, let other = right.baseAddress else { return left.count < right.count }
    let order = memcmp(one, other, min(left.count, right.count))
    return order != 0 ? order < 0 : left.count < right.count
  }

  /// Sorts ranges of a text by their bytes. The first bytes behind what all have in common are compared as one number.
  static func sort(_ ranges: [Range<Int>], of text: [UInt8]) -> [Int] {
    text.withUnsafeBytes { bytes in
      let common = commonPrefix(ranges, bytes)
      var order = ranges.indices.map { index in
        (key: key(bytes, from: ranges[index].lowerBound + common, to: ranges[index].upperBound), index: Int32(index))
      }
      order.sort { left, right in
        if left.key != right.key { return left.key < right.key }
        let (one, other) = (ranges[Int(left.index)], ranges[Int(right.index)])
        let (first, second) = (bytes[one], bytes[other])
        if precedes(first, second) { return true }
        // Equal lines keep the order in which they were given.
        return left.index < right.index && !precedes(second, first)
      }
      return order.map { Int($0.index) }
    }
  }

  private static func commonPrefix(_ ranges: [Range<Int>], _ bytes: UnsafeRawBufferPointer) -> Int {
    guard let first = ranges.first else { return 0 }
    var common = first.count
    for range in ranges where common > 0 {
      var length = 0
      let most = min(common, range.count)
      while length < most, bytes[first.lowerBound + length] == bytes[range.lowerBound + length] { length += 1 }
      common = length
    }
    return common
  }

  /// Eight bytes as a number that orders as they do; what a text lacks counts as zero and is told apart afterwards.
  private static func key(_ bytes: UnsafeRawBufferPointer, from start: Int, to end: Int) -> UInt64 {
    if start + 8 <= end { return UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self)) }
    var key: UInt64 = 0
    for position in start..<(start + 8) { key = key << 8 | (position < end ? UInt64(bytes[position]) : 0) }
    return key
  }
}
