import PortalCore
import PortalIndicators
import PortalModel
import TestSupport
import Testing

struct AreaNormTests {
  @Test func `the sum is written out as citizens can follow it`() {
    let judgement = areaJudgement(.existing, hundredths: 91_250, households: 1520)
    #expect(judgement.sum == "912.5 平方米 ÷ 1,520 户 × 100 = 60.03 平方米/百户，≥ 60，达到")
    #expect(judgement.verdict == .met)
    #expect(judgement.clause == "3.1")
    #expect(judgement.standards == Identifier("plan-2024"))
  }

  @Test func `an existing pilot on the limit meets it, a hair below does not and is not shown as equal`() {
    #expect(areaJudgement(.existing, hundredths: 91_200, households: 1520).verdict == .met)
    let below = areaJudgement(.existing, hundredths: 91_199, households: 1520)
    #expect(below.verdict == .notMet)
    #expect(below.sum == "911.99 平方米 ÷ 1,520 户 × 100 = 59.99 平方米/百户，< 60，未达到")
  }

  @Test func `a new pilot needs a hundred`() {
    #expect(areaJudgement(.new, hundredths: 152_000, households: 1520).verdict == .met)
    #expect(areaJudgement(.new, hundredths: 151_999, households: 1520).verdict == .notMet)
  }

  @Test func `what is blank is not reported, and named`() {
    #expect(areaJudgement(.new, hundredths: nil, households: nil).verdict == .notReported(missing: ["服务设施面积", "户数"]))
    #expect(areaJudgement(.new, hundredths: 100, households: nil).sum == "未报送：户数")
  }

  @Test func `no floor at all is reported and not enough, no households is not applicable`() {
    let none = pilot { $0.with(Community.Columns.serviceArea, reported: .none).with(Community.Columns.households, 10) }
    #expect(none.area.verdict == .notMet)
    #expect(areaJudgement(.new, hundredths: 100, households: 0).verdict.kind == .notApplicable)
  }

  @Test func `the largest area that a cell can hold is judged without overflow`() {
    #expect(areaJudgement(.new, hundredths: .max, households: 1).verdict == .met)
  }

  @Test func `a community that is no pilot has no norm, and says that nothing is reported`() {
    var city = SmallCity()
    city.addCommunity(in: city.addSubdistrict(in: city.addDistrict()))
    let standing = Indicators(of: city.portal).communities[0]
    #expect(standing.norms.allSatisfy { $0.verdict == .notApplicable(reason: "不是试点社区") })
    #expect(standing.verdict.kind == .notApplicable)
    #expect(standing.reportsNothing)
  }

  @Test func `a record is judged by the standards in force on its date`() {
    let judged = ["2025-12-31", "2026-01-01"].map { updated in
      var city = SmallCity(asOf: "2026-06-30")
      city.standards.append(SmallCity.standards("plan-2026", from: "2026-01-01", existingPilot: 70))
      city.addCommunity(in: city.addSubdistrict(in: city.addDistrict())) {
        $0.with(Community.Columns.pilot, .existing).with(Community.Columns.households, 100)
          .with(Community.Columns.serviceArea, FloorArea(squareMetres: 65))
          .with(Community.Columns.updated, day(updated))
      }
      return Indicators(of: city.portal).communities[0].area
    }
    #expect(judged.map(\.verdict) == [.met, .notMet])
    #expect(judged.map(\.standards.text) == ["plan-2024", "plan-2026"])
  }

  private func areaJudgement(_ kind: Community.PilotKind, hundredths: Int?, households: Int?) -> Judgement {
    pilot(kind) { row in
      let area = hundredths.map { row.with(Community.Columns.serviceArea, FloorArea(hundredths: $0)) } ?? row
      return households.map { area.with(Community.Columns.households, $0) } ?? area
    }.area
  }

  private func pilot(
    _ kind: Community.PilotKind = .existing, _ details: (TestRow) -> TestRow
  ) -> CommunityStanding {
    var city = SmallCity()
    city.addCommunity(in: city.addSubdistrict(in: city.addDistrict())) {
      details($0.with(Community.Columns.pilot, kind))
    }
    return Indicators(of: city.portal).communities[0]
  }
}

struct HubNormTests {
  @Test(arguments: [
    (SmallCity.functions(0, 1, 4), Verdict.Kind.met), (SmallCity.functions(0, 4, 5), .notMet),
    (SmallCity.functions(0, 1), .notMet), (SmallCity.functions(0, 0, 1), .notMet),
  ])
  func `a hub has three functions, two of them core ones`(
    functions: [Reference<ServiceFunction>], verdict: Verdict.Kind
  ) {
    let standings = hub { $0.with(Project.Columns.functions, functions) }
    #expect(standings.project.hubFunctions.verdict.kind == verdict)
    #expect(standings.community.hubFunctions == standings.project.hubFunctions)
  }

