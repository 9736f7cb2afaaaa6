import Plans
import Regulations

/// Identifiers in a plan's text that are not the child's: a second date of birth, NHS number or UPN.
struct ForeignIdentifiers {
  let study: Study

  /// Where such an identifier stands.
  struct Found {
    var evidence: Evidence
    /// `date of birth`, `NHS number` or `UPN`.
    var kind: String
  }

  /// All that are found, in text order; a document that states none of its own can hold none of another's unless two
  /// of them differ.
  func found() -> [Found] {
    var own = Own(study.plan.subject)
    var found: [Found] = []
    for reading in [study.front] + study.readings {
      for index in reading.tokens.indices where reading.tokens[index].traits.contains(.identifier) {
        if let date = birthDate(at: index, reading), !own.accepts(birth: date.value) {
          found.append(Found(evidence: study.evidence(reading, date.tokens), kind: "date of birth"))
        } else if let number = nhsNumber(at: index, reading), !own.accepts(nhs: number.value) {
          found.append(Found(evidence: study.evidence(reading, number.tokens), kind: "NHS number"))
        } else if let upn = upn(at: index, reading), !own.accepts(upn: upn) {
          found.append(Found(evidence: study.evidence(reading, index..<index + 1), kind: "UPN"))
        }
      }
    }
    return found
  }

  /// The child's own identifiers; the first of a kind that the text gives stands in for one that is not stated.
  private struct Own {
    var birth: CalendarDate?
    var nhs: String?
    var upn: String?

    init(_ subject: Subject) {
      birth = subject.dateOfBirth
      nhs = subject.nhsNumber.map { $0.filter(\.isNumber) }
      upn = subject.upn?.lowercased()
    }

    mutating func accepts(birth date: CalendarDate) -> Bool {
      if birth == nil { birth = date }
      return birth == date
    }

    mutating func accepts(nhs number: String) -> Bool {
      if nhs == nil { nhs = number }
      return nhs == number
    }

    mutating func accepts(upn number: String) -> Bool {
      if upn == nil { upn = number }
      return upn == number
    }
  }

  // MARK: Finding

  /// Words that announce an identifier.
  static let labels: WordSet = ["dob", "d.o.b", "born", "birth", "nhs"]

  /// A date within a few words of "date of birth", "DOB" or "born".
  private func birthDate(at index: Int, _ reading: Reading) -> (value: CalendarDate, tokens: Range<Int>)? {
    let tokens = reading.tokens
    let word = tokens[index].word
    let isLabel =
      word == "dob" || word == "d.o.b" || word == "born"
      || (word == "birth" && index >= 2 && tokens[index - 2].word == "date")
    guard isLabel, !isOfAnother(index, reading) else { return nil }
    let end = min(index + 10, tokens.count)
    let span = reading.offsets(of: index..<end)
    let bytes = Array(reading.body.text.utf8)[span]
    guard let first = BritishDate.findAll(in: Array(bytes)).first else { return nil }
    let start = span.lowerBound + first.range.lowerBound
    let inside = reading.tokens(in: start..<span.lowerBound + first.range.upperBound)
    return inside.isEmpty ? nil : (first.date, inside)
  }

  /// "his sister, born on 3 May 2015": the date is a relative's.
  private func isOfAnother(_ index: Int, _ reading: Reading) -> Bool {
    let sentence = reading.sentence(around: index)
    return reading.has("relatives", in: sentence)
  }

  /// Ten digits behind the letters NHS, however they are grouped.
  private func nhsNumber(at index: Int, _ reading: Reading) -> (value: String, tokens: Range<Int>)? {
    guard reading.tokens[index].word == "nhs" else { return nil }
    var next = index + 1
    while next < reading.tokens.count, next < index + 5, reading.tokens[next].kind != .number { next += 1 }
    var digits = ""
    let start = next
    while next < reading.tokens.count, reading.tokens[next].kind == .number, digits.utf8.count < 10 {
      digits += reading.body.words(at: reading.tokens[next].range).filter(\.isNumber)
      next += 1
    }
    return digits.utf8.count == 10 ? (digits, start..<next) : nil
  }

  /// A letter and twelve digits (the last may be a letter in a temporary number).
  private func upn(at index: Int, _ reading: Reading) -> String? {
    let word = reading.tokens[index].word
    let bytes = word.utf8
    guard !word.isLong, bytes.count == 13, bytes[0] >= 0x61, bytes[0] <= 0x7A else { return nil }
    return bytes[1..<12].allSatisfy { $0 >= 0x30 && $0 <= 0x39 } ? word.text : nil
  }
}
