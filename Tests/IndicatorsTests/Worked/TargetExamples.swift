import PortalCore
import PortalIndicators
import PortalModel
import TestSupport

/// 二（二） and 四（二）1: targets, their course and projection, and policies.
extension WorkedExamples {
  /// What is reached of a target by the end of 2025.
  private static func reached(_ indicator: Target.Indicator, _ value: Int, in city: ExampleCity) -> String {
    let target = city.with { $0.city.addTarget(indicator, value, by: "2025-12-31") }.indicators.targets[0]
    return "\(target.reached.shown), \(target.state)"
  }

  static var pilotCommunities: WorkedExamples {
    func reached(_ value: Int, _ pilot: Reported<Community.PilotKind> = .value(.new), scopeFrom: Int = 2025) -> String {
      Self.reached(
        .pilotCommunities, value,
        in: ExampleCity(scopeFrom: scopeFrom) { $0.with(Community.Columns.pilot, reported: pilot) })
    }
    return WorkedExamples(
      atBoundary: .of(reached(1), "1/1, met"), aHairOff: .of(reached(2), "1/2, underway"),
      notReported: .of(reached(1, .notReported), "0/1, underway"),
      notApplicable: .of(reached(1, scopeFrom: 2027), "0/1, underway"))
  }

  /// Open from its opening day on; where no day is reported, when it is in operation.
  static var hubsOpen: WorkedExamples {
    func open(_ opened: String?, _ stage: Project.Stage = .operating) -> Int {
      ExampleCity.hub { row in
        let hub = row.with(Project.Columns.stage, stage)
        return opened.map { hub.with(Project.Columns.opened, day($0)) } ?? hub
      }.tally.projects.hubsOpen
    }
    return WorkedExamples(
      atBoundary: .of(open("2025-06-30"), "1"), aHairOff: .of(open("2025-07-01"), "0"),
      notReported: .of([open(nil), open(nil, .accepted)], "[1, 0]"),
      notApplicable: .of(open("2025-06-30", .withdrawn), "0"))
  }

  /// Two subdistricts, of which a hub serves one or both.
  static var subdistrictCoverage: WorkedExamples {
    func reached(_ hubs: Int, scopeFrom: Int = 2025) -> String {
      let city = ExampleCity(scopeFrom: scopeFrom).with { city in
        let second = city.city.addCommunity(in: city.city.addSubdistrict(in: city.district))
        for community in [city.community, second].prefix(hubs) { city.city.addHub(serving: [community]) }
      }
      return Self.reached(.subdistrictCoverage, 100, in: city)
    }
    return WorkedExamples(
      atBoundary: .of(reached(2), "2/2, met"), aHairOff: .of(reached(1), "1/2, underway"),
      notReported: .of(reached(0), "0/2, underway"), notApplicable: .of(reached(2, scopeFrom: 2027), "0/0, underway"))
  }

  /// 3,000 communities and one alliance; 2,999 of 3,000 are 99.97 %, never shown as 100.
  static var communityCoverage: WorkedExamples {
    func covered(_ served: Int, scopeFrom: Int = 2025) -> String {
      let city = ExampleCity(scopeFrom: scopeFrom).with { city in
        let others = (1..<3000).map { _ in city.city.addCommunity(in: city.subdistrict) }
        let communities = ([city.community] + others).prefix(served)
        if !communities.isEmpty { city.city.addHub(serving: Array(communities)) }
        city.city.addTarget(.communityCoverage, 100, by: "2025-12-31")
      }
      let target = city.indicators.targets[0]
      return "\(target.valueWritten ?? "nil"), \(target.state)"
    }
    return WorkedExamples(
      atBoundary: .of(covered(3000), "100, met"), aHairOff: .of(covered(2999), "99.9, underway"),
      notReported: .of(covered(0), "0, underway"), notApplicable: .of(covered(3000, scopeFrom: 2027), "nil, underway"))
  }

  /// What stands on the actual line on the as-of date, and beside it without a day.
  static var course: WorkedExamples {
    func line(_ opened: String?, scopeFrom: Int = 2025) -> String? {
      let city = ExampleCity(asOf: "2025-07-01", scopeFrom: scopeFrom).with { city in
        city.addHub { row in opened.map { row.with(Project.Columns.opened, day($0)) } ?? row }
        city.city.addTarget(.hubs, 2, by: "2025-12-31")
      }
      return city.indicators.targets[0].districtCourses[0].map { course in
        "\(course.reached(by: day("2025-06-30"))) on the line, \(course.undated) undated"
      }
    }
    return WorkedExamples(
      atBoundary: .of(line("2025-06-30"), "1 on the line, 0 undated"),
      aHairOff: .of(line("2025-07-01"), "0 on the line, 0 undated"),
      notReported: .of(line(nil), "0 on the line, 1 undated"),
      notApplicable: .of(line("2025-06-30", scopeFrom: 2027), "nil"))
  }

  /// 180 days up to 30 June 2025 begin on 2 January; with fewer than three new ones in them nothing can be told.
  static var projection: WorkedExamples {
    func told(_ openings: [String], goal: Int = 4) -> String {
      let city = ExampleCity().with { city in
        for opening in openings { city.addHub { $0.with(Project.Columns.opened, day(opening)) } }
        city.city.addTarget(.hubs, goal, by: "2025-12-31")
      }
      return switch city.indicators.targets[0].projection {
      case .reached: "reached"
      case .expected(let pace): "\(pace.days) days"
      case .cannotBeTold(let reason): "\(reason)"
      }
    }
    let days = ["2025-01-02", "2025-02-01", "2025-03-01"]
    return WorkedExamples(
      atBoundary: .of(told(days), "60 days"), aHairOff: .of(told(["2025-01-01"] + days.dropFirst()), "tooFew(2)"),
      notReported: .of(told([]), "nothingReported"), notApplicable: .of(told(days, goal: 3), "reached"))
  }

  static var supportingPolicies: WorkedExamples {
    func issued(_ day: String?, _ kind: Policy.Kind = .supporting) -> String {
      reached(.supportingPolicies, 1, in: ExampleCity().with { $0.city.addPolicy(kind, .inForce, issued: day) })
    }
    return WorkedExamples(
      atBoundary: .of(issued("2025-06-30"), "1/1, met"), aHairOff: .of(issued("2025-07-01"), "0/1, underway"),
      notReported: .of(issued(nil), "1/1, met"), notApplicable: .of(issued("2025-06-30", .basis), "0/1, underway"))
  }
}
