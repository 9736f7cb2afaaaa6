import Caseload
import Regulations

/// Who a case is about, as the caseload has it: what documents are matched by, and nothing that is kept.
struct CaseIdentity: Sendable {
  let caseId: String
  var nhsNumber = ""
  var upn = ""
  var forename = PersonName("")
  var surname = PersonName("")
  var dateOfBirth: CalendarDate?

  init(caseId: String) { self.caseId = caseId }

  /// Takes what a row says and earlier rows of the case did not.
  mutating func add(_ row: CaseRow) {
    if nhsNumber.isEmpty { nhsNumber = Identifiers.nhsNumber(row.nhsNumber) ?? "" }
    if upn.isEmpty { upn = Identifiers.upn(row.upn) ?? "" }
    if forename.words.isEmpty { forename = PersonName(row.forename) }
    if surname.words.isEmpty { surname = PersonName(row.surname) }
    if dateOfBirth == nil { dateOfBirth = row.dob }
  }
}

/// Identifiers in the one form in which they are compared.
enum Identifiers {
  /// Ten figures; nil where the text is no NHS number.
  static func nhsNumber(_ text: String) -> String? {
    let figures = text.utf8.filter { (0x30...0x39).contains($0) }
    let others = text.utf8.contains { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
    return figures.count == 10 && !others ? String(decoding: figures, as: UTF8.self) : nil
  }

  /// Thirteen letters and figures; nil where the text is no UPN.
  static func upn(_ text: String) -> String? {
    let folded = fold(text)
    return folded.utf8.count == 13 ? folded : nil
  }

  /// Letters and figures in small letters: "EHC/2024-17" and "ehc 2024 17" are one case.
  static func fold(_ text: String) -> String {
    String(
      decoding: text.utf8.compactMap { byte -> UInt8? in
        switch byte {
        case 0x30...0x39, 0x61...0x7A, 0x80...: byte
        case 0x41...0x5A: byte | 0x20
        default: nil
        }
      }, as: UTF8.self)
  }

  /// Whether two folded identifiers are written alike: figures where figures are and letters where letters are.
  static func haveSameShape(_ one: String, _ other: String) -> Bool {
    func shape(_ text: String) -> [Bool] { text.utf8.map { (0x30...0x39).contains($0) } }
    return shape(one) == shape(other)
  }
}
