import Regulations

/// Reviews that should be complete and are not, by how long, and by team, setting and year group.
public struct Backlog: Sendable {
  /// How long reviews are overdue: from so many months to fewer than so many.
  public struct AgeClass: Hashable, Sendable {
    /// Whole months at which the class begins.
    public var from: Int
    /// Whole months at which it ends; nil for the last.
    public var to: Int?
    /// Reviews in it.
    public var count: Int

    /// "3 to 6", "more than 24".
    public var words: String { to.map { "\(from) to \($0)" } ?? "more than \(from)" }
  }

  /// A team, a setting or a year group.
  public struct Group: Hashable, Sendable {
    /// Its name; empty where the caseload does not state one.
    public var name: String
    /// Plans in force.
    public var plans: Int
    /// Of them, those with an overdue review.
    public var overdue: Int
    /// Of the overdue, those in each age class.
    public var ages: [Int]
    /// The longest, in days.
    public var longest: Int
  }

  /// Plans in force.
  public var plans: Int
  /// Plans with an overdue review.
  public var overdue: Int
  /// Plans whose review's due day cannot be reckoned, because a date is missing.
  public var unknown: Int
  /// By how long.
  public var ages: [AgeClass]
  /// By team, the largest backlog first.
  public var teams: [Group]
  /// By setting, the largest backlog first.
  public var settings: [Group]
  /// By year group, the youngest first.
  public var years: [Group]

  init(cases: [ReviewCase], months: [Int]) {
    plans = cases.count
    let late = cases.filter(\.isOverdue)
    overdue = late.count
    unknown = cases.count { $0.reviewDue == nil }
    let edges = [0] + months
    ages = edges.enumerated().map { place, from in
      let to = place + 1 < edges.count ? edges[place + 1] : nil
      return AgeClass(
        from: from, to: to, count: late.count { Backlog.place(of: $0.monthsOver, edges) == place })
    }
    func groups(_ name: (ReviewCase) -> String) -> [Group] {
      var groups: [String: Group] = [:]
      for one in cases {
        let name = name(one)
        var group =
          groups[name] ?? Group(name: name, plans: 0, overdue: 0, ages: edges.map { _ in 0 }, longest: 0)
        group.plans += 1
        if one.isOverdue {
          group.overdue += 1
          group.ages[Backlog.place(of: one.monthsOver, edges)] += 1
          group.longest = max(group.longest, one.daysOver)
        }
        groups[name] = group
      }
      return groups.values.sorted { ($1.overdue, $1.plans, $0.name) < ($0.overdue, $0.plans, $1.name) }
    }
    teams = groups { $0.timeliness.history.summary.team }
    settings = groups { $0.timeliness.history.summary.settingName }
    years = groups { $0.year.map { Backlog.sortable($0) } ?? "" }.sorted { $0.name < $1.name }
      .map { group in
        var named = group
        named.name = group.name.isEmpty ? "" : SchoolYear.name(ofNCYear: Backlog.year(group.name))
        return named
      }
  }

  /// The class that whole months over belong to: a review three months over to the day has left the first.
  private static func place(of months: Int, _ edges: [Int]) -> Int { (edges.lastIndex { $0 <= months }) ?? 0 }

  /// Year groups in an order that sorts by bytes, from Nursery 1.
  private static func sortable(_ year: Int) -> String {
    let shifted = String(max(0, min(99, year + 10)))
    return shifted.utf8.count < 2 ? "0" + shifted : shifted
  }

  private static func year(_ sortable: String) -> Int { (Int(sortable) ?? 10) - 10 }
}
