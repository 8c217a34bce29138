import PortalCore
package import PortalModel

/// How an area's places were found, are shaped, run, charged for and assessed; withdrawn projects are left out.
package struct OperationTally: Sendable {
  package private(set) var spaceSources = ReportedCounts<Project.SpaceSource>()
  package private(set) var reuse = StockReuse()
  /// “-” where a project builds no hub.
  package private(set) var hubForms = ReportedCounts<Project.HubForm>()
  /// Of hubs only.
  package private(set) var hubModes = ReportedCounts<Project.HubMode>()
  /// Of open projects only.
  package private(set) var operatingModes = ReportedCounts<Project.OperatingMode>()
  /// Projects that serve several communities (跨社区服务联合体), each counted once.
  package private(set) var alliances = 0
  /// The same projects counted once for each community that they serve.
  package private(set) var alliedCommunities = 0
  /// Projects with each highlight; one project may have several (三（三）2).
  package private(set) var highlights = TermCounts<Project.Highlight>()
  /// Of open facilities (三（四）1).
  package private(set) var levels = ReportedCounts<Facility.Level>()
  /// Of open facilities (三（四）1).
  package private(set) var fees = ReportedCounts<Facility.FeeClass>()
  /// By period, in the order of their names.
  package private(set) var assessments: [AssessmentTally] = []
  /// Projects with a subsidy tied to an operating assessment, of the assessed ones of which it is known.
  package private(set) var subsidised = Share()
  /// Assessed projects of which no subsidy is reported and not all cells are filled.
  package private(set) var subsidyNotReported = 0
  /// Projects that failed their last operating assessment, in the portal's order.
  package private(set) var failed: [FailedProject] = []

  /// - Complexity: O(*n*) in the area's projects, their assessments, and facilities.
  init(of area: Area, in portal: Portal, standings: [ProjectStanding]) {
    for index in area.projects where portal.records.projects[index].stage != .withdrawn {
      count(portal.records.projects[index], isOpen: standings[index].isOpen)
      let rows = portal.relations.assessmentsOfProject[index].filter {
        portal.records.assessments[$0].kind == .operating
      }
      count(rows.map { portal.records.assessments[$0] })
      if let last = FailedProject(rows, in: portal) { failed.append(last) }
    }
    for index in area.facilities where portal.records.facilities[index].state == .open {
      levels.count(portal.records.facilities[index].level)
      fees.count(portal.records.facilities[index].fee)
    }
    assessments.sort { $0.period < $1.period }
  }

  private mutating func count(_ project: Project, isOpen: Bool) {
    spaceSources.count(project.spaceSource)
    reuse.count(project)
    hubForms.count(project.hubForm)
    if project.isHub { hubModes.count(project.hubMode) }
    if isOpen { operatingModes.count(project.operatingMode) }
    if project.isAlliance {
      alliances += 1
      alliedCommunities += project.communities.count
    }
    for highlight in project.highlights.value ?? [] { highlights.count(highlight) }
  }

  /// Counts the operating assessments of one project.
  private mutating func count(_ rows: [Assessment]) {
    guard !rows.isEmpty else { return }
    for row in rows {
      let place = assessments.firstIndex { $0.period == row.period } ?? assessments.count
      if place == assessments.count { assessments.append(AssessmentTally(period: row.period)) }
      assessments[place].count(row)
    }
    let isSubsidised = rows.contains { $0.subsidy == .belowUnit || ($0.subsidy.value ?? .zero) > .zero }
    if !isSubsidised, rows.contains(where: \.subsidy.isNotReported) {
      subsidyNotReported += 1
    } else {
      subsidised.count(isSubsidised)
    }
  }
}

extension Project {
  /// Whether it serves several communities (跨社区服务联合体, 三（二）2).
  package var isAlliance: Bool { communities.count > 1 }
}

/// A project that failed its last operating assessment: what it offers is to be adjusted (三（四）2).
package struct FailedProject: Hashable, Sendable {
  package let project: Reference<Project>
  /// The place of the assessment in the portal's list.
  package let assessment: Int
  /// The project's facilities that are open.
  package let facilities: [Reference<Facility>]

  /// - Parameter rows: the places of a project's operating assessments; one without a day stands before those with one.
  fileprivate init?(_ rows: [Int], in portal: Portal) {
    let list = portal.records.assessments
    let last = rows.max { left, right in
      (list[left].date.value?.dayNumber ?? .min, left) < (list[right].date.value?.dayNumber ?? .min, right)
    }
    guard let last, list[last].result.value == .failed else { return nil }
    project = list[last].project
    assessment = last
    facilities = portal.relations.facilitiesOfProject[list[last].project.index]
      .filter { portal.records.facilities[$0].state == .open }
      .map { Reference(index: $0, id: portal.records.facilities[$0].id) }
  }
}
