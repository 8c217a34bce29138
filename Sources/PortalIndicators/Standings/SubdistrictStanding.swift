import PortalCore
import PortalModel

/// A subdistrict on the as-of date.
package struct SubdistrictStanding: Sendable {
  /// Its communities, and how many of them an open hub serves.
  package let communities: Share
  package let pilots: Int
  /// Projects for hubs that serve one of its communities, withdrawn ones left out; each once.
  package let hubs: Int
  /// Those that are open.
  package let openHubs: Int
  package let facilities: Int
  package let openFacilities: Int

  /// Whether an open hub serves one of its communities: what 二（二） demands by 2025.
  package var hasOpenHub: Bool { openHubs > 0 }

  /// - Complexity: O(*n*) in the subdistrict's communities, projects and facilities.
  init(of index: Int, in portal: Portal, projects: [ProjectStanding], communities standings: [CommunityStanding]) {
    let relations = portal.relations
    let members = relations.communitiesOfSubdistrict[index]
    let hubs = members.flatMap { relations.projectsOfCommunity[$0] }.withoutRepetition
      .filter { portal.records.projects[$0].isHub && portal.records.projects[$0].stage != .withdrawn }
    let facilities = members.flatMap { relations.facilitiesOfCommunity[$0] }
    communities = Share(members.count { standings[$0].hasOpenHub }, of: members.count)
    pilots = members.count { portal.register.communities[$0].isPilot }
    self.hubs = hubs.count
    openHubs = hubs.count { projects[$0].isOpenHub }
    self.facilities = facilities.count
    openFacilities = facilities.count { portal.records.facilities[$0].state == .open }
  }
}
