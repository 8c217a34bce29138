package import PortalCore
package import PortalModel

/// A bureau on the as-of date: what it answers for, and what of it is overdue.
package struct BureauStanding: Sendable {
  /// Tasks in which it is named first.
  package let leads: [Reference<PolicyTask>]
  /// Tasks in which it is named after another.
  package let joins: [Reference<PolicyTask>]
  /// Of both, those whose deadline has passed and that are not done.
  package let overdue: [Reference<PolicyTask>]
  package let projects: ProjectTally

  init(of index: Int, in portal: Portal, projects standings: [ProjectStanding]) {
    leads = portal.tasks { $0.bureaus.first?.index == index }
    joins = portal.tasks { $0.bureaus.dropFirst().contains { $0.index == index } }
    overdue = portal.tasks { task in
      task.isOverdue(on: portal.settings.asOf) && task.bureaus.contains { $0.index == index }
    }
    projects = ProjectTally(Array(portal.relations.projectsOfBureau[index]), in: portal, standings: standings)
  }
}

extension PolicyTask {
  /// Whether its deadline is past and it is not done.
  package func isOverdue(on asOf: CalendarDate) -> Bool {
    guard state != .done, let deadline = deadline.value else { return false }
    return deadline < asOf
  }
}
