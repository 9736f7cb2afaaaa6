import Regulations

/// A person of a return with what all checks need, gathered once.
struct Sen2Seen {
  let person: Sen2Record
  let census: Sen2Census
  let birth: CalendarDate?
  let chains: [Chain]

  /// A request with what came of it.
  struct Chain {
    let request: Sen2Record
    let assessments: [Sen2Record]
    let plans: [Sen2Record]
    let active: [Sen2Record]
    /// The places that plans name, and those that are attended.
    let named: [Sen2Record]
    let attended: [Sen2Record]
    /// Both together.
    let settings: [Sen2Record]

    init(_ request: Sen2Record) {
      self.request = request
      assessments = request.all(.assessment)
      plans = assessments.flatMap { $0.all(.namedplan) }
      active = request.all(.activeplans)
      named = plans.flatMap { $0.all(.plandetail) }
      attended = active.flatMap { $0.all(.placementdetail) }
      settings = named + attended
    }
  }

  init(person: Sen2Record, census: Sen2Census) {
    self.person = person
    self.census = census
    birth = person.day(.personbirthdate)
    chains = person.all(.requests).map(Chain.init)
  }

  /// The records in which a look finds what it looks for.
  func records(for look: Sen2Look, limit: Int) -> [Sen2Record] {
    switch look {
    case .birthDateMissing, .birthDateAfterCensus, .ageReached, .ageIs, .numberMissing, .numberTwice, .pupilNumberWrong,
      .learnerNumberWrong:
      return isFound(look, limit: limit) ? [person] : []
    case .transferTwice:
      let origins = Set(chains.flatMap(\.active).map { $0[.transferla] }.filter { !$0.isEmpty })
      return origins.count > 1 ? [person] : []
    default:
      return chains.flatMap { chain -> [Sen2Record] in
        requests(chain, look, limit: limit) ?? plans(chain, look, limit: limit) ?? places(chain, look)
          ?? reviews(chain, look, limit: limit)
      }
    }
  }

  /// Age in whole years on the day of the census.
  private var age: Int? {
    birth.flatMap { born in census.day.map { AgeReckoning.years(bornOn: born, on: $0) } }
  }

  private func isFound(_ look: Sen2Look, limit: Int) -> Bool {
    switch look {
    case .birthDateMissing: return birth == nil
    case .birthDateAfterCensus: return birth.map { born in census.day.map { born > $0 } ?? false } ?? false
    case .ageReached: return age.map { $0 >= limit } ?? false
    case .ageIs: return age == limit
    case .numberMissing:
      return person[.upn].isEmpty && person[.uniquelearnernumber].isEmpty && person[.upnunknown].isEmpty
    case .pupilNumberWrong: return !person[.upn].isEmpty && !PupilNumber.isRight(person.code(.upn))
    case .learnerNumberWrong:
      let number = person[.uniquelearnernumber]
      let isTen = number.utf8.count == 10 && number.utf8.allSatisfy { (0x30...0x39).contains($0) }
      // Ten nines stand for a number that is not known.
      return !number.isEmpty && (!isTen || number == "9999999999")
    default: return false
    }
  }

  /// Whether more than a number of days lie between two days; not where either is missing.
  static func isLonger(_ from: CalendarDate?, _ to: CalendarDate?, than days: Int) -> Bool {
    guard let from, let to else { return false }
    return to.dayNumber - from.dayNumber > days
  }

  /// Whether the second of two days is before the first; not where either is missing.
  static func isReversed(_ from: CalendarDate?, _ to: CalendarDate?) -> Bool {
    guard let from, let to else { return false }
    return to < from
  }
}
