package import PortalCore
import PortalModel

/// A project on the as-of date: how far, how late, how paid for, how open about itself.
package struct ProjectStanding: Sendable {
  /// Whether residents can use the place.
  ///
  /// Opened on or before the as-of date; where no day of opening is reported, in operation; never when withdrawn.
  package let isOpen: Bool
  /// Whether it is a hub and open.
  package let isOpenHub: Bool
  /// In the order of a project's life.
  package let milestones: [MilestoneStanding]
  package let timing: Timing
  /// The steps whose planned day is not what an earlier edition said, in the order of a project's life.
  package let slippages: [Slippage]
  package let money: MoneyBySource
  /// 批准概算 ÷ 建筑面积, in yuan for a square metre; `nil` where either is not reported.
  package let costPerSquareMetre: Ratio?
  /// Whether what is paid stays within the approved estimate (政府投资条例 第二十三条).
  package let budget: Judgement
  package let disclosure: DisclosureStanding
  /// A hub's floor against the strictest norm of the pilots it serves (三（一）).
  package let hubArea: Judgement
  /// A hub's functions against their norm (三（三）2).
  package let hubFunctions: Judgement
  /// Whether the steps due were taken in step with new housing (四同步, 三（二）1).
  package let inStep: Judgement
  /// Whether its row was not updated for longer than the standards allow.
  package let isStale: Bool

  /// How the planned finish moved between editions; `nil` where it did not.
  package var finishSlippage: Slippage? { slippages.first { $0.kind == .completed } }

  /// Whether more is paid than approved.
  package var isPaidAboveApproved: Bool { budget.verdict == .notMet }

  /// The cost of a square metre in whole yuan, rounded: “6,250”.
  package var costWritten: String? { costPerSquareMetre?.rounded(scale: 1).grouped }

  /// - Complexity: O(*n*) in the project's milestones, funding and communities.
  init(of index: Int, in portal: Portal, slippages: [Slippage]) {
    let project = portal.records.projects[index]
    let asOf = portal.settings.asOf
    let isOpen = project.isOpen(on: asOf)
    let isWithdrawn = project.stage == .withdrawn
    let milestones = ScheduledStep.steps(of: index, in: portal).map {
      MilestoneStanding($0, isWithdrawn: isWithdrawn, asOf: asOf)
    }
    var money = MoneyBySource()
    for row in portal.relations.fundingOfProject[index] { money.add(portal.records.funding[row]) }
    let standards = portal.standards(on: min(project.opened.value ?? project.updated, asOf))
    self.isOpen = isOpen
    isOpenHub = isOpen && project.isHub
    self.milestones = milestones
    self.slippages = slippages
    timing = Timing(of: milestones, isWithdrawn: isWithdrawn, isOpen: isOpen)
    self.money = money
    costPerSquareMetre = project.approvedBudget.value.flatMap { budget in
      project.area.value.flatMap { Ratio(budget.fen, over: $0.hundredths) }
    }
    budget = Rule(indicator: .paidWithinBudget, clause: "政府投资条例 第二十三条", standards: standards.id)
      .budget(of: project, paid: money.total.paid)
    disclosure = DisclosureStanding(of: project, milestones: milestones, in: portal)
    hubArea = project.judgedHubArea(in: portal, by: standards)
    hubFunctions = project.judgedHubFunctions(by: standards)
    inStep = project.judgedInStep(in: portal, by: standards)
    isStale = StaleRule(of: portal).isStale(project.updated)
  }
}

extension Project {
  fileprivate func isOpen(on asOf: CalendarDate) -> Bool {
    guard stage != .withdrawn else { return false }
    return opened.value.map { $0 <= asOf } ?? (stage == .operating)
  }

  fileprivate func judgedHubArea(in portal: Portal, by standards: Standards) -> Judgement {
    let norms = communities.compactMap { portal[$0].pilot.value }.map(standards.areaNorm(for:))
    let strictest = norms.max { $0.hub < $1.hub }
    let rule = Rule(
      indicator: .hubArea, clause: (strictest ?? standards.existingPilot).clause, standards: standards.id)
    guard isHub, stage != .withdrawn else { return rule.notApplicable(notAHub(standards)) }
    guard let strictest else { return rule.notApplicable("不服务试点社区，没有面积标准") }
    return rule.hubArea(of: self, atLeast: strictest.hub)
  }

  fileprivate func judgedHubFunctions(by standards: Standards) -> Judgement {
    let norm = standards.hubFunctions
    let rule = Rule(indicator: .hubFunctions, clause: norm.clause, standards: standards.id)
    guard isHub, stage != .withdrawn else { return rule.notApplicable(notAHub(standards)) }
    return rule.hubFunctions(of: self, by: norm)
  }

  private func notAHub(_ standards: Standards) -> String {
    stage == .withdrawn ? "项目已撤销" : "不是\(standards.hub.full)项目"
  }
}

extension Rule {
  /// What is paid against the approved estimate: above it is certain even if some payments are not reported.
  fileprivate func budget(of project: Project, paid: MoneyTotal) -> Judgement {
    guard let approved = project.approvedBudget.value else {
      return notReported([Project.Columns.approvedBudget.description.title])
    }
    let isMet = paid.sum <= approved
    guard !isMet || paid.isComplete else { return notReported([Funding.Columns.paid.description.title]) }
    return decided(
      isMet, "已支付 \(paid.sum.written) 元 \(isMet ? "≤" : ">") 批准概算 \(approved.written) 元")
  }
}
