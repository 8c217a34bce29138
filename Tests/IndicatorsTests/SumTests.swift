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
    ("cannot be told", { $0.projects.timing.cannotBeTold }), ("no funding", { $0.projects.withoutFunding }),
    ("published", { $0.projects.disclosure.part }), ("to be published", { $0.projects.disclosure.whole }),
    ("planned money", { $0.projects.money.total.planned.sum.fen }),
    ("paid money", { $0.projects.money.total.paid.sum.fen }),
    ("payments not reported", { $0.projects.money.total.paid.notReported }),
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
      additive("gaps \(state)") { $0.communities.gaps[domain][state] }
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

extension AreaTally {
  fileprivate func assessments(of period: String) -> AssessmentTally? {
    operation.assessments.first { $0.period == period }
  }
}

/// A city of a few districts with random records, the same for the same seed.
private struct RandomCity {
  private var city = SmallCity()
  private var state: UInt64

  var portal: Portal { city.portal }

  init(seed: Int) {
    state = UInt64(seed)
    var communities: [Reference<Community>] = []
    for _ in 0..<5 {
      let district = city.addDistrict(scopeFrom: pick([2025, 2025, 2027]))
      for _ in 0..<pick([1, 2, 3]) {
        let subdistrict = city.addSubdistrict(in: district)
        for _ in 0..<pick([1, 4]) { communities.append(addCommunity(in: subdistrict)) }
      }
    }
    let hubs = (0..<30).map { _ in addHub(serving: Array(Set([pick(communities), pick(communities)])).sorted()) }
    for hub in hubs { addAssessments(of: hub) }
    for _ in 0..<60 {
      let (fee, project) = (pick(Facility.FeeClass.allCases), pick(hubs))
      let (isReported, isPlaced, east) = (pick([true, true, false]), pick([true, true, false]), number(below: 20_000))
      city.addFacility(in: pick(communities), domain: number(below: 7), pick(Facility.State.allCases)) { bare in
        let row = bare.with(Facility.Columns.fee, reported: isReported ? .value(fee) : .notReported)
          .with(Facility.Columns.project, project)
        return isPlaced
          ? row.with(Facility.Columns.longitude, Degrees(millionths: 120_100_000 + east))
            .with(Facility.Columns.latitude, Degrees(millionths: 30_250_000)) : row
      }
      city.addGap(in: pick(communities), domain: number(below: 7), pick(Gap.State.allCases))
    }
  }

  private mutating func addCommunity(in subdistrict: Reference<Subdistrict>) -> Reference<Community> {
    let (kind, area, households) = (number(below: 3), number(below: 4), number(below: 3))
    let (isPlaced, east) = (pick([true, true, false]), number(below: 20_000))
    return city.addCommunity(in: subdistrict) { bare in
      let row =
        isPlaced
        ? bare.with(Community.Columns.longitude, Degrees(millionths: 120_100_000 + east))
          .with(Community.Columns.latitude, Degrees(millionths: 30_252_000)) : bare
      guard kind < 2 else { return row }
      let pilot = row.with(Community.Columns.pilot, Community.PilotKind.allCases[kind])
      let measured = area == 0 ? pilot : pilot.with(Community.Columns.serviceArea, FloorArea(squareMetres: area * 50))
      return households == 0 ? measured : measured.with(Community.Columns.households, households * 50)
    }
  }

  private mutating func addHub(serving served: [Reference<Community>]) -> Reference<Project> {
    let (stage, isHub) = (pick(Project.Stage.allCases), pick([true, true, false]))
    let area = FloorArea(squareMetres: number(below: 2000))
    let published = pick([nil, [], [Project.DisclosureKind.tendering], Project.DisclosureKind.allCases])
    let updated = day("2025-06-30") + -number(below: 200)
    let (source, mode) = (pick(Project.SpaceSource.allCases), pick(Project.OperatingMode.allCases))
    let highlights = pick([[], [Project.Highlight.childFriendly], Project.Highlight.allCases])
    let hub = city.addHub(serving: served) { row in
      let hub = row.with(Project.Columns.stage, stage).with(Project.Columns.area, area)
        .with(Project.Columns.hubForm, reported: isHub ? .value(.embedded) : .none)
        .with(Project.Columns.updated, updated).with(Project.Columns.spaceSource, source)
        .with(Project.Columns.operatingMode, mode).with(Project.Columns.highlights, highlights)
      return published.map { hub.with(Project.Columns.disclosed, $0) } ?? hub
    }
    city.addMilestone(
      of: hub, .completed, planned: pick([nil, "2025-01-01", "2026-01-01"]), actual: pick([nil, "2025-03-01"]))
    for source in Funding.Source.allCases where number(below: 2) == 0 {
      city.addFunding(
        of: hub, source, planned: number(below: 1000), allocated: pick([nil, 100, 300]), paid: pick([nil, 50, 70]))
    }
    return hub
  }

  static let periods = ["2024年下半年", "2025年上半年"]

  private mutating func addAssessments(of project: Reference<Project>) {
    for (period, date) in zip(Self.periods, ["2024-12-20", "2025-06-20"]) where pick([true, true, false]) {
      let (result, score) = (pick(Assessment.Result.allCases), Score(hundredths: number(below: 10_001)))
      let subsidy: Reported<Money> = pick([.notReported, .none, .value(Money(yuan: number(below: 5000)))])
      city.addAssessment(of: project, period) { row in
        row.with(Assessment.Columns.date, day(date)).with(Assessment.Columns.result, result)
          .with(Assessment.Columns.score, score).with(Assessment.Columns.subsidy, reported: subsidy)
      }
    }
  }

  private mutating func pick<Element>(_ list: [Element]) -> Element { list[number(below: list.count)] }

  /// A number of a linear congruential sequence (its upper half, which is the more random).
  private mutating func number(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }
}
