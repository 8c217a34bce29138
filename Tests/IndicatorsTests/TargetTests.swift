import PortalCore
import PortalIndicators
import PortalModel
import TestSupport
import Testing

struct TargetTests {
  @Test func `coverage counts the areas in scope, and names what is missing`() {
    var city = SmallCity()
    let urban = city.addDistrict()
    let county = city.addDistrict(scopeFrom: 2027)
    let covered = city.addSubdistrict(in: urban)
    let missing = city.addSubdistrict(in: urban)
    let served = city.addCommunity(in: covered)
    let unserved = city.addCommunity(in: missing)
    let rural = city.addCommunity(in: city.addSubdistrict(in: county))
    city.addHub(serving: [served])
    city.addTarget(.subdistrictCoverage, 100, by: "2025-12-31")
    city.addTarget(.communityCoverage, 100, by: "2027-12-31")
    let targets = Indicators(of: city.portal).targets
    #expect(targets.map(\.reached) == [Share(1, of: 2), Share(1, of: 3)])
    #expect(targets[0].missingSubdistricts == [missing])
    #expect(targets[1].missingCommunities == [unserved, rural])
    #expect(targets.map(\.valueWritten) == ["50", "33.3"])
    #expect(targets.map(\.state) == [.underway, .underway])
    #expect(Indicators(of: city.portal).city.urbanSubdistricts == Share(1, of: 2))
  }

  @Test func `a hub across communities counts once as a hub and covers each community`() {
    var city = SmallCity()
    let subdistrict = city.addSubdistrict(in: city.addDistrict())
    let first = city.addCommunity(in: subdistrict)
    let second = city.addCommunity(in: subdistrict)
    city.addHub(serving: [first, second])
    city.addTarget(.hubs, 1, by: "2025-06-30")
    city.addTarget(.communityCoverage, 100, by: "2027-12-31")
    let indicators = Indicators(of: city.portal)
    #expect(indicators.targets.map(\.reached.part) == [1, 2])
    #expect(indicators.targets.map(\.isMet) == [true, true])
    #expect(indicators.subdistricts[0].openHubs == 1)
  }

  @Test func `a target is due on its day, and missed when it is not met by then`() {
    for (asOf, state) in [("2025-12-30", TargetStanding.State.underway), ("2025-12-31", .missed)] {
      var city = SmallCity(asOf: asOf)
      city.addTarget(.pilotCommunities, 80, by: "2025-12-31")
      #expect(Indicators(of: city.portal).targets[0].state == state)
    }
  }

  @Test func `a share a hair below its target is not shown as equal`() {
    var city = SmallCity()
    let subdistrict = city.addSubdistrict(in: city.addDistrict())
    let served = (0..<2999).map { _ in city.addCommunity(in: subdistrict) }
    city.addCommunity(in: subdistrict)
    city.addHub(serving: served)
    city.addTarget(.communityCoverage, 100, by: "2027-12-31")
    let target = Indicators(of: city.portal).targets[0]
    #expect(target.valueWritten == "99.9")
    #expect(!target.isMet)
  }

  @Test func `policies count from the day on which they were issued`() {
    var city = SmallCity()
    city.addPolicy(.supporting, .inForce, issued: "2025-06-30")
    city.addPolicy(.supporting, .inForce, issued: "2025-07-01")
    city.addPolicy(.supporting, .inForce, issued: nil)
    city.addPolicy(.supporting, .drafting, issued: nil)
    city.addPolicy(.basis, .inForce, issued: "2024-01-01")
    city.addTarget(.supportingPolicies, 2, by: "2024-12-31")
    #expect(Indicators(of: city.portal).targets[0].reached.part == 2)
  }
}

struct DutyTests {
  @Test func `a task is overdue the day after its deadline unless it is done`() {
    var city = SmallCity(asOf: "2025-01-01")
    let lead = city.addBureau()
    let joint = city.addBureau()
    city.addDistrict()
    city.addDistrict(scopeFrom: 2027)
    let overdue = city.addTask(of: [lead, joint], .underway, deadline: "2024-12-31", includesDistricts: true)
    let due = city.addTask(of: [lead], .underway, deadline: "2025-01-01")
    let done = city.addTask(of: [joint], .done, deadline: "2024-12-31")
    let indicators = Indicators(of: city.portal)
    #expect(indicators[lead].leads == [overdue, due])
    #expect(indicators[joint].leads == [done])
    #expect(indicators[joint].joins == [overdue])
    #expect(indicators[lead].overdue == [overdue])
    #expect(indicators[joint].overdue == [overdue])
    #expect(indicators.districts.map(\.overdueTasks) == [[overdue], []])
  }

  @Test func `a record is stale after ninety days`() {
    var city = SmallCity(asOf: "2025-06-30")
    let community = city.addCommunity(in: city.addSubdistrict(in: city.addDistrict()))
    for updated in ["2025-04-01", "2025-03-31"] {
      city.addHub(serving: [community]) { $0.with(Project.Columns.updated, day(updated)) }
    }
    let indicators = Indicators(of: city.portal)
    #expect(indicators.projects.map(\.isStale) == [false, true])
    #expect(indicators.city.tally.freshness.stale == Share(1, of: 2))
    #expect(indicators.city.tally.freshness.latest == day("2025-04-01"))
  }

  @Test func `late projects stand in the order of their delay`() {
    var city = SmallCity()
    let community = city.addCommunity(in: city.addSubdistrict(in: city.addDistrict()))
    let hubs = ["2025-06-20", "2025-05-31", "2025-06-20"].map { planned in
      let hub = city.addHub(serving: [community]) { $0.with(Project.Columns.stage, .building) }
      city.addMilestone(of: hub, .completed, planned: planned)
      return hub
    }
    let late = Indicators(of: city.portal).city.tally.projects.late
    #expect(late.map(\.project) == [hubs[1], hubs[0], hubs[2]])
    #expect(late.map(\.days) == [30, 10, 10])
  }
}
