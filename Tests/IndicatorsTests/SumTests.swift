import PortalCore
import PortalIndicators
import PortalModel
import TestSupport
import Testing

struct SumTests {
  @Test(arguments: 1...20)
  func `the districts' sums are the city's, for each additive indicator`(seed: Int) {
    let indicators = Indicators(of: RandomCity(seed: seed).portal)
    let city = indicators.city.tally
    for indicator in IndicatorDefinition.all {
      let parts = city.parts(of: indicator.id)
      #expect(parts.isEmpty == (indicator.additivity == .none), "\(indicator.id): its numbers are to be added up")
      let districts = indicators.districts.map { $0.tally.parts(of: indicator.id) }
      #expect(districts.allSatisfy { $0.count == parts.count }, "\(indicator.id)")
      for place in parts.indices {
        #expect(
          districts.reduce(0) { $0 + $1[place] } == parts[place], "\(indicator.id), number \(place), seed \(seed)")
      }
    }
    let late = indicators.districts.flatMap(\.tally.projects.late)
    #expect(Set(late) == Set(city.projects.late))
    #expect(indicators.districts.compactMap(\.tally.freshness.latest).max() == city.freshness.latest)
  }

  @Test(arguments: 1...20)
  func `the districts' plan and actual lines are the city's, and end at what is reached`(seed: Int) {
    let indicators = Indicators(of: RandomCity(seed: seed).portal)
    #expect(indicators.targets.count == Target.Indicator.allCases.count)
    for target in indicators.targets.prefix(4) {
      let districts = target.districtCourses.compactMap(\.self)
      #expect(districts.flatMap(\.planned).sorted() == target.course.planned)
      #expect(districts.flatMap(\.reached).sorted() == target.course.reached)
      #expect(districts.reduce(0) { $0 + $1.undated } == target.course.undated)
      #expect(districts.reduce(0) { $0 + $1.total } == target.course.total)
      #expect(target.course.planned.count + target.course.withoutPlan == target.course.total)
    }
    let all = indicators.city.tally
    let tallied = [
      all.communities.pilots.total, all.projects.hubsOpen, all.subdistricts.part, all.communities.coverage.part,
    ]
    #expect(indicators.targets.prefix(4).map(\.course.count) == tallied, "seed \(seed)")
    #expect(indicators.targets[3].missingCommunities.count == all.communities.coverage.missing)
  }
}
