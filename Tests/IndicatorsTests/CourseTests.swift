import PortalCore
import PortalIndicators
import PortalModel
import TestSupport
import Testing

/// Plan lines and actual lines (二（二）).
struct CourseTests {
  @Test func `a hub stands on the plan line from its planned opening and on the actual line from its opening`() {
    var city = SmallCity(asOf: "2025-06-30")
    let community = city.addCommunity(in: city.addSubdistrict(in: city.addDistrict()))
    let open = city.addHub(serving: [community]) { $0.with(Project.Columns.opened, day("2025-06-30")) }
    city.addMilestone(of: open, .opened, planned: "2025-05-01")
    let building = city.addHub(serving: [community]) {
      $0.with(Project.Columns.stage, .building).with(Project.Columns.plannedFinish, PlannedDate(day("2025-09-01")))
    }
    city.addMilestone(of: building, .started, planned: "2025-01-01")
    city.addHub(serving: [community])
    city.addHub(serving: [community]) { $0.with(Project.Columns.stage, .withdrawn) }
    city.addTarget(.hubs, 80, by: "2025-12-31")
    let course = Indicators(of: city.portal).targets[0].course
    #expect(course.planned == [day("2025-05-01"), day("2025-09-01")])
    #expect(course.reached == [day("2025-06-30")])
    #expect([course.undated, course.withoutPlan, course.total, course.count] == [1, 1, 3, 2])
    #expect([course.planned(by: day("2025-04-30")), course.planned(by: day("2025-05-01"))] == [0, 1])
    #expect([course.reached(by: day("2025-06-29")), course.reached(by: day("2025-06-30"))] == [0, 1])
  }

  @Test func `a pilot counts from the day on which the first hub for it was chosen, one withdrawn later too`() {
    var city = SmallCity()
    let subdistrict = city.addSubdistrict(in: city.addDistrict())
    let pilot = city.addCommunity(in: subdistrict) { $0.with(Community.Columns.pilot, .new) }
    city.addCommunity(in: subdistrict) { $0.with(Community.Columns.pilot, .existing) }
    let first = city.addHub(serving: [pilot]) { $0.with(Project.Columns.stage, .withdrawn) }
    city.addMilestone(of: first, .chosen, planned: "2024-06-01", actual: "2024-06-03")
    let second = city.addHub(serving: [pilot]) { $0.with(Project.Columns.stage, .chosen) }
    city.addMilestone(of: second, .chosen, planned: "2025-02-01", actual: "2025-02-01")
    city.addTarget(.pilotCommunities, 80, by: "2025-12-31")
    let course = Indicators(of: city.portal).targets[0].course
    #expect(course.planned == [day("2024-06-01")])
    #expect(course.reached == [day("2024-06-03")])
    #expect([course.undated, course.withoutPlan] == [1, 1])
  }

  @Test func `a subdistrict and a community are covered from the day on which the first hub for them opened`() {
    var city = SmallCity()
    let subdistrict = city.addSubdistrict(in: city.addDistrict())
    let communities = (0..<3).map { _ in city.addCommunity(in: subdistrict) }
    city.addHub(serving: [communities[0], communities[1]]) { $0.with(Project.Columns.opened, day("2025-03-01")) }
    city.addHub(serving: [communities[1]]) { $0.with(Project.Columns.opened, day("2025-02-01")) }
    city.addTarget(.subdistrictCoverage, 100, by: "2025-12-31")
    city.addTarget(.communityCoverage, 50, by: "2027-12-31")
    let targets = Indicators(of: city.portal).targets
    #expect(targets[0].course.reached == [day("2025-02-01")])
    #expect(targets[1].course.reached == [day("2025-02-01"), day("2025-03-01")])
    #expect(targets[1].course.total == 3)
    #expect(targets.map(\.goal) == [1, 2], "half of three communities are two")
    #expect(targets.map(\.isMet) == [true, true])
  }

  @Test func `only districts in scope have a course, and no district answers for the policies`() {
    var city = SmallCity()
    city.addDistrict()
    city.addDistrict(scopeFrom: 2027)
    city.addPolicy(.supporting, .inForce, issued: "2025-01-10")
    city.addTarget(.hubs, 80, by: "2025-12-31")
    city.addTarget(.supportingPolicies, 9, by: "2024-12-31")
    let targets = Indicators(of: city.portal).targets
    #expect(targets[0].districtCourses.map { $0 == nil } == [false, true])
    #expect(targets[1].districtCourses == [nil, nil])
    #expect(targets[1].course.reached == [day("2025-01-10")])
  }
}

