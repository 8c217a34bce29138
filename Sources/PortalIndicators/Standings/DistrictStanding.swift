import PortalCore
package import PortalModel

/// A district on the as-of date.
package struct DistrictStanding: Sendable {
  package let tally: AreaTally
  /// Tasks of 相关区政府 that are the district's too; none while it is not in scope.
  package let tasks: [Reference<PolicyTask>]
  package let overdueTasks: [Reference<PolicyTask>]

  init(of index: Int, in portal: Portal, standings: AreaTally.Standings) {
    tally = AreaTally(of: Area(district: index, of: portal), in: portal, standings: standings)
    let isInScope = portal.register.districts[index].scopeFrom.number <= portal.settings.asOf.year
    tasks = portal.tasks { isInScope && $0.includesDistricts }
    overdueTasks = portal.tasks { isInScope && $0.includesDistricts && $0.isOverdue(on: portal.settings.asOf) }
  }
}

/// The whole city on the as-of date.
package struct CityStanding: Sendable {
  package let tally: AreaTally
  /// 市区: subdistricts of the areas in scope from the first target year on, and how many have an open hub (二（二）).
  package let urbanSubdistricts: Share
  /// Areas that have not reported a single project, facility or pilot.
  package let silentDistricts: [Reference<District>]

  init(of portal: Portal, districts: [DistrictStanding], standings: AreaTally.Standings) {
    tally = AreaTally(of: Area(cityOf: portal), in: portal, standings: standings)
    let register = portal.register.districts
    let first = register.map(\.scopeFrom).min()
    urbanSubdistricts = zip(register, districts)
      .filter { $0.0.scopeFrom == first }
      .map(\.1.tally.subdistricts).reduce(Share(), +)
    silentDistricts = register.indices
      .filter { index in
        let tally = districts[index].tally
        return tally.projects.total == 0 && tally.communities.pilots.total == 0
          && tally.facilities.allSatisfy { $0.total == 0 }
      }
      .map { Reference(index: $0, id: register[$0].id) }
  }
}

extension Portal {
  /// The tasks that meet a condition, in their order.
  func tasks(where isMeant: (PolicyTask) -> Bool) -> [Reference<PolicyTask>] {
    programme.tasks.indices.filter { isMeant(programme.tasks[$0]) }
      .map { Reference(index: $0, id: programme.tasks[$0].id) }
  }
}
