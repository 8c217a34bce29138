import PortalCore
package import PortalModel

/// A city of a few districts with random records, the same for the same seed.
package struct RandomCity {
  private var city = SmallCity()
  private var state: UInt64

  /// The city as a checked portal.
  package var portal: Portal { city.portal }

  package init(seed: Int) {
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
    for indicator in Target.Indicator.allCases { city.addTarget(indicator, 100, by: "2027-12-31") }
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
      let (measure, year) = (pick([nil, "设助餐点", "增开班次"]), pick([nil, 2025, 2026]))
      city.addGap(in: pick(communities), domain: number(below: 7), pick(Gap.State.allCases), measure, in: year)
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
    let budget: Reported<Money> = pick([.notReported, .value(amount())])
    let highlights = pick([[], [Project.Highlight.childFriendly], Project.Highlight.allCases])
    let opened: Reported<CalendarDate> = pick([.notReported, .value(updated), .value(day("2025-01-15"))])
    let steps: Reported<[Project.StepInStep]> = pick([.notReported, .none, .value(Project.StepInStep.allCases)])
    let library: Reported<Bool> = pick([.notReported, .value(true), .value(false)])
    let hub = city.addHub(serving: served) { row in
      let hub = row.with(Project.Columns.stage, stage).with(Project.Columns.area, area)
        .with(Project.Columns.hubForm, reported: isHub ? .value(.embedded) : .none)
        .with(Project.Columns.updated, updated).with(Project.Columns.spaceSource, source)
        .with(Project.Columns.operatingMode, mode).with(Project.Columns.highlights, highlights)
        .with(Project.Columns.opened, reported: stage == .operating ? opened : .notReported)
        .with(Project.Columns.stepsInStep, reported: steps).with(Project.Columns.isInNationalLibrary, reported: library)
        .with(Project.Columns.approvedBudget, reported: budget)
      return published.map { hub.with(Project.Columns.disclosed, $0) } ?? hub
    }
    city.addMilestone(
      of: hub, .completed, planned: pick([nil, "2025-01-01", "2026-01-01"]), actual: pick([nil, "2025-03-01"]))
    city.addMilestone(of: hub, .chosen, planned: pick([nil, "2024-07-01"]), actual: pick([nil, "2024-07-09"]))
    for source in Funding.Source.allCases where number(below: 2) == 0 {
      city.addFunding(
        of: hub, source, planned: .value(amount()), allocated: pick([.notReported, .value(amount())]),
        paid: pick([.notReported, .none, .value(amount())]))
    }
    return hub
  }

  /// The periods of its operating assessments.
  package static let periods = ["2024年下半年", "2025年上半年"]

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

  /// Up to ten million yuan, with fen.
  private mutating func amount() -> Money { Money(fen: number(below: 1_000_000_000)) }

  private mutating func pick<Element>(_ list: [Element]) -> Element { list[number(below: list.count)] }

  /// A number of a linear congruential sequence (its upper half, which is the more random).
  private mutating func number(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }
}
