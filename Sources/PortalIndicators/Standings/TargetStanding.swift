package import PortalCore
package import PortalModel

/// A target of the plan on the as-of date (二（二）); counted in the areas in scope by the year of its deadline.
package struct TargetStanding: Sendable {
  /// What is reached: the count of a counted target, the part of a covered whole.
  package let reached: Share
  /// The target's value.
  package let target: Int
  package let isPercentage: Bool
  package let isMet: Bool
  /// Whether the deadline has come: the as-of date is on or after it.
  package let isDue: Bool
  /// Subdistricts in scope without an open hub, for the target of their coverage.
  package let missingSubdistricts: [Reference<Subdistrict>]
  /// Communities in scope that no open hub serves, for the target of their coverage.
  package let missingCommunities: [Reference<Community>]

  /// What is reached in the target's unit: “62”, “45.3”; a percentage short of its target is rounded down.
  package var valueWritten: String? {
    guard isPercentage else { return reached.part.grouped }
    return reached.ratio.map {
      writtenDecimal($0.shown(scale: 1000, roundedDown: !isMet), fractionDigits: 1)
    }
  }

  /// What is reached of the target; above 1 where it is exceeded.
  package var progress: Ratio? {
    guard isPercentage else { return Ratio(reached.part, over: target) }
    return Ratio(reached.part * 100, over: reached.whole * target)
  }

  /// Met; or else missed or underway, as it is due or not.
  package var state: State { isMet ? .met : isDue ? .missed : .underway }

  /// How a target stands on the as-of date.
  package enum State: String, Hashable, Sendable {
    case met
    case missed
    case underway

    package var title: String {
      switch self {
      case .met: "已完成"
      case .missed: "到期未完成"
      case .underway: "推进中"
      }
    }
  }

  init(of target: Target, in portal: Portal, districts: [DistrictStanding], standings: AreaTally.Standings) {
    let scope = portal.register.districts.map { $0.scopeFrom.number <= target.deadline.year }
    let tallies = zip(districts, scope).filter(\.1).map(\.0.tally)
    isPercentage = target.indicator.isPercentage
    reached =
      switch target.indicator {
      case .pilotCommunities: Share(tallies.reduce(0) { $0 + $1.communities.pilots.total }, of: target.value)
      case .hubs: Share(tallies.reduce(0) { $0 + $1.projects.hubsOpen }, of: target.value)
      case .subdistrictCoverage: tallies.map(\.subdistricts).reduce(Share(), +)
      case .communityCoverage: tallies.map(\.communities.coverage).reduce(Share(), +)
      case .supportingPolicies: Share(portal.supportingPoliciesIssued, of: target.value)
      }
    self.target = target.value
    isMet =
      isPercentage
      ? reached.whole > 0 && reached.part * 100 >= reached.whole * target.value : reached.part >= target.value
    isDue = portal.settings.asOf >= target.deadline
    missingSubdistricts =
      target.indicator == .subdistrictCoverage
      ? portal.subdistricts { scope[$1.district.index] && !standings.subdistricts[$0].hasOpenHub } : []
    missingCommunities =
      target.indicator == .communityCoverage
      ? portal.communities { scope[portal.district(of: $1).index] && !standings.communities[$0].hasOpenHub } : []
  }
}

extension Target.Indicator {
  fileprivate var isPercentage: Bool { self == .subdistrictCoverage || self == .communityCoverage }
}

extension Portal {
  /// Supporting policies issued on or before the as-of date; one in force without a date counts.
  fileprivate var supportingPoliciesIssued: Int {
    programme.policies.count { policy in
      guard policy.kind == .supporting else { return false }
      return policy.issued.value.map { $0 <= settings.asOf } ?? (policy.state == .inForce)
    }
  }

  fileprivate func subdistricts(where isMeant: (Int, Subdistrict) -> Bool) -> [Reference<Subdistrict>] {
    register.subdistricts.enumerated().filter { isMeant($0.offset, $0.element) }
      .map { Reference(index: $0.offset, id: $0.element.id) }
  }

  fileprivate func communities(where isMeant: (Int, Community) -> Bool) -> [Reference<Community>] {
    register.communities.enumerated().filter { isMeant($0.offset, $0.element) }
      .map { Reference(index: $0.offset, id: $0.element.id) }
  }
}
