import PortalCore
package import PortalModel

/// The projects of an area in numbers; a project that serves several communities counts once.
package struct ProjectTally: Sendable {
  package private(set) var byStage = TermCounts<Project.Stage>()
  /// Projects for hubs, withdrawn ones left out.
  package private(set) var hubs = 0
  /// Hubs completed, accepted or in operation.
  package private(set) var hubsBuilt = 0
  /// Hubs open to residents.
  package private(set) var hubsOpen = 0
  package private(set) var timing = TimingCounts()
  /// Projects that are late, the latest first.
  package private(set) var late: [LateProject] = []
  /// Planned finishes put off between editions, of projects that are not withdrawn.
  package private(set) var slippage = SlippageTally()
  package private(set) var money = MoneyBySource()
  /// Projects that report no money at all, withdrawn ones left out.
  package private(set) var withoutFunding = 0
  /// Kinds of information published, of those published or due (国办发〔2017〕94号).
  package private(set) var disclosure = Share()
  /// The same for each of the eight kinds, in their order.
  package private(set) var disclosureOfKinds = [Share](
    repeating: Share(), count: Project.DisclosureKind.allCases.count)
  /// Projects that do not report what they publish, withdrawn ones left out.
  package private(set) var withoutDisclosure = 0
  /// Whether hubs of new pilots are built in step with their housing (四同步, 三（二）1).
  package private(set) var inStep = VerdictCounts()
  /// Projects in the national project library, of those that say whether they are (四（三）); withdrawn ones left out.
  package private(set) var inLibrary = Share()
  /// Projects that do not say whether they are in the national project library.
  package private(set) var libraryNotReported = 0
  /// What a square metre costs, withdrawn projects left out.
  package private(set) var cost = CostTally()
  /// Projects that paid more than approved (政府投资条例 第二十三条), in the portal's order.
  package private(set) var paidAboveApproved: [Reference<Project>] = []
  /// Projects of which it cannot be told whether they did.
  package private(set) var budgetNotReported = 0

  /// All projects, withdrawn ones too.
  package var total: Int { byStage.total }

  /// All but the withdrawn.
  package var active: Int { total - byStage[.withdrawn] }

  init(_ indices: [Int], in portal: Portal, standings: [ProjectStanding]) {
    for index in indices { count(index, in: portal, as: standings[index]) }
    late.sort { ($1.days, $0.project) < ($0.days, $1.project) }
  }

  private mutating func count(_ index: Int, in portal: Portal, as standing: ProjectStanding) {
    let project = portal.records.projects[index]
    let isActive = project.stage != .withdrawn
    byStage.count(project.stage)
    if project.isHub, isActive {
      hubs += 1
      if project.stage >= .completed { hubsBuilt += 1 }
      if standing.isOpenHub { hubsOpen += 1 }
    }
    timing.count(standing.timing)
    if isActive { slippage.count(standing.finishSlippage) }
    if let days = standing.timing.daysLate {
      late.append(LateProject(project: Reference(index: index, id: project.id), days: days))
    }
    let rows = portal.relations.fundingOfProject[index]
    for row in rows { money.add(portal.records.funding[row]) }
    if rows.isEmpty, isActive { withoutFunding += 1 }
    disclosure = disclosure + standing.disclosure.score
    for (place, kind) in standing.disclosure.kinds.enumerated() where [.published, .missing].contains(kind.state) {
      disclosureOfKinds[place].count(kind.state == .published)
    }
    if project.disclosed.isNotReported, isActive { withoutDisclosure += 1 }
    if isActive { cost.count(project) }
    countBudget(of: Reference(index: index, id: project.id), standing.budget.verdict.kind)
    inStep.count(standing.inStep.verdict)
    if isActive { countLibrary(project) }
  }

  private mutating func countLibrary(_ project: Project) {
    if let isInLibrary = project.isInNationalLibrary.value {
      inLibrary.count(isInLibrary)
    } else {
      libraryNotReported += 1
    }
  }

  private mutating func countBudget(of project: Reference<Project>, _ verdict: Verdict.Kind) {
    switch verdict {
    case .notMet: paidAboveApproved.append(project)
    case .notReported: budgetNotReported += 1
    case .met, .notApplicable: break
    }
  }
}

/// A project that is late, and by how many days.
package struct LateProject: Hashable, Sendable {
  package let project: Reference<Project>
  package let days: Int
}

/// How many projects keep to their plan.
package struct TimingCounts: Hashable, Sendable {
  package private(set) var onTime = 0
  package private(set) var late = 0
  package private(set) var finishedLate = 0
  package private(set) var withdrawn = 0
  package private(set) var cannotBeTold = 0

  /// Those on time, of those of which it can be told; withdrawn ones left out.
  package var share: Share { Share(onTime, of: onTime + late + finishedLate) }

  mutating func count(_ timing: Timing) {
    switch timing {
    case .onTime: onTime += 1
    case .late: late += 1
    case .finishedLate: finishedLate += 1
    case .withdrawn: withdrawn += 1
    case .cannotBeTold: cannotBeTold += 1
    }
  }
}