  @Test func `functions not reported are not zero, and none are`() {
    #expect(hub { $0 }.project.hubFunctions.verdict == .notReported(missing: ["服务功能"]))
    let none = hub { $0.with(Project.Columns.functions, reported: .none) }
    #expect(none.project.hubFunctions.sum == "服务功能 0 项 < 3 项，其中核心功能 0 项 < 2 项，未达到")
  }

  @Test func `a hub of an existing pilot has six hundred square metres`() {
    let enough = hub { $0.with(Project.Columns.area, FloorArea(hundredths: 60_000)) }
    #expect(enough.community.hubArea.sum == "600 平方米 ≥ 600 平方米，达到")
    let short = hub { $0.with(Project.Columns.area, FloorArea(hundredths: 59_999)) }
    #expect(short.community.hubArea.sum == "599.99 平方米 < 600 平方米，未达到")
    #expect(short.project.hubArea.verdict == .notMet)
  }

  @Test func `an open hub is judged before a larger one that is being built`() {
    var city = SmallCity()
    let community = city.addCommunity(in: city.addSubdistrict(in: city.addDistrict())) {
      $0.with(Community.Columns.pilot, .existing)
    }
    city.addHub(serving: [community]) {
      $0.with(Project.Columns.stage, .building).with(Project.Columns.area, FloorArea(squareMetres: 900))
    }
    let open = city.addHub(serving: [community]) { $0.with(Project.Columns.area, FloorArea(squareMetres: 500)) }
    let standing = Indicators(of: city.portal).communities[0]
    #expect(standing.hub == open)
    #expect(standing.openHubs == 1)
    #expect(standing.hubArea.verdict == .notMet)
  }

  @Test func `a pilot that no hub serves does not meet the hub's norms`() {
    var city = SmallCity()
    city.addCommunity(in: city.addSubdistrict(in: city.addDistrict())) { $0.with(Community.Columns.pilot, .new) }
    let standing = Indicators(of: city.portal).communities[0]
    #expect(standing.hubArea.sum == "没有服务本社区的民生幸福共同体，未达到")
    #expect(!standing.hasOpenHub)
  }

  private func hub(
    _ details: (TestRow) -> TestRow
  ) -> (project: ProjectStanding, community: CommunityStanding) {
    var city = SmallCity()
    let community = city.addCommunity(in: city.addSubdistrict(in: city.addDistrict())) {
      $0.with(Community.Columns.pilot, .existing)
    }
    city.addHub(serving: [community], details)
    let indicators = Indicators(of: city.portal)
    return (indicators.projects[0], indicators.communities[0])
  }
}

struct DomainNormTests {
  @Test func `a finished pilot with an open facility in each domain has all seven`() {
    #expect(standing(openDomains: 7, hasHub: true).allDomains.sum == "有开放设施的服务领域 7 类 = 7 类，达到")
    #expect(standing(openDomains: 6, hasHub: true).allDomains.sum == "有开放设施的服务领域 6 类 < 7 类，未达到")
  }

  @Test func `a pilot that is not finished is not judged, and one without a facility has not reported`() {
    #expect(standing(openDomains: 6, hasHub: false).allDomains.verdict.kind == .notApplicable)
    #expect(standing(openDomains: 0, hasHub: true).allDomains.verdict == .notReported(missing: ["服务设施"]))
  }

  @Test func `the matrix counts what is open, coming, suspended and lacking`() {
    var city = SmallCity()
    let subdistrict = city.addSubdistrict(in: city.addDistrict())
    let served = city.addCommunity(in: subdistrict)
    let neighbour = city.addCommunity(in: subdistrict)
    let hub = city.addHub(serving: [served, neighbour])
    city.addFacility(in: served, domain: 0)
    city.addFacility(in: served, domain: 0, .planned)
    city.addFacility(in: served, domain: 1, .suspended)
    city.addFacility(in: served, domain: 1, .closed)
    city.addFacility(in: neighbour, domain: 2) { $0.with(Facility.Columns.project, hub) }
    city.addGap(in: served, domain: 3, .found)
    city.addGap(in: served, domain: 3, .closed)
    let standing = Indicators(of: city.portal).communities[served.index]
    #expect(standing.domains.map(\.open) == [1, 0, 1, 0, 0, 0, 0])
    #expect(standing.domains.map(\.coming) == [1, 0, 0, 0, 0, 0, 0])
    #expect(standing.domains.map(\.suspended) == [0, 1, 0, 0, 0, 0, 0])
    #expect(standing.domains.map(\.openGaps) == [0, 0, 0, 1, 0, 0, 0])
    #expect(standing.openGaps == 1)
  }

  private func standing(openDomains: Int, hasHub: Bool) -> CommunityStanding {
    var city = SmallCity()
    let community = city.addCommunity(in: city.addSubdistrict(in: city.addDistrict())) {
      $0.with(Community.Columns.pilot, .existing)
    }
    for domain in 0..<openDomains { city.addFacility(in: community, domain: domain) }
    if hasHub { city.addHub(serving: [community]) }
    return Indicators(of: city.portal).communities[0]
  }
}
