import Documents
import Regulations

/// Who a plan is about, where it stands and which dates it states.
struct FrontFacts {
  let document: Document
  let reading: Reading
  let placements: [Placement]
  let index: WordIndex

  /// What was found.
  struct Facts {
    var status: PlanStatus?
    var subject = Subject()
    var dates = PlanDates()
  }

  /// Reads declared fields first, then the form on the first pages, then running headers and footers.
  func read() -> Facts {
    var facts = Facts()
    DeclaredFields(document.fields).fill(&facts)
    let lines = reading.lines.indices.filter { placements[$0].codes.isEmpty && placements[$0].role != .heading }
    FormFields(reading: reading, lines: lines).fill(&facts.subject)
    if facts.subject.name == nil || facts.subject.dateOfBirth == nil {
      // Some plans keep the child's details under Section A.
      let views = reading.lines.indices.filter { placements[$0].codes == SectionSet(.A) }
      FormFields(reading: reading, lines: Array(views.prefix(60))).fill(&facts.subject)
    }
    UnlabelledSubject(reading: reading, lines: lines, placements: placements).fill(&facts.subject)
    FrontDates(reading: reading, lines: lines).fill(&facts)
    let asides = Reading(
      lines: document.asides.filter { $0.place == .header || $0.place == .footer }.map(\.text), index: index)
    let asideLines = Array(asides.lines.indices)
    FormFields(reading: asides, lines: asideLines).fill(&facts.subject)
    let asideStatus = FrontStatus(reading: asides, lines: asideLines).stated()
    if facts.status == nil {
      facts.status = FrontStatus(reading: reading, lines: lines).stated() ?? asideStatus
    }
    settle(&facts)
    return facts
  }

  /// Lets status and dates tell of each other where only one is stated.
  private func settle(_ facts: inout Facts) {
    if facts.status == nil {
      if facts.dates.amended != nil {
        facts.status = .amendedFinal
      } else if facts.dates.issued != nil {
        facts.status = .final
      } else if facts.dates.draftIssued != nil {
        facts.status = .draft
      }
    }
    switch facts.status {
    case .amendedFinal where facts.dates.amended == nil:
      facts.dates.amended = facts.dates.issued
      facts.dates.issued = facts.dates.firstIssued
    case .amendedFinal where facts.dates.issued == nil:
      facts.dates.issued = facts.dates.firstIssued
    case .draft where facts.dates.draftIssued == nil:
      facts.dates.draftIssued = facts.dates.issued
      facts.dates.issued = nil
    case .final where facts.dates.issued == nil && facts.dates.amended == nil:
      facts.dates.issued = facts.dates.firstIssued
    default: break
    }
  }
}

/// The fields that an interchange document labels itself.
struct DeclaredFields {
  private let fields: [Field]

  init(_ fields: [Field]) { self.fields = fields }

  /// Fills in what the fields say.
  func fill(_ facts: inout FrontFacts.Facts) {
    for field in fields where !field.value.isEmpty {
      switch field.name {
      case "status": facts.status = PlanStatus(rawValue: field.value)
      case "name": facts.subject.name = field.value
      case "preferredName": facts.subject.preferredName = field.value
      case "dateOfBirth": facts.subject.dateOfBirth = BritishDate.parse(field.value)
      case "ncYear": facts.subject.ncYear = Int(field.value) ?? SchoolYear.parse(field.value)
      case "pronouns": facts.subject.pronouns = field.value
      case "upn": facts.subject.upn = field.value
      case "nhsNumber": facts.subject.nhsNumber = field.value
      case "setting": facts.subject.setting = field.value
      case "primaryNeed": facts.subject.primaryNeed = field.value
      case "caseId": facts.subject.caseID = field.value
      case "authority": facts.subject.authority = field.value
      case "requested": facts.dates.requested = BritishDate.parse(field.value)
      case "draftIssued": facts.dates.draftIssued = BritishDate.parse(field.value)
      case "issued": facts.dates.issued = BritishDate.parse(field.value)
      case "amended": facts.dates.amended = BritishDate.parse(field.value)
      case "firstIssued": facts.dates.firstIssued = BritishDate.parse(field.value)
      case "nextReview": facts.dates.nextReview = BritishDate.parse(field.value)
      case "lastReview": facts.dates.lastReview = BritishDate.parse(field.value)
      default: continue
      }
    }
  }
}
