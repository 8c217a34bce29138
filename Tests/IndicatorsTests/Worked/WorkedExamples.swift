import PortalIndicators
import Testing

/// What an indicator makes of four worked examples.
struct WorkedExamples {
  /// Exactly where the rule is just met, or what is counted just counts.
  let atBoundary: Example
  /// The smallest step on the other side.
  let aHairOff: Example
  /// The cell is blank.
  let notReported: Example
  /// The rule is not meant for the record.
  let notApplicable: Example

  /// One example: what was computed and what follows by hand; or why there is none of its kind.
  enum Example {
    case works(String, byHand: String)
    case none(String)
  }
}

extension WorkedExamples.Example {
  /// What was computed, in words; a value that is not there is “nil”.
  static func of<Value>(_ computed: Value?, _ byHand: String) -> WorkedExamples.Example {
    .works(computed.map { "\($0)" } ?? "nil", byHand: byHand)
  }
}

/// Each indicator of the method page at its boundary, a hair off it, not reported and not applicable.
///
/// The switch below names every indicator, so that a new one cannot be added without examples.
struct WorkedExampleTests {
  @Test(arguments: IndicatorDefinition.ID.allCases)
  func `an indicator gives what follows by hand, at its boundary, a hair off it, and where nothing is said`(
    id: IndicatorDefinition.ID
  ) {
    let examples = WorkedExamples.of(id)
    let kinds = [
      ("at the boundary", examples.atBoundary), ("a hair off", examples.aHairOff),
      ("not reported", examples.notReported), ("not applicable", examples.notApplicable),
    ]
    for (kind, example) in kinds {
      switch example {
      case .works(let computed, let byHand): #expect(computed == byHand, "\(id.rawValue), \(kind)")
      case .none(let reason): #expect(!reason.isEmpty, "\(id.rawValue), \(kind)")
      }
    }
    guard case .works = examples.atBoundary, case .works = examples.aHairOff else {
      Issue.record("\(id.rawValue) has no example on each side of its boundary")
      return
    }
  }
}

extension WorkedExamples {
  static func of(_ id: IndicatorDefinition.ID) -> WorkedExamples {
    switch id {
    case .areaPerHouseholds: areaPerHouseholds
    case .hubArea: hubArea
    case .hubFunctions: hubFunctions
    case .allDomains: allDomains
    case .pilotNorms: pilotNorms
    case .inStep: inStep
    case .loop: loop
    case .openGaps: openGaps
    case .unplannedGaps: unplannedGaps
    case .reach: reach
    case .pilotCommunities: pilotCommunities
    case .hubsOpen: hubsOpen
    case .subdistrictCoverage: subdistrictCoverage
    case .communityCoverage: communityCoverage
    case .course: course
    case .projection: projection
    case .supportingPolicies: supportingPolicies
    case .daysLate: daysLate
    case .onTime: onTime
    case .lateProjects: lateProjects
    case .slippage: slippage
    case .overdueTasks: overdueTasks
    case .tasks: tasks
    case .publishedInTime: publishedInTime
    case .staleRecords: staleRecords
    case .reporting: reporting
    case .recordCounts: recordCounts
    case .disclosure: disclosure
    case .leagueScore: leagueScore
    case .fundingTotals: fundingTotals
    case .paymentRate: paymentRate
    case .costPerSquareMetre: costPerSquareMetre
    case .paidWithinBudget: paidWithinBudget
    case .subsidies: subsidies
    case .subsidised: subsidised
    case .meanScore: meanScore
    case .toAdjust: toAdjust
    case .nationalLibrary: nationalLibrary
    case .spaceSources: spaceSources
    case .stockReused: stockReused
    case .hubForms: hubForms
    case .hubModes: hubModes
    case .alliances: alliances
    case .operatingModes: operatingModes
    case .feeMix: feeMix
    case .serviceLevels: serviceLevels
    case .operators: operators
    case .highlights: highlights
    case .partners: partners
    case .projects: projects
    case .projectStages: projectStages
    case .comingProjects: comingProjects
    case .openFacilities: openFacilities
    case .comingFacilities: comingFacilities
    case .register: register
    case .unreported: unreported
    case .withoutHub: withoutHub
    case .targetGoal: targetGoal
    case .policiesDue: policiesDue
    case .loopPilots: loopPilots
    case .gapCounts: gapCounts
    case .finishedLate: finishedLate
    case .staleProjects: staleProjects
    case .hubProjects: hubProjects
    case .paidAboveApproved: paidAboveApproved
    case .disclosedProjects: disclosedProjects
    case .tasksWithEvidence: tasksWithEvidence
    case .assessments: assessments
    case .showcases: showcases
    case .mapPlaces: mapPlaces
    case .announcements: announcements
    case .changes: changes
    }
  }
}
