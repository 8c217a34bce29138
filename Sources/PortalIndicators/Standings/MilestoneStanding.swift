package import PortalCore
package import PortalModel

/// One step of a project on the as-of date.
package struct MilestoneStanding: Sendable {
  package let kind: Milestone.Kind
  package let planned: Reported<CalendarDate>
  package let actual: Reported<CalendarDate>
  package let delayReason: Reported<String>
  package let state: State
  /// Days after the planned day: of the actual day where it is done (negative: early), of the as-of date where it is
  /// overdue; `nil` where it is not due or the planned day is not known.
  package let daysLate: Int?

  /// How a step stands on the as-of date.
  package enum State: String, Hashable, Sendable {
    case done
    case overdue
    /// Not done and not due, or without a planned day.
    case pending
    /// No longer to be done: the project was withdrawn.
    case dropped

    package var title: String {
      switch self {
      case .done: "已完成"
      case .overdue: "逾期未完成"
      case .pending: "未到期"
      case .dropped: "不再进行"
      }
    }
  }

  init(_ step: ScheduledStep, isWithdrawn: Bool, asOf: CalendarDate) {
    kind = step.kind
    planned = step.planned
    actual = step.actual
    delayReason = step.delayReason
    if let actual = step.actual.value, actual <= asOf {
      state = .done
      daysLate = step.planned.value.map { actual - $0 }
    } else if isWithdrawn {
      state = .dropped
      daysLate = nil
    } else if let planned = step.planned.value, planned < asOf {
      state = .overdue
      daysLate = asOf - planned
    } else {
      state = .pending
      daysLate = nil
    }
  }
}

/// A step as reported: in the milestones, or in the project's own row.
struct ScheduledStep {
  let kind: Milestone.Kind
  let planned: Reported<CalendarDate>
  let actual: Reported<CalendarDate>
  let delayReason: Reported<String>

  /// The steps of a project in the order of its life; a day that the milestones leave blank is taken from the project.
  static func steps(of project: Int, in portal: Portal) -> [ScheduledStep] {
    let milestones = portal.relations.milestonesOfProject[project].map { portal.records.milestones[$0] }
    let record = portal.records.projects[project]
    return Milestone.Kind.allCases.flatMap { kind in
      let own = record.schedule(of: kind)
      let reported = milestones.filter { $0.kind == kind }
      if reported.isEmpty, own.planned.isNotReported, own.actual.isNotReported { return [ScheduledStep]() }
      if reported.isEmpty {
        return [ScheduledStep(kind: kind, planned: own.planned, actual: own.actual, delayReason: .notReported)]
      }
      return reported.map { milestone in
        ScheduledStep(
          kind: kind, planned: milestone.planned.or(own.planned), actual: milestone.actual.or(own.actual),
          delayReason: milestone.delayReason)
      }
    }
  }
}

extension Project {
  /// The days that the project's own row gives for a step.
  fileprivate func schedule(
    of kind: Milestone.Kind
  ) -> (planned: Reported<CalendarDate>, actual: Reported<CalendarDate>) {
    switch kind {
    case .started: (plannedStart, actualStart)
    case .completed: (plannedFinish, actualFinish)
    case .opened: (.notReported, opened)
    case .chosen, .approved, .accepted, .handedOver: (.notReported, .notReported)
    }
  }
}

extension Reported {
  fileprivate func or(_ other: Reported) -> Reported { isNotReported ? other : self }
}
