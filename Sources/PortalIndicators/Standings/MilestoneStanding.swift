package import PortalCore
package import PortalModel

/// One step of a project on the as-of date.
package struct MilestoneStanding: Sendable {
  package let kind: Milestone.Kind
  package let planned: Reported<PlannedDate>
  package let actual: Reported<CalendarDate>
  package let delayReason: Reported<String>
  package let state: State
  /// Days after the planned day, or after the last one of the planned period: of the actual day where it is done (negative:
  /// early), of the as-of date where it is overdue; `nil` where it is not due or the planned day is not known.
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
      daysLate = step.planned.value.map { $0.delay(of: actual) }
    } else if isWithdrawn {
      state = .dropped
      daysLate = nil
    } else if let planned = step.planned.value?.lastDay, planned < asOf {
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
  let planned: Reported<PlannedDate>
  let actual: Reported<CalendarDate>
  let delayReason: Reported<String>

  /// The steps of a project in the order of its life; a day that the milestones leave blank is taken from the project.
  static func steps(of project: Int, in portal: Portal) -> [ScheduledStep] {
    let milestones = portal.relations.milestonesOfProject[project].map { portal.records.milestones[$0] }
    let record = portal.records.projects[project]
    return Milestone.Kind.allCases.flatMap { kind in
      let own = kind.ownDays
      let (planned, actual) = (own.planned.day(of: record), own.actual.day(of: record))
      let reported = milestones.filter { $0.kind == kind }
      if reported.isEmpty, planned.isNotReported, actual.isNotReported { return [ScheduledStep]() }
      if reported.isEmpty {
        return [ScheduledStep(kind: kind, planned: planned, actual: actual, delayReason: .notReported)]
      }
      return reported.map { milestone in
        ScheduledStep(
          kind: kind, planned: milestone.planned.or(planned), actual: milestone.actual.or(actual),
          delayReason: milestone.delayReason)
      }
    }
  }
}

/// A day that a project's own row gives for one of its steps.
package struct OwnDay<Value: CellValue>: Sendable {
  package let column: ColumnDescription
  fileprivate let value: @Sendable (Project) -> Reported<Value>

  fileprivate init(_ column: Column<Value>, _ value: @escaping @Sendable (Project) -> Reported<Value>) {
    self.column = column.description
    self.value = value
  }
}

extension Optional {
  fileprivate func day<Value>(of project: Project) -> Reported<Value> where Wrapped == OwnDay<Value> {
    self?.value(project) ?? .notReported
  }
}

extension Milestone.Kind {
  /// The columns of projects that say when the step was planned and taken, where its milestone leaves that blank.
  package var ownDays: (planned: OwnDay<PlannedDate>?, actual: OwnDay<CalendarDate>?) {
    typealias Columns = Project.Columns
    return switch self {
    case .started: (OwnDay(Columns.plannedStart) { $0.plannedStart }, OwnDay(Columns.actualStart) { $0.actualStart })
    case .completed:
      (OwnDay(Columns.plannedFinish) { $0.plannedFinish }, OwnDay(Columns.actualFinish) { $0.actualFinish })
    case .opened: (nil, OwnDay(Columns.opened) { $0.opened })
    case .chosen, .approved, .accepted, .handedOver: (nil, nil)
    }
  }
}

extension Reported {
  fileprivate func or(_ other: Reported) -> Reported { isNotReported ? other : self }
}
