import PortalCore
package import PortalModel

/// A district or the city in numbers, each additive: the districts' sums are the city's.
package struct AreaTally: Sendable {
  /// Subdistricts, and how many of them have an open hub.
  package let subdistricts: Share
  package let communities: CommunityTally
  package let projects: ProjectTally
  package let operation: OperationTally
  package let gaps: GapTally
  /// Facilities by domain (in the portal's order) and state.
  package let facilities: [TermCounts<Facility.State>]
  /// Households with an open facility near them (三（五）1).
  package let reach: ReachTally
  package let freshness: Freshness
  /// Cells reported, of those whose blank can only mean that nobody has said: see `ReportingDuty`.
  package let reporting: Share

  /// Facilities open to residents, of all domains.
  package var openFacilities: Int { facilities.reduce(0) { $0 + $1[.open] } }

  /// - Complexity: O(*n*) in the area's records.
  init(of area: Area, in portal: Portal, standings: Standings) {
    subdistricts = Share(
      area.subdistricts.count { standings.subdistricts[$0].hasOpenHub }, of: area.subdistricts.count)
    communities = CommunityTally(area.communities, in: portal, standings: standings.communities)
    projects = ProjectTally(area.projects, in: portal, standings: standings.projects)
    operation = OperationTally(of: area, in: portal, standings: standings.projects)
    gaps = GapTally(of: area, in: portal)
    var facilities = [TermCounts<Facility.State>](repeating: TermCounts(), count: portal.domains.count)
    for index in area.facilities {
      facilities[portal.records.facilities[index].domain.index].count(portal.records.facilities[index].state)
    }
    self.facilities = facilities
    reach = ReachTally(of: area, in: portal, standings: standings.reach)
    freshness = Freshness(of: area, in: portal)
    reporting = ReportingDuty.reported(in: area, of: portal)
  }

  /// The standings that a tally counts up.
  struct Standings {
    let projects: [ProjectStanding]
    let communities: [CommunityStanding]
    let subdistricts: [SubdistrictStanding]
    let reach: [ReachStanding?]
  }
}

extension Freshness {
  /// Of every project, facility and pilot community.
  fileprivate init(of area: Area, in portal: Portal) {
    self.init()
    let rule = StaleRule(of: portal)
    for index in area.projects { count(portal.records.projects[index].updated, by: rule) }
    for index in area.facilities { count(portal.records.facilities[index].updated, by: rule) }
    for index in area.communities where portal.register.communities[index].isPilot {
      count(portal.register.communities[index].updated.value, by: rule)
    }
  }
}
