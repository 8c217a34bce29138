import PortalCore
import PortalIndicators
import PortalModel
import TestSupport
import Testing

/// 四同步 of new pilots, 三（二）1, and the national project library, 四（三）.
struct InStepTests {
  @Test(arguments: [
    (Project.Stage.preparing, 1, Verdict.Kind.met), (.preparing, 0, .notMet), (.building, 2, .met),
    (.building, 1, .notMet), (.completed, 2, .met), (.accepted, 3, .met), (.accepted, 2, .notMet),
    (.operating, 4, .met), (.operating, 3, .notMet), (.chosen, 0, .notApplicable), (.withdrawn, 0, .notApplicable),
  ])
  func `each stage has the steps taken that are due at it`(stage: Project.Stage, steps: Int, verdict: Verdict.Kind) {
    let taken = Array(Project.StepInStep.allCases.prefix(steps))
    let standing = hub(.new) { row in
      row.with(Project.Columns.stage, stage).with(
        Project.Columns.stepsInStep, reported: steps == 0 ? .none : .value(taken))
    }
    #expect(standing.project.inStep.verdict.kind == verdict)
    #expect(standing.community.inStep == standing.project.inStep || stage == .withdrawn)
  }

  @Test func `the sum says what is due, what is taken and what is lacking`() {
    let lacking = hub(.new) {
      $0.with(Project.Columns.stage, .accepted).with(Project.Columns.stepsInStep, [.planned, .accepted])
    }.project.inStep
    #expect(lacking.sum == "阶段“已验收”应做到 同步规划、同步建设、同步验收 3 项，已做到 2 项 < 3 项，缺同步建设，未达到")
    #expect(lacking.clause == "3.2.1a")
    let met = hub(.new) {
      $0.with(Project.Columns.stage, .building).with(Project.Columns.stepsInStep, [.planned, .built, .accepted])
    }.project.inStep
    #expect(met.sum == "阶段“在建”应做到 同步规划、同步建设 2 项，已做到 2 项 = 2 项，达到")
  }

  @Test func `blank is not reported, and nothing is asked of existing pilots or single facilities`() {
    #expect(hub(.new) { $0 }.project.inStep.verdict == .notReported(missing: ["四同步"]))
    let existing = hub(.existing) { $0.with(Project.Columns.stepsInStep, [.planned]) }
    #expect(existing.project.inStep.verdict == .notApplicable(reason: "不服务新建试点社区"))
    #expect(existing.community.inStep == nil)
    let single = hub(.new) { $0.with(Project.Columns.hubForm, reported: .none) }
    #expect(single.project.inStep.verdict.kind == .notApplicable)
    #expect(single.community.inStep == nil, "no hub is known")
  }

  @Test func `an alliance that serves one new pilot is judged, once as a project`() {
    var city = SmallCity()
    let subdistrict = city.addSubdistrict(in: city.addDistrict())
    let new = city.addCommunity(in: subdistrict) { $0.with(Community.Columns.pilot, .new) }
    let existing = city.addCommunity(in: subdistrict) { $0.with(Community.Columns.pilot, .existing) }
    city.addHub(serving: [existing, new]) { $0.with(Project.Columns.stepsInStep, Project.StepInStep.allCases) }
    let tally = Indicators(of: city.portal).city.tally.projects.inStep
    #expect([tally.met, tally.notMet, tally.notReported, tally.notApplicable] == [1, 0, 0, 0])
  }

  @Test func `projects in the national library are counted of those that say so, withdrawn ones left out`() {
    var city = SmallCity()
    let community = city.addCommunity(in: city.addSubdistrict(in: city.addDistrict()))
    for isInLibrary in [true, true, false] {
      city.addHub(serving: [community]) { $0.with(Project.Columns.isInNationalLibrary, isInLibrary) }
    }
    city.addHub(serving: [community])
    city.addHub(serving: [community]) {
      $0.with(Project.Columns.stage, .withdrawn).with(Project.Columns.isInNationalLibrary, true)
    }
    let tally = Indicators(of: city.portal).districts[0].tally.projects
    #expect(tally.inLibrary == Share(2, of: 3))
    #expect(tally.libraryNotReported == 1)
  }

  private func hub(
    _ kind: Community.PilotKind, _ details: (TestRow) -> TestRow
  ) -> (project: ProjectStanding, community: CommunityStanding) {
    var city = SmallCity()
    let community = city.addCommunity(in: city.addSubdistrict(in: city.addDistrict())) {
      $0.with(Community.Columns.pilot, kind)
    }
    city.addHub(serving: [community], details)
    let indicators = Indicators(of: city.portal)
    return (indicators.projects[0], indicators.communities[0])
  }
}

/// The gap lists in numbers, 三（二）2.
struct GapTallyTests {
  @Test func `gaps are counted by domain, year, measure and state, and what was never planned is listed`() {
    var city = SmallCity()
    let subdistrict = city.addSubdistrict(in: city.addDistrict())
    let first = city.addCommunity(in: subdistrict)
    let second = city.addCommunity(in: subdistrict)
    city.addGap(in: second, domain: 1, .found)
    city.addGap(in: first, domain: 1, .planned, "设助餐点", in: 2026)
    city.addGap(in: first, domain: 1, .closed, "设助餐点", in: 2025)
    city.addGap(in: first, domain: 0, .underway, "增加托班", in: 2025)
    city.addGap(in: first, domain: 0, .found)
    let tally = Indicators(of: city.portal).city.tally.gaps
    #expect(tally.states.total == 5)
    #expect(tally.byDomain.prefix(3).map(\.total) == [2, 3, 0])
    #expect(tally.byDomain[1][.closed] == 1)
    #expect(tally.byYear.map(\.name) == [.value("2025 年"), .value("2026 年"), .notReported])
    #expect(tally.byYear.map(\.states.total) == [2, 1, 2])
    #expect(tally.byMeasure.map(\.name) == [.value("设助餐点"), .value("增加托班"), .notReported])
    #expect(tally.byMeasure.map(\.states.total) == [2, 1, 2])
    #expect(Set(tally.unplanned) == [0, 4])
  }
}
