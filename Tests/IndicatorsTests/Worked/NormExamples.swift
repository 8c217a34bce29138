import PortalCore
import PortalIndicators
import PortalModel
import TestSupport

/// 三（一） to 三（三）: norms, building in step, the loop, gaps and what lies near.
extension WorkedExamples {
  /// 60 m² × 1,520 ÷ 100 are 912 m².
  static var areaPerHouseholds: WorkedExamples {
    func judged(_ hundredths: Int?, isPilot: Bool = true) -> String {
      let city = ExampleCity { row in
        let pilot = isPilot ? row.with(Community.Columns.pilot, .existing) : row
        let area = hundredths.map { pilot.with(Community.Columns.serviceArea, FloorArea(hundredths: $0)) } ?? pilot
        return area.with(Community.Columns.households, 1520)
      }
      return city.standing.area.verdict.kind.title
    }
    return WorkedExamples(
      atBoundary: .of(judged(91_200), "达到"), aHairOff: .of(judged(91_199), "未达到"),
      notReported: .of(judged(nil), "未报送"), notApplicable: .of(judged(91_199, isPilot: false), "不适用"))
  }

  static var hubArea: WorkedExamples {
    func judged(_ hundredths: Int?, isHub: Bool = true) -> String {
      let city = ExampleCity.hub { row in
        let hub = isHub ? row : row.with(Project.Columns.hubForm, reported: .none)
        return hundredths.map { hub.with(Project.Columns.area, FloorArea(hundredths: $0)) } ?? hub
      }
      return city.indicators.projects[0].hubArea.verdict.kind.title
    }
    return WorkedExamples(
      atBoundary: .of(judged(60_000), "达到"), aHairOff: .of(judged(59_999), "未达到"),
      notReported: .of(judged(nil), "未报送"), notApplicable: .of(judged(59_999, isHub: false), "不适用"))
  }

  /// Three functions, two of the first four.
  static var hubFunctions: WorkedExamples {
    func judged(_ functions: [Reference<ServiceFunction>]?, stage: Project.Stage = .operating) -> String {
      let city = ExampleCity.hub { row in
        let hub = row.with(Project.Columns.stage, stage)
        return functions.map { hub.with(Project.Columns.functions, $0) } ?? hub
      }
      return city.indicators.projects[0].hubFunctions.verdict.kind.title
    }
    return WorkedExamples(
      atBoundary: .of(judged(SmallCity.functions(0, 1, 4)), "达到"),
      aHairOff: .of(judged(SmallCity.functions(0, 4, 5)), "未达到"), notReported: .of(judged(nil), "未报送"),
      notApplicable: .of(judged(SmallCity.functions(0), stage: .withdrawn), "不适用"))
  }

  static var allDomains: WorkedExamples {
    func judged(_ domains: Int, isOpen: Bool = true) -> String {
      let city = ExampleCity.hub { isOpen ? $0 : $0.with(Project.Columns.stage, .building) }.with { city in
        for domain in 0..<domains { city.city.addFacility(in: city.community, domain: domain) }
      }
      return city.standing.allDomains.verdict.kind.title
    }
    return WorkedExamples(
      atBoundary: .of(judged(7), "达到"), aHairOff: .of(judged(6), "未达到"), notReported: .of(judged(0), "未报送"),
      notApplicable: .of(judged(6, isOpen: false), "不适用"))
  }

  /// All four norms; 60 m² for 100 households.
  static var pilotNorms: WorkedExamples {
    func judged(_ hundredths: Int?, pilot: Community.PilotKind? = .existing) -> String {
      let city = ExampleCity {
        $0.with(Community.Columns.pilot, reported: pilot.map { .value($0) } ?? .notReported)
          .with(Community.Columns.households, 100).with(Community.Columns.serviceArea, FloorArea(squareMetres: 60))
      }.with { city in
        city.addHub { row in
          let hub = row.with(Project.Columns.functions, SmallCity.functions(0, 1, 4))
          return hundredths.map { hub.with(Project.Columns.area, FloorArea(hundredths: $0)) } ?? hub
        }
        for domain in 0..<7 { city.city.addFacility(in: city.community, domain: domain) }
      }
      return city.standing.verdict.kind.title
    }
    return WorkedExamples(
      atBoundary: .of(judged(60_000), "达到"), aHairOff: .of(judged(59_999), "未达到"), notReported: .of(judged(nil), "未报送"),
      notApplicable: .of(judged(60_000, pilot: nil), "不适用"))
  }

