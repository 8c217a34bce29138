import PortalCore
import PortalModel

extension Project {
  /// Whether the steps that are due at its stage were taken in step with the housing it belongs to.
  ///
  /// 杭政办函〔2024〕11号 三（二）1: new pilot communities are provided for by 四同步.
  func judgedInStep(in portal: Portal, by standards: Standards) -> Judgement {
    let rule = Rule(indicator: .inStep, clause: "3.2.1a", standards: standards.id)
    guard stage != .withdrawn else { return rule.notApplicable("项目已撤销") }
    guard isHub else { return rule.notApplicable("不是\(standards.hub.full)项目") }
    guard communities.contains(where: { portal[$0].pilot == .value(.new) }) else {
      return rule.notApplicable("不服务新建试点社区")
    }
    let due = StepInStep.allCases.filter { $0.dueFrom <= stage }
    guard !due.isEmpty else { return rule.notApplicable("阶段是“\(stage.title)”，还没有应同步的步骤") }
    let taken: [StepInStep]
    switch stepsInStep {
    case .value(let steps): taken = steps
    case .none: taken = []
    case .notReported, .belowUnit: return rule.notReported([Columns.stepsInStep.description.title])
    }
    return rule.inStep(due: due, taken: taken, stage: stage)
  }
}

extension Rule {
  fileprivate func inStep(
    due: [Project.StepInStep], taken: [Project.StepInStep], stage: Project.Stage
  ) -> Judgement {
    let missing = due.filter { !taken.contains($0) }
    let (wanted, done) = (due.count, due.count - missing.count)
    let rest = missing.isEmpty ? "" : "，缺\(missing.map(\.title).joined(separator: "、"))"
    return decided(
      missing.isEmpty,
      "阶段“\(stage.title)”应做到 \(due.map(\.title).joined(separator: "、")) \(wanted) 项，"
        + "已做到 \(done) 项 \(missing.isEmpty ? "=" : "<") \(wanted) 项\(rest)")
  }
}

extension Project.StepInStep {
  /// The stage from which on the step must have been taken.
  fileprivate var dueFrom: Project.Stage {
    switch self {
    case .planned: .preparing
    case .built: .building
    case .accepted: .accepted
    case .handedOver: .operating
    }
  }
}
