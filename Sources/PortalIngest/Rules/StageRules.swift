import PortalCore
import PortalModel

/// A project's stage against the days of its steps, in its own row and among the milestones.
struct StageRules {
  private let content: ReadContent
  private let log: SharedLog

  init(_ content: ReadContent, log: SharedLog) {
    self.content = content
    self.log = log
  }

  func check() {
    for (project, row) in content.projects.entries { checkOwnDays(project, row) }
    for (milestone, row) in content.milestones.entries {
      guard let project = content.projects[milestone.project] else { continue }
      let projectRow = content.projects.row(of: milestone.project)
      checkStage(milestone, row, project, projectRow)
      checkSameDay(milestone, row, project, projectRow)
    }
  }

  private func checkOwnDays(_ project: Project, _ row: TableRow) {
    typealias Columns = Project.Columns
    let days = [
      (Milestone.Kind.started, row.placed(project.actualStart, Columns.actualStart)),
      (.opened, row.placed(project.opened, Columns.opened)),
    ]
    for case (let kind, let day?) in days where project.stage < kind.stage {
      log.add(.dayBeyondStage(project, day, at: row.location(Columns.stage)))
    }
  }

  /// What is done has its stage behind it, and a stage has its steps done.
  private func checkStage(_ milestone: Milestone, _ row: TableRow, _ project: Project, _ projectRow: TableRow) {
    guard project.stage != .withdrawn else { return }
    let stage = projectRow.location(Project.Columns.stage)
    if milestone.actual.value != nil, project.stage < milestone.kind.stage {
      log.add(.beyondStage(milestone.kind, project, at: row.location(Milestone.Columns.actual), stage: stage))
    }
    if milestone.actual.isNotReported, milestone.kind.stage <= project.stage, milestone.kind != .handedOver,
      project.days(of: milestone.kind)?.actual.date.value == nil
    {
      log.add(.behindStage(milestone.kind, project, at: row.location(Milestone.Columns.actual), stage: stage))
    }
  }

  /// A day that stands in the project's row and among the milestones is the same day.
  private func checkSameDay(_ milestone: Milestone, _ row: TableRow, _ project: Project, _ projectRow: TableRow) {
    guard let own = project.days(of: milestone.kind) else { return }
    let planned = own.planned.flatMap { column, date -> PlacedDate? in
      // A month here and a day of it there do not contradict each other.
      let spans = [milestone.planned.value, date.value].compactMap(\.self).map { $0.firstDay...$0.lastDay }
      let agree = spans.count == 2 && spans[0].overlaps(spans[1])
      return agree ? nil : projectRow.placed(date, column)
    }
    let actual = projectRow.placed(own.actual.date, own.actual.column)
    let pairs = [
      (row.placed(milestone.planned, Milestone.Columns.planned), planned),
      (row.placed(milestone.actual, Milestone.Columns.actual), actual),
    ]
    for case (let placed?, let other?) in pairs where other.written != placed.written {
      log.add(.differs(milestone.kind, placed, other))
    }
  }
}

extension Milestone.Kind {
  /// The stage from which on a project has this step behind it.
  fileprivate var stage: Project.Stage {
    switch self {
    case .chosen: .chosen
    case .approved: .preparing
    case .started: .building
    case .completed: .completed
    case .accepted, .handedOver: .accepted
    case .opened: .operating
    }
  }
}

extension Project {
  fileprivate typealias Days = (
    planned: (column: Column<PlannedDate>, date: Reported<PlannedDate>)?,
    actual: (column: Column<CalendarDate>, date: Reported<CalendarDate>)
  )

  /// The days of a step that the project's own row has; `nil` for a step that it has no column for.
  fileprivate func days(of kind: Milestone.Kind) -> Days? {
    switch kind {
    case .started: ((Columns.plannedStart, plannedStart), (Columns.actualStart, actualStart))
    case .completed: ((Columns.plannedFinish, plannedFinish), (Columns.actualFinish, actualFinish))
    case .opened: (nil, (Columns.opened, opened))
    case .chosen, .approved, .accepted, .handedOver: nil
    }
  }
}

extension Diagnostic {
  fileprivate static func dayBeyondStage(
    _ project: Project, _ day: PlacedDate, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, "project.day-beyond-stage",
      zh: "阶段是“\(project.stage.title)”，却已有“\(day.title)”\(day.date.written)",
      en: "the stage is “\(project.stage.rawValue)”, but “\(day.name)” is \(day.date.written)", at: location,
      notes: [Note(zh: "“\(day.title)”在这里", en: "“\(day.name)” is here", at: day.location)])
  }

  fileprivate static func beyondStage(
    _ kind: Milestone.Kind, _ project: Project, at location: SourceLocation, stage: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, "milestone.beyond-stage", zh: "“\(kind.title)”已有实际日期，“\(project.name)”的阶段却还是“\(project.stage.title)”",
      en: "“\(kind.rawValue)” is done, but “\(project.name)” is still at the stage “\(project.stage.rawValue)”",
      at: location, notes: [.stage(at: stage)])
  }

  fileprivate static func behindStage(
    _ kind: Milestone.Kind, _ project: Project, at location: SourceLocation, stage: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .warning, "milestone.behind-stage", zh: "“\(project.name)”已是“\(project.stage.title)”，“\(kind.title)”却没有实际日期",
      en: "“\(project.name)” is at the stage “\(project.stage.rawValue)”, but “\(kind.rawValue)” has no actual day",
      at: location, notes: [.stage(at: stage)])
  }

  fileprivate static func differs(
    _ kind: Milestone.Kind, _ milestone: PlacedDate, _ project: PlacedDate
  ) -> Diagnostic {
    Diagnostic(
      .error, "milestone.differs-from-project",
      zh:
        "“\(kind.title)”的\(milestone.title)是 \(milestone.written)，项目表的“\(project.title)”却是 \(project.written)",
      en:
        "“\(kind.rawValue)” is \(milestone.written) here, but “\(project.name)” of the project is \(project.written)",
      at: milestone.location,
      notes: [Note(zh: "“\(project.title)”在这里", en: "“\(project.name)” is here", at: project.location)])
  }
}

extension Diagnostic.Note {
  /// Points to the stage of a project.
  static func stage(at location: SourceLocation) -> Diagnostic.Note {
    Diagnostic.Note(zh: "项目阶段在这里", en: "the project's stage is here", at: location)
  }
}