  /// A project under construction has two of the four steps behind it.
  static var inStep: WorkedExamples {
    func judged(_ steps: [Project.StepInStep]?, _ pilot: Community.PilotKind = .new) -> String {
      let city = ExampleCity {
        $0.with(Community.Columns.pilot, pilot)
      }.with {
        $0.addHub { row in
          let hub = row.with(Project.Columns.stage, .building)
          return steps.map { hub.with(Project.Columns.stepsInStep, $0) } ?? hub
        }
      }
      return city.indicators.projects[0].inStep.verdict.kind.title
    }
    return WorkedExamples(
      atBoundary: .of(judged([.planned, .built]), "达到"), aHairOff: .of(judged([.planned]), "未达到"),
      notReported: .of(judged(nil), "未报送"), notApplicable: .of(judged([.planned], .existing), "不适用"))
  }

  static var loop: WorkedExamples {
    func done(_ surveyed: String?) -> Int {
      ExampleCity { row in
        surveyed.map { row.with(Community.Columns.surveyed, day($0)) } ?? row
      }.standing.loop.count(where: \.isDone)
    }
    return WorkedExamples(
      atBoundary: .of(done("2025-06-30"), "1"), aHairOff: .of(done("2025-07-01"), "0"),
      notReported: .of(done(nil), "0"),
      notApplicable: .none("every community may go through the loop; pilots are counted by district"))
  }

  private static func gaps(_ states: Gap.State...) -> ExampleCity {
    ExampleCity().with { city in
      for state in states { city.city.addGap(in: city.community, domain: 0, state) }
    }
  }

  static var openGaps: WorkedExamples {
    WorkedExamples(
      atBoundary: .of(gaps(.found, .planned, .underway).standing.openGaps, "3"),
      aHairOff: .of(gaps(.found, .planned, .closed).standing.openGaps, "2"),
      notReported: .of(gaps().standing.openGaps, "0"), notApplicable: .none("every line of a gap list has a state"))
  }

  static var unplannedGaps: WorkedExamples {
    WorkedExamples(
      atBoundary: .of(gaps(.found).tally.gaps.unplanned.count, "1"),
      aHairOff: .of(gaps(.planned).tally.gaps.unplanned.count, "0"),
      notReported: .of(gaps().tally.gaps.unplanned.count, "0"),
      notApplicable: .of(gaps(.closed).tally.gaps.unplanned.count, "0"))
  }

  /// 9,020 millionths of a degree of latitude are 999.903 m, 9,021 are 1,000.014 m.
  static var reach: WorkedExamples {
    func near(_ north: Int, households: Int? = 200, isPlaced: Bool = true) -> String {
      let city = ExampleCity { row in
        let told = households.map { row.with(Community.Columns.households, $0) } ?? row
        return isPlaced ? told.placed(north: 0) : told
      }.with { city in
        city.city.addFacility(in: city.community, domain: 0) { $0.placed(north: north) }
      }
      let reach = city.tally.reach
      return "\(reach.shares(ofDomain: 0)[2].households.shown), \(reach.unknown) unknown"
    }
    return WorkedExamples(
      atBoundary: .of(near(9020), "200/200, 0 unknown"), aHairOff: .of(near(9021), "0/200, 0 unknown"),
      notReported: .of(near(9020, households: nil), "0/0, 1 unknown"),
      notApplicable: .of(near(9020, isPlaced: false), "0/0, 1 unknown"))
  }
}

extension TestRow {
  /// At 120.1° E and so many millionths of a degree north of 30.25° N; the columns of both tables have these names.
  fileprivate func placed(north: Int) -> TestRow {
    with(Community.Columns.longitude, Degrees(millionths: 120_100_000))
      .with(Community.Columns.latitude, Degrees(millionths: 30_250_000 + north))
  }
}
