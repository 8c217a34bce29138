package import PortalCore
package import PortalModel

/// How often, and by how many days, the planned day of one step was put off from edition to edition (四（三） 跟踪监测).
///
/// A day that was declared wrong and corrected was not put off. A step brought forward is listed and takes nothing off.
package struct Slippage: Hashable, Sendable {
  /// One edition in which the planned day, or the last one of the planned period, is another than in the edition before.
  package struct Shift: Hashable, Sendable {
    /// The number of the edition that has the new day first.
    package let edition: Int
    package let from: CalendarDate
    package let to: CalendarDate
    /// The reason of delay that this edition gives at the step.
    package let reason: String?

    /// Positive where the step was put off.
    package var days: Int { to - from }
  }

  package let kind: Milestone.Kind
  /// In the order of the editions; never empty.
  package let shifts: [Shift]

  /// How many times it was put off.
  package var times: Int { shifts.count { $0.days > 0 } }

  /// By how many days in all.
  package var days: Int { shifts.reduce(0) { $0 + max(0, $1.days) } }
}

extension Slippage {
  /// The slippages of all projects, each list in the order of a project's life; parallel to the portal's projects.
  ///
  /// - Complexity: O(*n*) in the changes, O(log *n*) in the records for each.
  static func all(in portal: Portal) -> [[Slippage]] {
    var shifts: [String: [Milestone.Kind: [Shift]]] = [:]
    for (before, after) in zip(portal.history.editions, portal.history.editions.dropFirst()) {
      for change in after.changes where change.kind == .renamed && change.table == Project.tableName {
        shifts[change.key] = shifts.removeValue(forKey: change.formerKey ?? "")
      }
      let former = Dictionary(
        after.changes.compactMap { change in
          change.table == Project.tableName ? change.formerKey.map { (change.key, $0) } : nil
        }
      ) { first, _ in first }
      let days = PlannedDays(before: before.state, after: after, corrections: portal.history.amendments)
      for step in days.touched {
        guard let shift = days.shift(of: step, formerly: former[step.project] ?? step.project) else { continue }
        shifts[step.project, default: [:]][step.kind, default: []].append(shift)
      }
    }
    return portal.records.projects.map { project in
      let own = shifts[project.id.text] ?? [:]
      return Milestone.Kind.allCases.compactMap { kind in own[kind].map { Slippage(kind: kind, shifts: $0) } }
    }
  }
}

/// The planned days of steps in two editions, by the rule of `ScheduledStep`: the milestone's, else the project's.
private struct PlannedDays {
  struct Step: Hashable {
    let project: String
    let kind: Milestone.Kind
  }

  let before: RecordState
  let after: PublishedEdition
  private let corrected: Set<Step>

  init(before: RecordState, after: PublishedEdition, corrections: [Amendment]) {
    self.before = before
    self.after = after
    corrected = Set(
      corrections.filter { $0.edition == after.number && $0.kind == .correction }.compactMap { correction in
        let planned = [Milestone.Columns.planned, Project.Columns.plannedStart, Project.Columns.plannedFinish]
          .map(\.description)
        guard let column = planned.first(where: { $0.headers.contains(correction.column.value ?? "") }) else {
          return nil
        }
        return Self.step(correction.record, column.name)
      })
  }

  /// The steps of which a planned day may have changed, in the order of the changes, each once.
  var touched: [Step] {
    var seen: Set<Step> = []
    return after.changes.filter { $0.kind == .changed }.flatMap { change in
      change.fields.compactMap { Self.step(change.key, $0.column) }
    }.filter { seen.insert($0).inserted }
  }

  /// The step whose planned day a cell holds; `nil` for any other cell.
  private static func step(_ key: String, _ column: String) -> Step? {
    let parts = key.split(separator: "/")
    switch column {
    case Milestone.Columns.planned.description.name where parts.count == 2:
      return Milestone.Kind.allCases.first { $0.title == parts[1] }.map { Step(project: String(parts[0]), kind: $0) }
    case Project.Columns.plannedStart.description.name: return Step(project: key, kind: .started)
    case Project.Columns.plannedFinish.description.name: return Step(project: key, kind: .completed)
    default: return nil
    }
  }

  func shift(of step: Step, formerly project: String) -> Slippage.Shift? {
    guard !corrected.contains(step),
      let from = Self.planned(Step(project: project, kind: step.kind), in: before),
      let to = Self.planned(step, in: after.state), from != to
    else { return nil }
    let reason = after.state[Milestone.table.description.name]?
      .text("\(step.project)/\(step.kind.title)", Milestone.Columns.delayReason.description.name)
    return Slippage.Shift(
      edition: after.number, from: from, to: to, reason: reason.flatMap { ["", "-"].contains($0) ? nil : $0 })
  }

  private static func planned(_ step: Step, in state: RecordState) -> CalendarDate? {
    let own = state[Milestone.table.description.name]?
      .text("\(step.project)/\(step.kind.title)", Milestone.Columns.planned.description.name)
    if let own, !own.isEmpty { return PlannedDate(own)?.lastDay }
    let column: Column<PlannedDate>
    switch step.kind {
    case .started: column = Project.Columns.plannedStart
    case .completed: column = Project.Columns.plannedFinish
    default: return nil
    }
    return state[Project.tableName]?.text(step.project, column.description.name).flatMap { PlannedDate($0)?.lastDay }
  }
}
