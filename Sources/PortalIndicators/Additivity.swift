package import PortalCore

/// Whether the numbers of the districts make the city's.
package enum Additivity: Sendable {
  /// The districts' numbers added up are the city's.
  case sum
  /// The districts' numerators and denominators added up are the city's.
  case parts
  /// Nothing that adds up: one record's number, or one of the whole city only.
  case none

  /// The answer for readers.
  package var message: Message {
    switch self {
    case .sum: Message(zh: "各区相加就是全市", en: "the districts add up to the city")
    case .parts: Message(zh: "各区的分子、分母分别相加就是全市的", en: "numerators and denominators add up to the city's")
    case .none: Message(zh: "不能相加", en: "does not add up")
    }
  }
}

extension IndicatorDefinition {
  /// Whether the numbers of the districts make the city's.
  package var additivity: Additivity { id.additivity }
}

extension IndicatorDefinition.ID {
  fileprivate var additivity: Additivity {
    switch self {
    case .pilotCommunities, .hubsOpen, .openGaps, .unplannedGaps, .fundingTotals, .staleRecords, .alliances, .subsidies,
      .toAdjust, .highlights, .projects, .projectStages, .lateProjects, .openFacilities, .comingFacilities, .register,
      .slippage, .withoutHub, .gapCounts, .finishedLate, .paidAboveApproved, .assessments, .mapPlaces, .unreported:
      .sum
    case .pilotNorms, .subdistrictCoverage, .communityCoverage, .reach, .onTime, .paymentRate, .disclosure, .reporting,
      .spaceSources, .stockReused, .hubForms, .hubModes, .operatingModes, .feeMix, .serviceLevels, .meanScore,
      .subsidised, .inStep, .nationalLibrary, .loopPilots, .disclosedProjects, .costPerSquareMetre:
      .parts
    case .areaPerHouseholds, .hubArea, .hubFunctions, .allDomains, .loop, .daysLate,
      .paidWithinBudget, .publishedInTime, .course, .projection, .supportingPolicies, .overdueTasks, .leagueScore,
      .operators, .partners, .comingProjects,
      .tasks, .recordCounts, .targetGoal, .policiesDue, .staleProjects, .hubProjects, .tasksWithEvidence, .showcases,
      .announcements, .changes:
      .none
    }
  }
}
