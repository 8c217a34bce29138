package import PortalCore
package import PortalModel

/// The gap lists (查漏补缺清单) of an area, counted by domain, year, measure and state (三（二）2).
package struct GapTally: Sendable {
  package private(set) var states = TermCounts<Gap.State>()
  /// In the portal's order.
  package private(set) var byDomain: [TermCounts<Gap.State>]
  /// By the year in which they are planned, the earliest first, then “-”, then those that do not say.
  package let byYear: [GapGroup]
  /// By what is done about them, the most frequent first, on equal terms by name; then “-”, then those that do not say.
  package let byMeasure: [GapGroup]
  /// Places in the portal's list of those that were found and never planned.
  package private(set) var unplanned: [Int] = []

  /// - Complexity: O(*n* log *n*) in the area's gaps.
  init(of area: Area, in portal: Portal) {
    byDomain = Array(repeating: TermCounts(), count: portal.domains.count)
    let places = area.communities.flatMap { portal.relations.gapsOfCommunity[$0] }
    let gaps = places.map { portal.records.gaps[$0] }
    for (place, gap) in zip(places, gaps) {
      states.count(gap.state)
      byDomain[gap.domain.index].count(gap.state)
      if gap.state == .found { unplanned.append(place) }
    }
    byYear = GapGroup.all(of: gaps) { $0.year.map { "\($0.number) 年" } }.sorted { $0.order < $1.order }
    byMeasure = GapGroup.all(of: gaps, by: \.measure).sorted {
      ($0.rank, $1.states.total, $0.order) < ($1.rank, $0.states.total, $1.order)
    }
  }
}

/// The gaps that say the same of their year or of their measure.
package struct GapGroup: Hashable, Sendable {
  /// What they say: “2025 年”, “设助餐点”.
  package let name: Reported<String>
  package fileprivate(set) var states = TermCounts<Gap.State>()

  /// What is said comes before “-”, and that before what is not reported.
  fileprivate var rank: Int {
    switch name {
    case .value, .belowUnit: 0
    case .none: 1
    case .notReported: 2
    }
  }

  fileprivate var order: String { "\(rank)\(name.value ?? "")" }

  fileprivate static func all(of gaps: [Gap], by name: (Gap) -> Reported<String>) -> [GapGroup] {
    var groups: [Reported<String>: GapGroup] = [:]
    for gap in gaps { groups[name(gap), default: GapGroup(name: name(gap))].states.count(gap.state) }
    return Array(groups.values)
  }
}
