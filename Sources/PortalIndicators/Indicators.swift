import PortalCore
package import PortalModel

/// Every number of an edition, computed once from the portal's records; each list is parallel to the portal's.
package struct Indicators: Sendable {
  package let projects: [ProjectStanding]
  package let communities: [CommunityStanding]
  /// How near each community has open facilities; `nil` for one whose position is not reported.
  package let reach: [ReachStanding?]
  package let subdistricts: [SubdistrictStanding]
  package let districts: [DistrictStanding]
  package let city: CityStanding
  package let bureaus: [BureauStanding]
  package let targets: [TargetStanding]
  package let league: LeagueTable
  /// Operators of several open facilities (三（四）1), the one with most first.
  package let operators: [NamedGroup<Facility>]
  /// Co-governance partners with their projects (三（六）), withdrawn ones left out.
  package let partners: [NamedGroup<Project>]

  /// Documents and announcements with the time they took to be published (政府信息公开条例 第二十六条).
  package let publications: [Publication]

  /// - Complexity: O(*n*) in the records.
  package init(of portal: Portal) {
    let slippages = Slippage.all(in: portal)
    let projects = portal.records.projects.indices.map {
      ProjectStanding(of: $0, in: portal, slippages: slippages[$0])
    }
    let communities = portal.register.communities.indices.map {
      CommunityStanding(of: $0, in: portal, projects: projects)
    }
    let subdistricts = portal.register.subdistricts.indices.map {
      SubdistrictStanding(of: $0, in: portal, projects: projects, communities: communities)
    }
    let reach = ReachStanding.all(in: portal)
    let standings = AreaTally.Standings(
      projects: projects, communities: communities, subdistricts: subdistricts, reach: reach)
    let districts = portal.register.districts.indices.map {
      DistrictStanding(of: $0, in: portal, standings: standings)
    }
    self.projects = projects
    self.communities = communities
    self.reach = reach
    self.subdistricts = subdistricts
    self.districts = districts
    city = CityStanding(of: portal, districts: districts, standings: standings)
    bureaus = portal.programme.bureaus.indices.map { BureauStanding(of: $0, in: portal, projects: projects) }
    targets = portal.programme.targets.map { TargetStanding(of: $0, in: portal, standings: standings) }
    league = LeagueTable(of: portal, districts: districts)
    publications = Publication.all(in: portal)
    operators = NamedGroup.all(of: portal.records.facilities) { facility in
      facility.state == .open ? facility.operatedBy.value.map { [$0] } ?? [] : []
    }.filter { $0.members.count > 1 }
    partners = NamedGroup.all(of: portal.records.projects) { project in
      project.stage == .withdrawn ? [] : project.partners.value ?? []
    }
  }

  /// The standing of a project.
  package subscript(reference: Reference<Project>) -> ProjectStanding { projects[reference.index] }
  /// The standing of a community.
  package subscript(reference: Reference<Community>) -> CommunityStanding { communities[reference.index] }
  /// The standing of a subdistrict.
  package subscript(reference: Reference<Subdistrict>) -> SubdistrictStanding { subdistricts[reference.index] }
  /// The standing of a district.
  package subscript(reference: Reference<District>) -> DistrictStanding { districts[reference.index] }
  /// The standing of a bureau.
  package subscript(reference: Reference<Bureau>) -> BureauStanding { bureaus[reference.index] }
}
