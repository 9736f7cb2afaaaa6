import Testing

@testable import Auditing

/// One slip of the pen is another spelling; two are another name.
struct NameSpellingsTests {
  @Test(arguments: [
    ("samual", "samuel"), ("niahm", "niamh"), ("calum", "callum"), ("calllum", "callum"), ("rosalnd", "rosalind"),
  ])
  func oneSlip(written: String, name: String) { #expect(NameSpellings.isOneSlip(written, name)) }

  @Test(arguments: [
    ("samuel", "samuel"), ("marley", "harley"), ("ellie", "ella"), ("samantha", "samuel"), ("jon", "john"),
    ("naihm", "niamh"),
  ])
  func another(written: String, name: String) { #expect(!NameSpellings.isOneSlip(written, name)) }

  @Test func aShortFormIsTheBeginning() {
    #expect(NameSpellings.isShortForm("ben", of: "benjamin"))
    #expect(!NameSpellings.isShortForm("be", of: "benjamin"))
    #expect(!NameSpellings.isShortForm("benjamin", of: "benjamin"))
  }
}
