import PortalCore
import PortalModel

/// The days of milestones: in order, not in the future, and late ones with a reason (四（三） 跟踪监测).
struct MilestoneRules {
  private let content: ReadContent
  private let log: SharedLog

  private typealias Columns = Milestone.Columns

  init(_ content: ReadContent, log: SharedLog) {
    self.content = content
    self.log = log
  }

  func check() {
    var reached: [ProjectStep: PlacedDate] = [:]
    var seen: [ProjectStep: SourceLocation] = [:]
    for (milestone, row) in content.milestones.entries {
      let step = ProjectStep(project: milestone.project, kind: milestone.kind)
      if let first = seen.updateValue(seen[step] ?? row.location(Columns.kind), forKey: step) {
        log.add(.repeated(milestone.kind, at: row.location(Columns.kind), first: first))
      }
      let actual = row.placed(milestone.actual, Columns.actual)
      row.checkNotAfter(content.asOf, actual)
      reached[step] = actual
    }
    checkReasons()
    for (milestone, row) in content.milestones.entries { checkOrder(milestone, row, reached) }
    for (reference, project, row) in content.projects.identified {
      let accepted = reached[ProjectStep(project: reference, kind: .accepted)]
      guard let opened = project.opened.value, let accepted, opened < accepted.date else { continue }
      log.add(.outOfOrder((.opened, opened), (.accepted, accepted), at: row.location(Project.Columns.opened)))
    }
  }

  private struct ProjectStep: Hashable {
    let project: Reference<Project>
    let kind: Milestone.Kind
  }

  /// Reports the first late milestone of each project that gives no reason at any of its milestones.
  ///
  /// What holds up one step holds up those after it, so one reason is enough.
  private func checkReasons() {
    guard let asOf = content.asOf else { return }
    let withReason = content.milestones.entries.filter { $0.record.delayReason.value != nil }
    var settled = Set(withReason.map(\.record.project))
    for (milestone, row) in content.milestones.entries {
      guard let planned = milestone.planned.value?.lastDay, content.projects[milestone.project]?.stage != .withdrawn
      else {
        continue
      }
      let days = (milestone.actual.value ?? asOf) - planned
      guard days > 0, settled.insert(milestone.project).inserted else { continue }
      log.add(.lateWithoutReason(milestone.kind, days, at: row.location(Columns.delayReason)))
    }
  }

  /// A finish follows its start, an acceptance its finish, an opening its acceptance.
  private func checkOrder(_ milestone: Milestone, _ row: TableRow, _ reached: [ProjectStep: PlacedDate]) {
    let before: [Milestone.Kind: Milestone.Kind] = [
      .completed: .started, .accepted: .completed, .opened: .accepted,
    ]
    guard let kind = before[milestone.kind], let date = milestone.actual.value,
      let earlier = reached[ProjectStep(project: milestone.project, kind: kind)], date < earlier.date
    else { return }
    log.add(.outOfOrder((milestone.kind, date), (kind, earlier), at: row.location(Columns.actual)))
  }
}

extension Diagnostic {
  fileprivate static func repeated(
    _ kind: Milestone.Kind, at location: SourceLocation, first: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, "milestone.repeated", zh: "这个项目的“\(kind.title)”节点出现了两次",
      en: "the milestone “\(kind.rawValue)” of this project stands twice",
      at: location, notes: [.first(at: first)])
  }

  fileprivate static func lateWithoutReason(
    _ kind: Milestone.Kind, _ days: Int, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .warning, "milestone.late-without-reason", zh: "“\(kind.title)”晚于计划 \(days) 天，没有写延期原因",
      en: "“\(kind.rawValue)” is \(days) days late, and no reason is given", at: location)
  }

  fileprivate static func outOfOrder(
    _ later: (kind: Milestone.Kind, date: CalendarDate), _ earlier: (kind: Milestone.Kind, date: PlacedDate),
    at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, "milestone.out-of-order",
      zh: "“\(later.kind.title)”\(later.date.written) 早于“\(earlier.kind.title)”\(earlier.date.date.written)",
      en:
        "“\(later.kind.rawValue)”, \(later.date.written), is before “\(earlier.kind.rawValue)”, \(earlier.date.date.written)",
      at: location,
      notes: [
        Note(
          zh: "“\(earlier.kind.title)”在这里", en: "“\(earlier.kind.rawValue)” is here", at: earlier.date.location)
      ])
  }
}
