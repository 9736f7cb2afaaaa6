import Documents

/// Makes PDFs through a print engine of the system.
enum PrintDesk {
  /// The largest page that is printed.
  static let mostBytes = 64 << 20

  static func pdf(of page: [UInt8]) throws -> [UInt8] {
    do {
      return try PrintEngine.pdf(of: page)
    } catch {
      throw Failure(error.description)
    }
  }
}
