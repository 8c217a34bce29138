import PortalCore
import PortalIndicators
import PortalModel
import TestSupport

extension AreaTally {
  /// What an indicator is computed from in an area, in whole numbers: what it counts, its numerators and denominators, and
  /// what nobody has reported for it; none where the numbers of areas do not add up.
  func parts(of indicator: IndicatorDefinition.ID) -> [Int] {
    switch indicator {
    case .pilotNorms, .pilotCommunities, .subdistrictCoverage, .communityCoverage, .withoutHub, .register, .loopPilots,
      .reporting, .staleRecords, .reach:
      partsOfPlaces(indicator)
    case .openGaps, .unplannedGaps, .gapCounts, .openFacilities, .comingFacilities, .mapPlaces:
      partsOfServices(indicator)
    case .spaceSources, .stockReused, .hubForms, .hubModes, .operatingModes, .feeMix, .serviceLevels, .highlights,
      .alliances:
      partsOfTerms(indicator)
    case .assessments, .meanScore, .subsidies, .subsidised, .toAdjust: partsOfAssessments(indicator)
    case .fundingTotals, .paymentRate, .costPerSquareMetre, .paidAboveApproved: partsOfMoney(indicator)
    default: partsOfProjects(indicator)
    }
  }

  private func partsOfPlaces(_ indicator: IndicatorDefinition.ID) -> [Int] {
    switch indicator {
    case .pilotNorms:
      [communities.norms, communities.area, communities.hubArea, communities.hubFunctions, communities.allDomains]
        .flatMap(\.all)
    case .pilotCommunities: Community.PilotKind.allCases.map { communities.pilots[$0] }
    case .subdistrictCoverage: subdistricts.both
    case .communityCoverage: communities.coverage.both
    case .withoutHub: [subdistricts.missing, communities.coverage.missing]
    case .register: [subdistricts.whole, communities.coverage.whole, communities.reportNothing]
    case .loopPilots: communities.loop.flatMap(\.both)
    case .reporting: reporting.both
    case .staleRecords: freshness.stale.both + [freshness.notReported]
    default:
      [reach.known, reach.households, reach.withoutPosition, reach.withoutHouseholds, reach.withoutBoth]
        + reach.unplaced
        + SmallCity.domains.indices.flatMap { reach.shares(ofDomain: $0).flatMap(\.households.both) }
    }
  }

  private func partsOfServices(_ indicator: IndicatorDefinition.ID) -> [Int] {
    switch indicator {
    case .openGaps: [gaps.states.total - gaps.states[.closed]]
    case .unplannedGaps: [gaps.unplanned.count]
    case .gapCounts:
      gaps.byDomain.flatMap { domain in Gap.State.allCases.map { domain[$0] } }
        + [true, false].map { isReported in
          gaps.byMeasure.filter { ($0.name.value != nil) == isReported }.reduce(0) { $0 + $1.states.total }
        }
    case .openFacilities: [openFacilities] + facilities.map { $0[.open] }
    case .comingFacilities: facilities.map { $0[.planned] + $0[.building] }
    default: [projects.total + facilities.reduce(0) { $0 + $1.total }]
    }
  }

  private func partsOfTerms(_ indicator: IndicatorDefinition.ID) -> [Int] {
    switch indicator {
    case .spaceSources: operation.spaceSources.all
    case .stockReused:
      operation.reuse.projects.both
        + [operation.reuse.reusedFloor.hundredths, operation.reuse.floor.hundredths, operation.reuse.withoutFloor]
    case .hubForms: operation.hubForms.all
    case .hubModes: operation.hubModes.all
    case .operatingModes: operation.operatingModes.all
    case .feeMix: operation.fees.all
    case .serviceLevels: operation.levels.all
    case .highlights: Project.Highlight.allCases.map { operation.highlights[$0] }
    default: [operation.alliances, operation.alliedCommunities]
    }
  }

  private func partsOfAssessments(_ indicator: IndicatorDefinition.ID) -> [Int] {
    let periods = RandomCity.periods.map { period in operation.assessments.first { $0.period == period } }
    return switch indicator {
    case .assessments:
      periods.flatMap { period in
        period.map { [$0.total] + $0.results.all } ?? Array(repeating: 0, count: Assessment.Result.allCases.count + 3)
      }
    case .meanScore: periods.flatMap { [$0?.scores.hundredths ?? 0, $0?.scored ?? 0] }
    case .subsidies: periods.flatMap { $0?.subsidies.all ?? [0, 0, 0] }
    case .subsidised: operation.subsidised.both + [operation.subsidyNotReported]
    default: [operation.failed.count, operation.failed.reduce(0) { $0 + $1.facilities.count }]
    }
  }

  private func partsOfMoney(_ indicator: IndicatorDefinition.ID) -> [Int] {
    let money = projects.money
    return switch indicator {
    case .fundingTotals:
      ([money.total] + Funding.Source.allCases.map { money[$0] }).flatMap { flow in
        [flow.planned, flow.allocated, flow.paid].flatMap(\.all)
      }
    case .paymentRate:
      ([money.total] + Funding.Source.allCases.map { money[$0] }).flatMap {
        [$0.matchedPaid.fen, $0.matchedAllocated.fen]
      }
    case .costPerSquareMetre:
      [projects.cost.budget.fen, projects.cost.floor.hundredths, projects.cost.counted, projects.cost.notReported]
    default: [projects.paidAboveApproved.count, projects.budgetNotReported]
    }
  }

  private func partsOfProjects(_ indicator: IndicatorDefinition.ID) -> [Int] {
    switch indicator {
    case .hubsOpen: [projects.hubs, projects.hubsBuilt, projects.hubsOpen]
    case .projects: [projects.active, projects.total]
    case .projectStages: Project.Stage.allCases.map { projects.byStage[$0] }
    case .onTime: projects.timing.share.both + [projects.timing.cannotBeTold]
    case .lateProjects: [projects.timing.late]
    case .finishedLate: [projects.timing.finishedLate]
    case .slippage: [projects.slippage.projects, projects.slippage.times, projects.slippage.days]
    case .disclosure: projects.disclosure.both
    case .disclosedProjects: projects.disclosureOfKinds.flatMap(\.both)
    case .unreported: [projects.withoutFunding, projects.withoutDisclosure]
    case .inStep: projects.inStep.all
    case .nationalLibrary: projects.inLibrary.both + [projects.libraryNotReported]
    default: []
    }
  }
}

extension Share {
  fileprivate var both: [Int] { [part, whole] }
}

extension VerdictCounts {
  fileprivate var all: [Int] { [met, notMet, notReported, notApplicable] }
}

extension MoneyTotal {
  fileprivate var all: [Int] { [sum.fen, reported, notReported] }
}

extension ReportedCounts where Key: CaseIterable {
  fileprivate var all: [Int] { Key.allCases.map { self[$0] } + [none, notReported] }
}
