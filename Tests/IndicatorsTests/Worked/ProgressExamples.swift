import PortalCore
import PortalIndicators
import PortalModel
import TestSupport

/// 四（三） and 三（五）1: days late, duties, what is published and what is kept up to date.
extension WorkedExamples {
  /// A project under construction with one planned step that is not done.
  private static func planned(_ finish: String?, _ stage: Project.Stage = .building) -> ExampleCity {
    ExampleCity().with { city in
      let hub = city.addHub { $0.with(Project.Columns.stage, stage) }
      city.city.addMilestone(of: hub, .completed, planned: finish)
    }
  }

  static var daysLate: WorkedExamples {
    func days(_ finish: String?, _ stage: Project.Stage = .building) -> Int? {
      planned(finish, stage).indicators.projects[0].milestones.first?.daysLate
    }
    return WorkedExamples(
      atBoundary: .of(days("2025-06-30"), "nil"), aHairOff: .of(days("2025-06-29"), "1"),
      notReported: .of(days(nil), "nil"),
      notApplicable: .of(days("2025-06-29", .withdrawn), "nil"))
  }

  static var onTime: WorkedExamples {
    func timing(_ finish: String?, _ stage: Project.Stage = .building) -> String {
      planned(finish, stage).indicators.projects[0].timing.title
    }
    return WorkedExamples(
      atBoundary: .of(timing("2025-06-30"), "按期"), aHairOff: .of(timing("2025-06-29"), "逾期 1 天"),
      notReported: .of(timing(nil), "无法判断：未报送计划日期"), notApplicable: .of(timing("2025-06-29", .withdrawn), "已撤销"))
  }

  static var lateProjects: WorkedExamples {
    func late(_ finish: String?, _ stage: Project.Stage = .building) -> Int {
      planned(finish, stage).tally.projects.late.count
    }
    return WorkedExamples(
      atBoundary: .of(late("2025-06-30"), "0"), aHairOff: .of(late("2025-06-29"), "1"),
      notReported: .of(late(nil), "0"),
      notApplicable: .of(late("2025-06-29", .withdrawn), "0"))
  }

  static var slippage: WorkedExamples {
    func putOff(_ first: String?, _ second: String?, _ stage: Project.Stage = .building) -> Int {
      var last = planned(second, stage).city
      last.earlier = [planned(first, stage).city.portal]
      return Indicators(of: last.portal).city.tally.projects.slippage.days
    }
    return WorkedExamples(
      atBoundary: .of(putOff("2025-06-30", "2025-06-30"), "0"), aHairOff: .of(putOff("2025-06-30", "2025-07-01"), "1"),
      notReported: .of(putOff(nil, "2025-07-01"), "0"),
      notApplicable: .of(putOff("2025-06-30", "2025-07-01", .withdrawn), "0"))
  }

  private static func duty(_ deadline: String?, _ state: PolicyTask.State = .underway) -> BureauStanding {
    let city = ExampleCity().with { city in
      let bureau = city.city.addBureau()
      city.city.addTask(of: [bureau], state, deadline: deadline)
    }
    return city.indicators.bureaus[1]
  }

  static var overdueTasks: WorkedExamples {
    WorkedExamples(
      atBoundary: .of(duty("2025-06-30").overdue.count, "0"), aHairOff: .of(duty("2025-06-29").overdue.count, "1"),
      notReported: .of(duty(nil).overdue.count, "0"), notApplicable: .of(duty("2025-06-29", .done).overdue.count, "0"))
  }

  /// The first bureau of a task leads it, the second joins.
  static var tasks: WorkedExamples {
    let city = ExampleCity().with { city in
      let bureaus = [city.city.addBureau(), city.city.addBureau(), city.city.addBureau()]
      city.city.addTask(of: Array(bureaus.prefix(2)), .underway, deadline: nil)
    }
    let bureaus = city.indicators.bureaus.map { "\($0.leads.count) led, \($0.joins.count) joined" }
    return WorkedExamples(
      atBoundary: .of(bureaus[1], "1 led, 0 joined"), aHairOff: .of(bureaus[2], "0 led, 1 joined"),
      notReported: .none("a task names its bureaus, or it is refused"),
      notApplicable: .of(bureaus[3], "0 led, 0 joined"))
  }

  /// From Monday 2 June 2025 twenty working days end on Monday the 30th, in a year whose only day off is 1 October.
  static var publishedInTime: WorkedExamples {
    func state(_ published: Reported<String>, _ kind: Policy.Kind = .supporting) -> PublicationStanding.State? {
      let city = ExampleCity(asOf: "2025-12-30").with { city in
        let row = TestRow().with(Holiday.Columns.date, day("2025-10-01")).with(Holiday.Columns.kind, .off)
          .with(Holiday.Columns.name, "国庆节").with(Holiday.Columns.document, "国办发明电〔2024〕12号")
        city.city.holidays = [Holiday(row)].compactMap(\.self)
        city.city.addPolicy(kind, .inForce, issued: "2025-06-02", published: published.map(day))
      }
      return city.indicators.publications.first?.standing.state
    }
    return WorkedExamples(
      atBoundary: .of(state(.value("2025-06-30")), "inTime"), aHairOff: .of(state(.value("2025-07-01")), "late"),
      notReported: .of(state(.notReported), "notReported"),
      notApplicable: .of(state(.value("2025-07-01"), .basis), "nil"))
  }

  /// 1 April to 30 June 2025 are 90 days.
  static var staleRecords: WorkedExamples {
    func stale(_ updated: String?, isPilot: Bool = true) -> String {
      let freshness = ExampleCity { row in
        let dated = updated.map { row.with(Community.Columns.updated, day($0)) } ?? row
        return isPilot ? dated.with(Community.Columns.pilot, .new) : dated
      }.tally.freshness
      return "\(freshness.stale.shown), \(freshness.notReported) blank"
    }
    return WorkedExamples(
      atBoundary: .of(stale("2025-04-01"), "0/1, 0 blank"), aHairOff: .of(stale("2025-03-31"), "1/1, 0 blank"),
      notReported: .of(stale(nil), "0/0, 1 blank"),
      notApplicable: .of(stale("2025-03-31", isPilot: false), "0/0, 0 blank"))
  }

  /// A conversion under construction has five kinds to publish.
  static var disclosure: WorkedExamples {
    func score(_ kinds: Reported<[Project.DisclosureKind]>, _ stage: Project.Stage = .building) -> String {
      ExampleCity.hub {
        $0.with(Project.Columns.stage, stage).with(Project.Columns.disclosed, reported: kinds)
      }.tally.projects.disclosure.shown
    }
    let due: [Project.DisclosureKind] = [
      .approvalService, .approvalResult, .tendering, .construction, .qualityAndSafety,
    ]
    return WorkedExamples(
      atBoundary: .of(score(.value(due)), "5/5"), aHairOff: .of(score(.value(Array(due.dropLast()))), "4/5"),
      notReported: .of(score(.notReported), "0/0"), notApplicable: .of(score(.none, .withdrawn), "0/0"))
  }

  static var recordCounts: WorkedExamples {
    func records(_ facilities: Int) -> Int {
      ExampleCity().with { city in
        for _ in 0..<facilities { city.city.addFacility(in: city.community, domain: 0) }
      }.city.portal.records.facilities.count
    }
    return WorkedExamples(
      atBoundary: .of(records(1), "1"), aHairOff: .of(records(2), "2"), notReported: .of(records(0), "0"),
      notApplicable: .none("every row of a table is a record"))
  }
}
