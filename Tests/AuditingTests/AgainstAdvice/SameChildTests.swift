import Plans
import Regulations
import Testing

@testable import Auditing

@Suite("Whether two documents are about one child")
struct SameChildTests {
  private func subject(
    _ name: String? = nil, born: CalendarDate? = nil, nhs: String? = nil, upn: String? = nil
  ) -> Subject {
    var subject = Subject()
    subject.name = name
    subject.dateOfBirth = born
    subject.nhsNumber = nhs
    subject.upn = upn
    return subject
  }
  private let day = CalendarDate(year: 2016, month: 5, day: 9)
  private let otherDay = CalendarDate(year: 2016, month: 5, day: 10)

  @Test("An identifier that agrees decides, unless the date of birth disagrees")
  func identifiers() {
    let one = subject("Ida Roe", born: day, nhs: "943 476 5919")
    #expect(SameChild(one, subject("I. Roe", nhs: "9434765919")) == .yes)
    #expect(SameChild(one, subject("Ida Roe", born: day, nhs: "9434765870")) == .no)
    #expect(SameChild(one, subject(born: otherDay, nhs: "9434765919")) == .no)
  }

  @Test("A full name needs the date of birth with it")
  func names() {
    #expect(SameChild(subject("Ida Roe", born: day), subject("ROE, Ida May", born: day)) == .yes)
    #expect(SameChild(subject("Ida Roe", born: day), subject("Ida Roe")) == .unstated)
    #expect(SameChild(subject("Ida Roe", born: day), subject("Ida Fell", born: day)) == .no)
    #expect(SameChild(subject("Ida Roe", born: day), subject("Ida", born: day)) == .unstated)
  }
}
