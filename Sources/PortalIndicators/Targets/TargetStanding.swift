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
  /// What was planned and reached by each day, in the areas in scope together.
  package let course: Course
  /// The same by district, in the portal's order; `nil` for one that is not in scope, and all of them for a target
  /// that the city alone answers for.
  package let districtCourses: [Course?]
  /// How many things are wanted: the value of a counted target, that share of a covered whole rounded up.
  package let goal: Int
  package let projection: Projection

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

  init(of target: Target, in portal: Portal, standings: AreaTally.Standings) {
    let scope = portal.register.districts.map { $0.scopeFrom.number <= target.deadline.year }
    let things = portal.things(of: target.indicator, standings: standings)
      .filter { $0.district.map { scope[$0] } ?? true }
    let course = Course(of: things)
    let isPercentage = target.indicator.isPercentage
    let reached = Share(course.count, of: isPercentage ? course.total : target.value)
    let goal = isPercentage ? Self.goal(target.value, percentOf: course.total) : target.value
    self.course = course
    self.isPercentage = isPercentage
    self.reached = reached
    self.goal = goal
    self.target = target.value
    isMet = reached.part >= goal && (!isPercentage || reached.whole > 0)
    isDue = portal.settings.asOf >= target.deadline
    let isByDistrict = target.indicator != .supportingPolicies
    districtCourses = scope.indices.map { index in
      isByDistrict && scope[index] ? Course(of: things.filter { $0.district == index }) : nil
    }
    projection = Projection(
      of: course, goal: goal, deadline: target.deadline, since: portal.standards[0].validFrom,
      asOf: portal.settings.asOf)
    missingSubdistricts =
      target.indicator == .subdistrictCoverage
      ? portal.subdistricts { scope[$1.district.index] && !standings.subdistricts[$0].hasOpenHub } : []
    missingCommunities =
      target.indicator == .communityCoverage
      ? portal.communities { scope[portal.district(of: $1).index] && !standings.communities[$0].hasOpenHub } : []
  }
}

extension TargetStanding {
  /// How many things are wanted of a district; `nil` where the target is one number for all areas together.
  package func goal(inDistrict index: Int) -> Int? {
    isPercentage ? districtCourses[index].map { Self.goal(target, percentOf: $0.total) } : nil
  }

  /// How many things a percentage of a whole comes to, rounded up; the largest number where there is none so large.
  private static func goal(_ percentage: Int, percentOf whole: Int) -> Int {
    let (product, overflow) = whole.multipliedReportingOverflow(by: percentage)
    return overflow ? .max : product / 100 + (product % 100).signum()
  }
}

extension Target.Indicator {
  fileprivate var isPercentage: Bool { self == .subdistrictCoverage || self == .communityCoverage }
}

extension Portal {
  fileprivate func subdistricts(where isMeant: (Int, Subdistrict) -> Bool) -> [Reference<Subdistrict>] {
    register.subdistricts.enumerated().filter { isMeant($0.offset, $0.element) }
      .map { Reference(index: $0.offset, id: $0.element.id) }
  }

  fileprivate func communities(where isMeant: (Int, Community) -> Bool) -> [Reference<Community>] {
    register.communities.enumerated().filter { isMeant($0.offset, $0.element) }
      .map { Reference(index: $0.offset, id: $0.element.id) }
  }
}
