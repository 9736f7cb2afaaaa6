extension FrameRules.LeftOut {
  /// Cases to leave out, from a CSV with the header `caseId,reason`.
  ///
  /// - Throws: `SamplingError` where the header is missing, or a line has no case id or no reason.
  public static func list(_ bytes: [UInt8]) throws(SamplingError) -> [FrameRules.LeftOut] {
    let lines = CSVText.lines(of: bytes)
    guard lines.first.map({ $0.elementsEqual("caseId,reason".utf8) }) ?? false else {
      throw SamplingError(
        "The list of cases to leave out does not start with the line caseId,reason.", "Write that header above it.")
    }
    var cases: [FrameRules.LeftOut] = []
    for (number, line) in lines.enumerated().dropFirst() where !line.isEmpty {
      guard let fields = CSVText.fields(of: line), fields.count == 2, fields.allSatisfy({ !$0.isEmpty }) else {
        throw SamplingError(
          "Line \(number + 1) of the list of cases to leave out has no case id or no reason.",
          "Every case that is left out needs its reason.")
      }
      cases.append(
        FrameRules.LeftOut(
          caseId: String(decoding: fields[0], as: UTF8.self), reason: String(decoding: fields[1], as: UTF8.self)))
    }
    return cases
  }
}
