/// Caps on what one container or one XML file may cost to open.
public struct ContainerLimits: Sendable {
  /// Most entries in a zip.
  public var entries: Int
  /// Most bytes that one entry may unfold to.
  public var entryBytes: Int
  /// Most bytes that all entries may say that they unfold to.
  public var unfoldedBytes: Int
  /// Most times its packed size that an entry may unfold to, once past `ratioFloor`.
  public var ratio: Int
  /// Unfolded size in bytes up to which the ratio is not looked at: short repetitive parts pack very well.
  public var ratioFloor: Int
  /// Deepest nesting of XML elements; libxml2 itself refuses more than 256.
  public var depth: Int

  /// Caps by name.
  public init(
    entries: Int = 4096, entryBytes: Int = 64 << 20, unfoldedBytes: Int = 128 << 20, ratio: Int = 200,
    ratioFloor: Int = 1 << 20, depth: Int = 200
  ) {
    self.entries = entries
    self.entryBytes = entryBytes
    self.unfoldedBytes = unfoldedBytes
    self.ratio = ratio
    self.ratioFloor = ratioFloor
    self.depth = depth
  }

  /// Far above what any real plan needs, far below what hurts a machine.
  public static let standard = ContainerLimits()
}
