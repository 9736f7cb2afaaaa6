/// Looks at the settings that plans name and that children attend, and at needs.
extension Sen2Seen {
  /// What is found in the places and needs of a request; nil where the look is at something else.
  func places(_ chain: Chain, _ look: Sen2Look) -> [Sen2Record]? {
    switch look {
    case .settingNotOne:
      return chain.settings.filter { place in
        [Sen2Field.urn, .ukprn, .sensetting].count { !place[$0].isEmpty } != 1
      }
    case .otherSettingUnnamed:
      return chain.settings.filter { $0.code(.sensetting) == "OTH" && $0[.sensettingother].isEmpty }
    case .flagsMissing: return chain.settings.filter { $0[.sunit].isEmpty || $0[.resourced].isEmpty }
    case .unitAndResourced: return chain.settings.filter { $0.flag(.sunit) == true && $0.flag(.resourced) == true }
    case .firstRankNotOne:
      return chain.plans.filter { isWithoutOneFirst($0.all(.plandetail)) }
        + chain.active.filter { isWithoutOneFirst($0.all(.placementdetail).filter { $0[.leavingdate].isEmpty }) }
    case .namedNotAttended: return namedNotAttended(chain)
    case .needMissing:
      return chain.active.filter { plan in !plan.all(.senneed).contains { $0[.sentyperank] == "1" } }
    case .needsTooMany: return chain.active.filter { $0.all(.senneed).count > 2 }
    case .needUnknown:
      return chain.active.flatMap { $0.all(.senneed) }.filter {
        !$0[.sentype].isEmpty && CaseWords.canonical.needs[Folding.fold($0[.sentype])] == nil
      }
    case .needTwice:
      return chain.active.filter { plan in
        let types = plan.all(.senneed).map { $0.code(.sentype) }
        return Set(types).count < types.count
      }
    default: return nil
    }
  }

  private func isWithoutOneFirst(_ places: [Sen2Record]) -> Bool {
    !places.isEmpty && places.count { $0[.placementrank] == "1" } != 1
  }

  /// The setting that Section I names is another one than the setting that is attended.
  private func namedNotAttended(_ chain: Chain) -> [Sen2Record] {
    let first = { (places: [Sen2Record]) in places.first { $0[.placementrank] != "2" } }
    guard let named = first(chain.named), let attended = first(chain.attended.filter { $0[.leavingdate].isEmpty })
    else {
      return []
    }
    let identity = { (place: Sen2Record) in [place[.urn], place[.ukprn], place.code(.sensetting)] }
    return identity(named) == identity(attended) ? [] : [named]
  }
}