/// What the pace of the last 180 days comes to.
struct ProjectionTests {
  @Test func `the rest over the pace gives the day, rounded up, and what there is by the deadline, rounded down`()
    throws
  {
    // From 2 January to 30 June 2025 are 180 days. 3 hubs opened in them, 5 are wanted, 1 opened before.
    let projection = projection(openings: ["2025-01-01", "2025-01-02", "2025-03-01", "2025-06-30"], goal: 5)
    guard case .expected(let pace) = projection else { throw Unexpected(projection: projection) }
    #expect([pace.recent, pace.rest] == [3, 1])
    #expect(pace.days == 60, "1 × 180 ÷ 3")
    #expect(pace.day == day("2025-08-29"))
    #expect(pace.daysLeft == 184)
    #expect(pace.atDeadline == 7, "4 + 184 × 3 ÷ 180, which is 3 and a bit")
    #expect(pace.isInTime)
  }

  @Test func `a part of a day is a whole one`() throws {
    let projection = projection(openings: ["2025-02-01", "2025-03-01", "2025-04-01", "2025-05-01"], goal: 9)
    guard case .expected(let pace) = projection else { throw Unexpected(projection: projection) }
    #expect(pace.days == 225, "5 × 180 ÷ 4 are 225 exactly")
    #expect(!pace.isInTime, "225 days are more than the 184 that are left")
    let other = self.projection(openings: ["2025-02-01", "2025-03-01", "2025-04-01"], goal: 10)
    guard case .expected(let slow) = other else { throw Unexpected(projection: other) }
    #expect(slow.days == 420)
    let seventh = self.projection(openings: (1...7).map { "2025-02-0\($0)" }, goal: 8)
    guard case .expected(let rounded) = seventh else { throw Unexpected(projection: seventh) }
    #expect(rounded.days == 26, "180 ÷ 7 are 25.7 days")
  }

  @Test func `the last day of the pace still counts, the day before it does not`() {
    #expect(projection(openings: ["2025-01-01", "2025-02-01", "2025-03-01"], goal: 9) == .cannotBeTold(.tooFew(2)))
    #expect(
      projection(openings: ["2025-01-02", "2025-02-01", "2025-03-01"], goal: 9) != .cannotBeTold(.tooFew(2)))
  }

  @Test func `nothing is told of what is reached, past, unreported or too fresh`() {
    #expect(projection(openings: ["2025-02-01"], goal: 1) == .reached)
    #expect(
      projection(openings: ["2025-02-01"], goal: 9, asOf: "2025-12-31") == .cannotBeTold(.deadlinePassed))
    #expect(projection(openings: [], goal: 9) == .cannotBeTold(.nothingReported))
    #expect(
      projection(openings: ["2024-08-01"], goal: 9, asOf: "2024-10-03") == .cannotBeTold(.tooEarly(days: 179)))
    #expect(projection(openings: ["2024-08-01"], goal: 9, asOf: "2024-10-04") == .cannotBeTold(.tooFew(1)))
  }

  @Test func `no day is told that lies more than ten years ahead, nor is any number too large`() throws {
    for goal in [63, 64, Int.max] {
      let projection = projection(openings: ["2025-02-01", "2025-03-01", "2025-04-01"], goal: goal)
      guard case .expected(let pace) = projection else { throw Unexpected(projection: projection) }
      #expect((pace.day == nil) == (goal > 63), "60 × 180 ÷ 3 are 3,600 days, 61 are 3,660")
    }
  }

  private struct Unexpected: Error {
    let projection: Projection
  }

  private func projection(openings: [String], goal: Int, asOf: String = "2025-06-30") -> Projection {
    var city = SmallCity(asOf: asOf)
    let community = city.addCommunity(in: city.addSubdistrict(in: city.addDistrict()))
    for opening in openings {
      city.addHub(serving: [community]) { $0.with(Project.Columns.opened, day(opening)) }
    }
    city.addTarget(.hubs, goal, by: "2025-12-31")
    return Indicators(of: city.portal).targets[0].projection
  }
}
