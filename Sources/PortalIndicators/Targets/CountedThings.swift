import PortalCore
import PortalModel

extension Portal {
  /// What counts towards a target, reached or not, in the portal's order.
  func things(of indicator: Target.Indicator, standings: AreaTally.Standings) -> [CountedThing] {
    switch indicator {
    case .pilotCommunities: pilots(standings.projects)
    case .hubs: hubs(standings.projects)
    case .subdistrictCoverage: coveredSubdistricts(standings)
    case .communityCoverage: coveredCommunities(standings)
    case .supportingPolicies: supportingPolicies
    }
  }

  /// A pilot counts from the day on which the first hub for it was chosen (选定), one withdrawn later too.
  private func pilots(_ standings: [ProjectStanding]) -> [CountedThing] {
    register.communities.indices.filter { register.communities[$0].isPilot }.map { index in
      let choices = relations.projectsOfCommunity[index].filter { records.projects[$0].isHub }
        .flatMap { standings[$0].milestones }.filter { $0.kind == .chosen }
      return CountedThing(
        district: district(of: register.communities[index]).index,
        planned: choices.compactMap(\.planned.value?.lastDay).min(), isReached: true,
        since: choices.compactMap { $0.state == .done ? $0.actual.value : nil }.min())
    }
  }

  private func hubs(_ standings: [ProjectStanding]) -> [CountedThing] {
    records.projects.indices.filter { records.projects[$0].isHub && records.projects[$0].stage != .withdrawn }
      .map { opening(of: [$0], in: records.projects[$0].district.index, standings) }
  }

  private func coveredSubdistricts(_ standings: AreaTally.Standings) -> [CountedThing] {
    register.subdistricts.indices.map { index in
      let projects = relations.communitiesOfSubdistrict[index].flatMap { relations.projectsOfCommunity[$0] }
      return opening(of: projects, in: register.subdistricts[index].district.index, standings.projects)
    }
  }

  private func coveredCommunities(_ standings: AreaTally.Standings) -> [CountedThing] {
    register.communities.indices.map { index in
      opening(
        of: Array(relations.projectsOfCommunity[index]), in: district(of: register.communities[index]).index,
        standings.projects)
    }
  }

  /// What the first of some projects for hubs to open reaches.
  private func opening(of projects: [Int], in district: Int, _ standings: [ProjectStanding]) -> CountedThing {
    let hubs = projects.filter { records.projects[$0].isHub && records.projects[$0].stage != .withdrawn }
    return CountedThing(
      district: district, planned: hubs.compactMap { standings[$0].plannedOpening }.min(),
      isReached: hubs.contains { standings[$0].isOpenHub },
      since: hubs.compactMap { standings[$0].openSince(records.projects[$0].opened) }.min())
  }

  /// A policy counts from the day of its issue; one in force without a date counts without one.
  private var supportingPolicies: [CountedThing] {
    programme.policies.filter { $0.kind == .supporting }.map { policy in
      let isReached = policy.issued.value.map { $0 <= settings.asOf } ?? (policy.state == .inForce)
      return CountedThing(
        district: nil, planned: policy.due.value, isReached: isReached, since: isReached ? policy.issued.value : nil)
    }
  }
}

extension ProjectStanding {
  /// The day on which the place is to open; where that is not reported, the day on which it is to be completed.
  fileprivate var plannedOpening: CalendarDate? { planned(.opened) ?? planned(.completed) }

  /// The day on which an open place opened; `nil` where it is not open, or nobody has said.
  fileprivate func openSince(_ opened: Reported<CalendarDate>) -> CalendarDate? {
    guard isOpen else { return nil }
    return opened.value ?? milestones.first { $0.kind == .opened && $0.state == .done }?.actual.value
  }

  private func planned(_ kind: Milestone.Kind) -> CalendarDate? {
    milestones.first { $0.kind == kind }?.planned.value?.lastDay
  }
}
