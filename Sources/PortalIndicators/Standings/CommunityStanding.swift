import PortalCore
package import PortalModel

/// A community or village on the as-of date: its norms, domains, hub, loop and gaps.
package struct CommunityStanding: Sendable {
  /// Hubs that serve it and are open.
  package let openHubs: Int
  /// The hub that the hub norms are judged by: an open one before others, then the larger, then the first; withdrawn
  /// ones left out.
  package let hub: Reference<Project>?
  /// Floor of community service facilities for each 100 households (三（一）).
  package let area: Judgement
  /// Floor of the hub (三（一）).
  package let hubArea: Judgement
  /// Functions of the hub (三（三）2).
  package let hubFunctions: Judgement
  /// Whether the hub of a new pilot is built in step with its housing (四同步, 三（二）1); `nil` for what is no new pilot,
  /// and while no hub is known.
  package let inStep: Judgement?
  /// Each service domain of the profile in force, in its order.
  package let domains: [DomainCover]
  /// Whether a finished pilot has all service domains (三（三）2).
  package let allDomains: Judgement
  package let loop: [LoopStep]
  /// Lines of its gap list that are not closed.
  package let openGaps: Int
  /// Whether its district has reported nothing at all of it.
  package let reportsNothing: Bool

  /// Whether an open hub serves it.
  package var hasOpenHub: Bool { openHubs > 0 }

  /// The judgements by which a pilot meets its norms.
  package var norms: [Judgement] { [area, hubArea, hubFunctions, allDomains] }

  /// One verdict for all norms.
  package var verdict: Verdict { .all(norms.map(\.verdict)) }

  /// - Complexity: O(*n*) in the community's projects, facilities and gaps.
  init(of index: Int, in portal: Portal, projects: [ProjectStanding]) {
    let community = portal.register.communities[index]
    let asOf = portal.settings.asOf
    let standards = portal.standards(on: min(community.updated.value ?? asOf, asOf))
    let relations = portal.relations
    let hub = Self.hub(of: index, in: portal, projects: projects)
    openHubs = relations.projectsOfCommunity[index].count { projects[$0].isOpenHub }
    self.hub = hub.map { Reference(index: $0, id: portal.records.projects[$0].id) }
    domains = DomainCover.matrix(of: index, in: portal, by: standards)
    loop = LoopStep.steps(of: community.loop, asOf: asOf)
    openGaps = relations.gapsOfCommunity[index].count { portal.records.gaps[$0].state != .closed }
    let hasRecords =
      !relations.projectsOfCommunity[index].isEmpty || !relations.facilitiesOfCommunity[index].isEmpty
      || !relations.gapsOfCommunity[index].isEmpty
    reportsNothing = !hasRecords && community.reportsNothing

    inStep = community.pilot == .value(.new) ? hub.map { projects[$0].inStep } : nil
    let pilot = PilotRules(community: community, standards: standards)
    area = pilot.area()
    hubArea = pilot.hubArea(hub.map { portal.records.projects[$0] })
    hubFunctions = pilot.hubFunctions(hub.map { portal.records.projects[$0] })
    allDomains = pilot.allDomains(
      domains, isFinished: openHubs > 0, hasFacilities: domains.contains { $0.open + $0.coming + $0.suspended > 0 })
  }

  private static func hub(of community: Int, in portal: Portal, projects: [ProjectStanding]) -> Int? {
    let records = portal.records.projects
    let hubs = portal.relations.projectsOfCommunity[community].filter {
      records[$0].isHub && records[$0].stage != .withdrawn
    }
    return hubs.max { left, right in
      let areas = (records[left].area.least ?? .zero, records[right].area.least ?? .zero)
      let isOpen = (projects[left].isOpen, projects[right].isOpen)
      if isOpen.0 != isOpen.1 { return isOpen.1 }
      return areas.0 != areas.1 ? areas.0 < areas.1 : left > right
    }
  }
}

extension Community {
  fileprivate var reportsNothing: Bool {
    pilot.isNotReported && pilotBatch.isNotReported && households.isNotReported && residents.isNotReported
      && serviceArea.isNotReported && loop.surveyed.isNotReported && loop.assessed.isNotReported
      && loop.improved.isNotReported && loop.reportedBack.isNotReported && contact.isNotReported
  }
}
