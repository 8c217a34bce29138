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
    for (name, number) in Self.additive {
      #expect(indicators.districts.reduce(0) { $0 + number($1.tally) } == number(city), "\(name), seed \(seed)")
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

  private static let additive: [(String, @Sendable (AreaTally) -> Int)] = plain + byTerm

  private static let plain: [(String, @Sendable (AreaTally) -> Int)] = [
    ("subdistricts", { $0.subdistricts.whole }), ("subdistricts covered", { $0.subdistricts.part }),
    ("communities", { $0.communities.coverage.whole }), ("communities covered", { $0.communities.coverage.part }),
    ("nothing reported", { $0.communities.reportNothing }), ("norms met", { $0.communities.norms.met }),
    ("norms not met", { $0.communities.norms.notMet }),
    ("norms not reported", { $0.communities.norms.notReported }), ("area met", { $0.communities.area.met }),
    ("hub area met", { $0.communities.hubArea.met }), ("functions met", { $0.communities.hubFunctions.met }),
    ("domains met", { $0.communities.allDomains.met }), ("hubs", { $0.projects.hubs }),
    ("hubs built", { $0.projects.hubsBuilt }), ("hubs open", { $0.projects.hubsOpen }),
    ("on time", { $0.projects.timing.onTime }), ("late", { $0.projects.timing.late }),
    ("put off", { $0.projects.slippage.projects }),
    ("put off, times", { $0.projects.slippage.times }), ("put off, days", { $0.projects.slippage.days }),
    ("cannot be told", { $0.projects.timing.cannotBeTold }), ("no funding", { $0.projects.withoutFunding }),
    ("published", { $0.projects.disclosure.part }), ("to be published", { $0.projects.disclosure.whole }),
    ("planned money", { $0.projects.money.total.planned.sum.fen }),
    ("paid money", { $0.projects.money.total.paid.sum.fen }),
    ("approved estimates", { $0.projects.cost.budget.fen }), ("floor of them", { $0.projects.cost.floor.hundredths }),
    ("estimate or floor not reported", { $0.projects.cost.notReported }),
    ("paid above approved", { $0.projects.paidAboveApproved.count }),
    ("not to be told", { $0.projects.budgetNotReported }),
    ("payments not reported", { $0.projects.money.total.paid.notReported }),
    ("in step", { $0.projects.inStep.met }), ("not in step", { $0.projects.inStep.notMet }),
    ("in step not reported", { $0.projects.inStep.notReported }),
    ("in step not applicable", { $0.projects.inStep.notApplicable }),
    ("in the library", { $0.projects.inLibrary.part }), ("library known", { $0.projects.inLibrary.whole }),
    ("library not reported", { $0.projects.libraryNotReported }), ("unplanned gaps", { $0.gaps.unplanned.count }),
    ("gaps with a measure", { $0.gaps.measured(isReported: true) }),
    ("gaps without a measure", { $0.gaps.measured(isReported: false) }),
    ("loop steps done", { $0.communities.loop.reduce(0) { $0 + $1.part } }),
    ("stale", { $0.freshness.stale.part }), ("fresh or stale", { $0.freshness.stale.whole }),
    ("reach known", { $0.reach.known }), ("households known", { $0.reach.households }),
    ("no position", { $0.reach.withoutPosition }), ("no households", { $0.reach.withoutHouseholds }),
    ("neither", { $0.reach.withoutBoth }), ("cells reported", { $0.reporting.part }),
    ("cells to report", { $0.reporting.whole }),
  ]

  private static let byTerm = stages + pilots + sources + domains + operation + periods + terms

  private static let operation: [(String, @Sendable (AreaTally) -> Int)] = [
    ("reused projects", { $0.operation.reuse.projects.part }), ("spaces", { $0.operation.reuse.projects.whole }),
    ("reused floor", { $0.operation.reuse.reusedFloor.hundredths }),
    ("floor", { $0.operation.reuse.floor.hundredths }), ("no floor", { $0.operation.reuse.withoutFloor }),
    ("alliances", { $0.operation.alliances }), ("allied communities", { $0.operation.alliedCommunities }),
    ("modes not reported", { $0.operation.operatingModes.notReported }),
    ("fees not reported", { $0.operation.fees.notReported }), ("no hub", { $0.operation.hubForms.none }),
    ("subsidised", { $0.operation.subsidised.part }), ("subsidy known", { $0.operation.subsidised.whole }),
    ("subsidy not reported", { $0.operation.subsidyNotReported }), ("failed", { $0.operation.failed.count }),
    ("facilities to adjust", { $0.operation.failed.reduce(0) { $0 + $1.facilities.count } }),
  ]

  private static let periods = RandomCity.periods.flatMap { period in
    [
      additive("assessments \(period)") { $0.assessments(of: period)?.total ?? 0 },
      additive("passed \(period)") { $0.assessments(of: period)?.results[.passed] ?? 0 },
      additive("scores \(period)") { $0.assessments(of: period)?.scores.hundredths ?? 0 },
      additive("scored \(period)") { $0.assessments(of: period)?.scored ?? 0 },
      additive("subsidies \(period)") { $0.assessments(of: period)?.subsidies.sum.fen ?? 0 },
    ]
  }

  private static let terms =
    Project.SpaceSource.allCases.map { source in
      additive("space \(source)") { $0.operation.spaceSources[source] }
    }
    + Project.OperatingMode.allCases.map { mode in
      additive("mode \(mode)") { $0.operation.operatingModes[mode] }
    }
    + Facility.FeeClass.allCases.map { fee in additive("fee \(fee)") { $0.operation.fees[fee] } }
    + Project.Highlight.allCases.map { highlight in
      additive("highlight \(highlight)") { $0.operation.highlights[highlight] }
    }

  private static let stages = Project.Stage.allCases.map { stage in
    additive("stage \(stage)") { $0.projects.byStage[stage] }
  }

  private static let pilots = Community.PilotKind.allCases.map { kind in
    additive("pilots \(kind)") { $0.communities.pilots[kind] }
  }

  private static let sources = Funding.Source.allCases.map { source in
    additive("allocated by \(source)") { $0.projects.money[source].allocated.sum.fen }
  }

  private static let domains = SmallCity.domains.indices.flatMap { domain in
    let facilities = Facility.State.allCases.map { state in
      additive("facilities \(state)") { $0.facilities[domain][state] }
    }
    let gaps = Gap.State.allCases.map { state in
      additive("gaps \(state)") { $0.gaps.byDomain[domain][state] }
    }
    let reach = [0, 1, 2].map { circle in
      additive("households in circle \(circle)") { $0.reach.shares(ofDomain: domain)[circle].households.part }
    }
    return facilities + gaps + reach + [additive("facilities without a position") { $0.reach.unplaced[domain] }]
  }

  private static func additive(
    _ name: String, _ number: @escaping @Sendable (AreaTally) -> Int
  ) -> (String, @Sendable (AreaTally) -> Int) {
    (name, number)
  }
}

extension GapTally {
  fileprivate func measured(isReported: Bool) -> Int {
    byMeasure.filter { ($0.name.value != nil) == isReported }.reduce(0) { $0 + $1.states.total }
  }
}

extension AreaTally {
  fileprivate func assessments(of period: String) -> AssessmentTally? {
    operation.assessments.first { $0.period == period }
  }
}
