import PortalCore
import PortalIndicators
import PortalModel
import TestSupport
import Testing

/// 四（三）: how often and by how much planned days are put off between editions.
struct SlippageTests {
  /// A project whose planned finish each edition has on another day, the current edition last.
  private func city(
    _ days: [String?], reasons: [String?] = [], amendments: [Amendment] = [],
    _ details: @escaping (TestRow) -> TestRow = { $0 }
  ) -> SmallCity {
    let editions = days.indices.map { index in
      var city = SmallCity(asOf: "2025-0\(index + 1)-01")
      let community = city.addCommunity(in: city.addSubdistrict(in: city.addDistrict()))
      let project = city.addHub(serving: [community]) { details($0.with(Project.Columns.stage, .building)) }
      city.addMilestone(
        of: project, .completed, planned: days[index], reason: reasons.indices.contains(index) ? reasons[index] : nil)
      return city
    }
    var last = editions[editions.count - 1]
    last.earlier = editions.dropLast().map(\.portal)
    last.amendments = amendments
    return last
  }

  private func finishSlippage(of city: SmallCity) -> Slippage? {
    Indicators(of: city.portal).projects[0].finishSlippage
  }

  @Test func `two postponements of 31 and 61 days are two times and 92 days`() throws {
    // 2025-06-30 to 2025-07-31 is 31 days, to 2025-09-30 another 61.
    let slippage = try #require(
      finishSlippage(of: city(["2025-06-30", "2025-07-31", "2025-09-30"], reasons: [nil, "管线迁改", "连续降雨"])))
    #expect(slippage.times == 2)
    #expect(slippage.days == 92)
    #expect(slippage.shifts.map(\.edition) == [2, 3])
    #expect(slippage.shifts.map(\.days) == [31, 61])
    #expect(slippage.shifts.map(\.reason) == ["管线迁改", "连续降雨"])
  }

  @Test func `one day later is put off, the same day is not`() {
    #expect(finishSlippage(of: city(["2025-06-30", "2025-07-01"]))?.days == 1)
    #expect(finishSlippage(of: city(["2025-06-30", "2025-06-30"])) == nil)
  }

  @Test func `a day brought forward is told and takes nothing off`() throws {
    let slippage = try #require(finishSlippage(of: city(["2025-06-30", "2025-07-30", "2025-07-20"])))
    #expect((slippage.times, slippage.days) == (1, 30))
    #expect(slippage.shifts.map(\.days) == [30, -10])
  }

  @Test func `a day that was not reported before, or is not any more, was not put off`() {
    #expect(finishSlippage(of: city([nil, "2025-07-30"])) == nil)
    #expect(finishSlippage(of: city(["2025-07-30", nil])) == nil)
  }

  @Test func `a correction of the planned day is no postponement`() throws {
    let row = TestRow().with(Amendment.Columns.edition, 2).with(Amendment.Columns.kind, .correction)
      .with(Amendment.Columns.table, "项目节点").with(Amendment.Columns.record, "project-0/竣工")
      .with(Amendment.Columns.column, "计划日期").with(Amendment.Columns.reason, "年份写错")
    let amendment = try #require(Amendment(row))
    #expect(finishSlippage(of: city(["2024-06-30", "2025-06-30"], amendments: [amendment])) == nil)
    #expect(finishSlippage(of: city(["2024-06-30", "2025-06-30"]))?.days == 365)
  }

  @Test func `the project's own planned finish counts where its milestones leave the day blank`() {
    var editions = ["2025-06-30", "2025-07-30"].map { planned in
      var city = SmallCity(asOf: "2025-01-01")
      let community = city.addCommunity(in: city.addSubdistrict(in: city.addDistrict()))
      city.addHub(serving: [community]) { $0.with(Project.Columns.plannedFinish, PlannedDate(day(planned))) }
      return city
    }
    editions[1].earlier = [editions[0].portal]
    #expect(finishSlippage(of: editions[1])?.days == 30)
  }

  @Test func `the tally counts projects, times and days, and leaves out withdrawn ones`() {
    let days: [String?] = ["2025-06-30", "2025-07-31", "2025-09-30"]
    let tally = Indicators(of: city(days).portal).city.tally.projects.slippage
    #expect((tally.projects, tally.times, tally.days) == (1, 2, 92))
    let withdrawn = city(days) { $0.with(Project.Columns.stage, .withdrawn) }
    #expect(Indicators(of: withdrawn.portal).city.tally.projects.slippage.times == 0)
  }
}
