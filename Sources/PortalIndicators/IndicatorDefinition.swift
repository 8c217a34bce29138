/// What an indicator is, for readers: on the method page and in `portal explain indicators`.
package struct IndicatorDefinition: Hashable, Sendable {
  package let id: ID
  /// The name in Chinese.
  package let title: String
  /// How it is computed, in Chinese.
  package let formula: String
  /// What it counts in; “—” for a verdict.
  package let unit: String
  /// The ids of the clauses in the plan's text, `3.1`; for a rule from elsewhere, the article as documents cite it.
  package let clauses: [String]

  /// The unit of a verdict, which has none.
  package static let noUnit = "—"

  /// The stable ids: anchors of the method page, and names in downloads.
  package enum ID: String, Hashable, CaseIterable, Sendable {
    case areaPerHouseholds = "area-per-households"
    case hubArea = "hub-area"
    case hubFunctions = "hub-functions"
    case allDomains = "all-domains"
    case pilotNorms = "pilot-norms"
    case pilotCommunities = "pilot-communities"
    case hubsOpen = "hubs-open"
    case subdistrictCoverage = "subdistrict-coverage"
    case communityCoverage = "community-coverage"
    case course
    case projection
    case loop
    case openGaps = "open-gaps"
    case unplannedGaps = "unplanned-gaps"
    case reach
    case daysLate = "days-late"
    case onTime = "on-time"
    case slippage
    case fundingTotals = "funding-totals"
    case paymentRate = "payment-rate"
    case costPerSquareMetre = "cost-per-square-metre"
    case paidWithinBudget = "paid-within-budget"
    case disclosure
    case supportingPolicies = "supporting-policies"
    case overdueTasks = "overdue-tasks"
    case publishedInTime = "published-in-time"
    case staleRecords = "stale-records"
    case reporting
    case leagueScore = "league-score"
    case inStep = "in-step"
    case nationalLibrary = "national-library"
    case spaceSources = "space-sources"
    case stockReused = "stock-reused"
    case hubForms = "hub-forms"
    case hubModes = "hub-modes"
    case alliances
    case operatingModes = "operating-modes"
    case feeMix = "fee-mix"
    case serviceLevels = "service-levels"
    case operators
    case meanScore = "mean-score"
    case subsidies
    case subsidised
    case toAdjust = "to-adjust"
    case highlights
    case partners
    case projects
    case projectStages = "project-stages"
    case comingProjects = "coming-projects"
    case lateProjects = "late-projects"
    case openFacilities = "open-facilities"
    case comingFacilities = "coming-facilities"
    case tasks
    case register
    case recordCounts = "record-counts"
    case unreported
    case withoutHub = "without-hub"
    case targetGoal = "target-goal"
    case policiesDue = "policies-due"
    case loopPilots = "loop-pilots"
    case gapCounts = "gap-counts"
    case finishedLate = "finished-late"
    case staleProjects = "stale-projects"
    case hubProjects = "hub-projects"
    case paidAboveApproved = "paid-above-approved"
    case disclosedProjects = "disclosed-projects"
    case tasksWithEvidence = "tasks-with-evidence"
    case assessments
    case showcases
    case mapPlaces = "map-places"
    case announcements
    case changes
  }

  /// The definition of an indicator.
  ///
  /// - Parameter words: what the standards in force call things; needed where title or formula name hubs or domains.
  package static func of(_ id: ID, in words: IndicatorWords = .ofGlossary) -> IndicatorDefinition {
    let (title, formula, unit, clauses) = id.text(words)
    return IndicatorDefinition(id: id, title: title, formula: formula, unit: unit, clauses: clauses)
  }

  /// Every indicator in the words of the glossary, in the order of the plan.
  package static let all = ID.allCases.map { of($0) }
}
