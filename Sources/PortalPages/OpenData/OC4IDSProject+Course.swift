import PortalCore
import PortalMarkup
import PortalModel

// When, and how far.
extension OC4IDSProject {
  var milestones: [JSON] {
    steps.map { step in
      [
        "id": .text(step.kind.rawValue), "title": .text(step.kind.title), "type": .text(step.kind.type),
        "dueDate": step.planned.value.map { .text($0.lastDay.moment) },
        "dateMet": step.actual.value.map { .text($0.moment) },
        "status": .text(status(of: step)), "description": step.delayReason.value.map { "延期原因：\($0)" },
      ]
    }
  }

  private func status(of step: Milestone) -> String {
    if step.actual.value != nil { return "met" }
    guard let planned = step.planned.value?.lastDay, planned < edition.portal.settings.asOf else { return "scheduled" }
    return "notMet"
  }

  /// The day on which a step was taken, or on which it is planned.
  func day(_ kind: Milestone.Kind) -> CalendarDate? {
    steps.first { $0.kind == kind }.flatMap { $0.actual.value ?? $0.planned.value?.lastDay }
  }

  /// `nil` where neither day is known.
  func period(from start: CalendarDate?, to end: CalendarDate?) -> JSON? {
    guard start != nil || end != nil else { return nil }
    return ["startDate": start.map { .text($0.moment) }, "endDate": end.map { .text($0.moment) }]
  }

  /// What was finished, once it was.
  var completion: JSON? {
    guard let finished = project.actualFinish.value else { return nil }
    let acceptance = assessments.first { $0.kind == .acceptance }
    return [
      "endDate": .text(finished.moment),
      "finalScope": project.area.value.map { "建筑面积 \($0.written) 平方米" },
      "finalScopeDetails": acceptance?.result.value.map { "项目验收：\($0.title)" },
    ]
  }

  /// The floor area that is built, in square metres: UN/CEFACT code MTK.
  var floorArea: JSON? {
    project.area.value.map { area in
      [
        "id": "floorArea", "title": "建筑面积",
        "observations": [
          [
            "id": "planned", "measure": .number(area.written.withoutCommas),
            "unit": ["name": "平方米", "scheme": "UNCEFACT", "id": "MTK"],
          ]
        ],
      ]
    }
  }
}

extension Project {
  /// When work began or is to begin.
  var start: CalendarDate? { actualStart.value ?? plannedStart.value?.firstDay }
  /// When work ended or is to end.
  var finish: CalendarDate? { actualFinish.value ?? plannedFinish.value?.lastDay }
}

extension Project.Stage {
  /// The code of the standard's list of states.
  var status: String {
    switch self {
    case .chosen: "identification"
    case .preparing: "preparation"
    case .building: "implementation"
    case .completed, .accepted: "completion"
    case .operating: "maintenance"
    case .withdrawn: "cancelled"
    }
  }
}

extension Project.BuildType {
  /// The code of the standard's list of kinds of projects.
  var type: String {
    switch self {
    case .newBuild: "construction"
    case .conversion: "rehabilitation"
    case .extension_: "expansion"
    }
  }
}

extension Milestone.Kind {
  /// The code of the standard's list of kinds of milestones.
  fileprivate var type: String {
    switch self {
    case .chosen: "preProcurement"
    case .approved: "approval"
    case .started, .completed, .handedOver, .opened: "delivery"
    case .accepted: "assessment"
    }
  }
}

extension String {
  /// A number of ours as JSON writes it: “1,520” as 1520.
  var withoutCommas: String { filter { $0 != "," } }
}
