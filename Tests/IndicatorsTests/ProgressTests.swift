import PortalCore
import PortalIndicators
import PortalModel
import TestSupport
import Testing

struct TimingTests {
  @Test func `on the planned day nothing is late, on the next day it is`() {
    #expect(timing([(.completed, "2025-06-30", nil)], stage: .building) == .onTime)
    #expect(timing([(.completed, "2025-06-29", nil)], stage: .building) == .late(days: 1))
  }

  @Test func `the longest overdue milestone decides`() {
    let steps: [Step] = [
      (.started, "2025-01-01", "2025-01-01"), (.completed, "2025-06-20", nil), (.accepted, "2025-06-25", nil),
    ]
    #expect(timing(steps, stage: .building) == .late(days: 10))
  }

  @Test func `where nothing is overdue the last milestone done decides`() {
    let caughtUp: [Step] = [(.started, "2025-01-01", "2025-02-01"), (.completed, "2025-06-20", "2025-06-19")]
    #expect(timing(caughtUp, stage: .completed) == .onTime)
    let slipped: [Step] = [(.started, "2025-01-01", "2025-02-01"), (.completed, "2025-12-20", nil)]
    #expect(timing(slipped, stage: .building) == .late(days: 31))
    #expect(timing([(.opened, "2025-05-01", "2025-05-11")], stage: .operating) == .finishedLate(days: 10))
  }

  @Test func `withdrawn projects are not late, and without planned days nothing can be told`() {
    #expect(timing([(.completed, "2024-06-20", nil)], stage: .withdrawn) == .withdrawn)
    #expect(timing([], stage: .building) == .cannotBeTold)
    #expect(timing([(.started, nil, "2025-01-01")], stage: .building) == .cannotBeTold)
  }

  @Test func `a day that the milestones leave blank is taken from the project`() {
    let (_, standing) = project {
      $0.with(Project.Columns.stage, .building).with(Project.Columns.plannedStart, PlannedDate(day("2025-03-01")))
        .with(Project.Columns.actualStart, day("2025-03-03"))
    }
    #expect(standing.milestones.map(\.kind) == [.started])
    #expect(standing.milestones.map(\.daysLate) == [2])
  }

  @Test func `a step planned for a month is late after its last day, and on time in it`() {
    #expect(timing([(.completed, "2025-05", nil)], stage: .building) == .late(days: 30))
    #expect(timing([(.completed, "2025年上半年", nil)], stage: .building) == .onTime)
    #expect(timing([(.completed, "2025年一季度", "2025-02-10")], stage: .operating) == .onTime)
    #expect(timing([(.completed, "2025年一季度", "2025-04-10")], stage: .operating) == .finishedLate(days: 10))
  }

  @Test func `a hub is open from its opening day on`() {
    for (opened, isOpen) in [("2025-06-30", true), ("2025-07-01", false)] {
      #expect(project { $0.with(Project.Columns.opened, day(opened)) }.standing.isOpenHub == isOpen)
    }
    #expect(project { $0 }.standing.isOpenHub)
    #expect(!project { $0.with(Project.Columns.stage, .withdrawn) }.standing.isOpenHub)
  }

  private typealias Step = (Milestone.Kind, planned: String?, actual: String?)

  private func timing(_ steps: [Step], stage: Project.Stage) -> Timing {
    var (city, _) = project { $0.with(Project.Columns.stage, stage) }
    let project = Reference<Project>(index: 0, id: city.portal.records.projects[0].id)
    for step in steps { city.addMilestone(of: project, step.0, planned: step.planned, actual: step.actual) }
    return Indicators(of: city.portal).projects[0].timing
  }
}

struct MoneyTests {
  @Test func `a total says how much of it is not reported`() {
    var (city, _) = project { $0 }
    let hub = Reference<Project>(index: 0, id: city.portal.records.projects[0].id)
    city.addFunding(of: hub, .city, planned: 100, allocated: 80, paid: 60)
    city.addFunding(of: hub, .district, planned: 50, paid: 40)
    let money = Indicators(of: city.portal).projects[0].money
    #expect(money.total.planned.value == Money(yuan: 150))
    #expect(money.total.allocated.sum == Money(yuan: 80))
    #expect(money.total.allocated.notReported == 1)
    #expect(!money.total.allocated.isComplete)
    #expect(money[.district].allocated.value == nil)
    #expect(money.total.paymentRate == Ratio(3, over: 4), "only the row that reports both is compared")
  }

  @Test func `paid above approved is certain even if some payments are not reported`() {
    #expect(budget(paid: 100, nil).verdict == .notReported(missing: ["支付金额"]))
    #expect(budget(paid: 100, 0).verdict == .met)
    #expect(budget(paid: 101, nil).sum == "已支付 101 元 > 批准概算 100 元，未达到")
  }

  @Test func `the cost of a square metre is the approved estimate over the floor`() {
    let (_, standing) = project {
      $0.with(Project.Columns.approvedBudget, Money(yuan: 5_000_000))
        .with(Project.Columns.area, FloorArea(squareMetres: 800))
    }
    #expect(standing.costWritten == "6,250")
    #expect(project { $0 }.standing.costPerSquareMetre == nil)
  }

  private func budget(paid first: Int?, _ second: Int?) -> Judgement {
    var (city, _) = project { $0.with(Project.Columns.approvedBudget, Money(yuan: 100)) }
    let hub = Reference<Project>(index: 0, id: city.portal.records.projects[0].id)
    city.addFunding(of: hub, .city, paid: first)
    city.addFunding(of: hub, .district, paid: second)
    return Indicators(of: city.portal).projects[0].budget
  }
}

struct DisclosureTests {
  @Test func `what is due depends on the stage and on what is built`() {
    let converted = disclosure(.building, .conversion, [.approvalService, .tendering])
    #expect(converted.score == Share(2, of: 5))
    let built = disclosure(.operating, .newBuild, [.approvalService, .designChange])
    #expect(built.score == Share(2, of: 8))
    #expect(disclosure(.chosen, .newBuild, []).score == Share(0, of: 1))
  }

  @Test func `what is not reported has no score`() {
    let standing = project { $0 }.standing.disclosure
    #expect(standing.score.ratio == nil)
    #expect(standing.kinds.allSatisfy { $0.state == .notReported })
  }

  private func disclosure(
    _ stage: Project.Stage, _ buildType: Project.BuildType, _ kinds: [Project.DisclosureKind]
  ) -> DisclosureStanding {
    project {
      $0.with(Project.Columns.stage, stage).with(Project.Columns.buildType, buildType)
        .with(Project.Columns.disclosed, kinds)
    }.standing.disclosure
  }
}

/// A city with one hub.
private func project(_ details: (TestRow) -> TestRow) -> (city: SmallCity, standing: ProjectStanding) {
  var city = SmallCity()
  let community = city.addCommunity(in: city.addSubdistrict(in: city.addDistrict()))
  city.addHub(serving: [community], details)
  return (city, Indicators(of: city.portal).projects[0])
}
