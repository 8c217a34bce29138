import PortalCore
import PortalModel

/// What a project's own cells say of each other, and of the communities that it serves.
struct ProjectRules {
  private let content: ReadContent
  private let log: SharedLog

  private typealias Columns = Project.Columns

  init(_ content: ReadContent, log: SharedLog) {
    self.content = content
    self.log = log
  }

  func check() {
    for (project, row) in content.projects.entries {
      checkDates(project, row)
      checkStage(project, row)
      checkCommunities(project, row)
      checkNationalCode(project, row)
    }
  }

  private func checkDates(_ project: Project, _ row: TableRow) {
    row.checkOrder([
      row.placed(project.plannedStart, Columns.plannedStart, beginning: true),
      row.placed(project.plannedFinish, Columns.plannedFinish),
    ])
    let actual = [
      row.placed(project.actualStart, Columns.actualStart), row.placed(project.actualFinish, Columns.actualFinish),
      row.placed(project.opened, Columns.opened),
    ]
    row.checkOrder(actual)
    for date in actual { row.checkNotAfter(content.asOf, date) }
    row.checkNotAfter(content.asOf, row.placed(.value(project.updated), Columns.updated))
  }

  private func checkStage(_ project: Project, _ row: TableRow) {
    let isFinished = project.stage >= .completed && project.stage != .withdrawn
    if project.stage == .withdrawn, project.withdrawalReason.value == nil {
      log.add(.withdrawnWithoutReason(project.name, at: row.location(Columns.withdrawalReason)))
    }
    if isFinished, project.actualFinish.value == nil {
      log.add(.finishedWithoutDate(project.name, project.stage, at: row.location(Columns.actualFinish)))
    }
    if project.stage < .completed, let finish = project.actualFinish.value {
      let place = row.location(Columns.actualFinish)
      log.add(.unfinishedWithDate(project.stage, finish, at: row.location(Columns.stage), finish: place))
    }
    if project.stage == .operating, project.opened.value == nil {
      log.add(.operatingWithoutOpening(project.name, at: row.location(Columns.opened)))
    }
  }

  /// An alliance may span subdistricts (三（二）2), but one district answers for it.
  private func checkCommunities(_ project: Project, _ row: TableRow) {
    for community in project.communities {
      guard let district = content.district(of: community), district != project.district,
        let name = content.communities[community]?.name
      else { continue }
      log.add(
        .communityElsewhere(
          name, content.name(of: district), content.name(of: project.district), at: row.location(Columns.communities),
          community: content.communities.row(of: community).location(Community.Columns.subdistrict)))
    }
  }

  private func checkNationalCode(_ project: Project, _ row: TableRow) {
    guard let code = project.nationalCode.value, let fault = ProjectCode(code).fault else { return }
    log.add(.nationalCode(code, fault, at: row.location(Columns.nationalCode)))
  }
}

extension Diagnostic {
  fileprivate static func withdrawnWithoutReason(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "project.withdrawn-without-reason", zh: "“\(name)”已撤销，须写明撤销原因",
      en: "“\(name)” is withdrawn; its reason must be given", at: location)
  }

  fileprivate static func finishedWithoutDate(
    _ name: String, _ stage: Project.Stage, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .warning, "project.finished-without-date", zh: "“\(name)”\(stage.title)，却没有实际竣工日期",
      en: "“\(name)” is \(stage.rawValue), but has no date of its finish", at: location)
  }

  fileprivate static func unfinishedWithDate(
    _ stage: Project.Stage, _ finish: CalendarDate, at location: SourceLocation, finish place: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, "project.unfinished-with-date", zh: "阶段是“\(stage.title)”，却已有实际竣工日期 \(finish.written)",
      en: "the stage is “\(stage.rawValue)”, but the project was finished on \(finish.written)", at: location,
      notes: [Note(zh: "实际竣工日期在这里", en: "the day of the finish is here", at: place)])
  }

  fileprivate static func operatingWithoutOpening(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, "project.operating-without-opening", zh: "“\(name)”运营中，却没有开放日期",
      en: "“\(name)” is operating, but has no date of its opening", at: location)
  }

  fileprivate static func communityElsewhere(
    _ community: String, _ actual: String, _ district: String, at location: SourceLocation,
    community place: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, "project.community-elsewhere", zh: "项目属于\(district)，“\(community)”却在\(actual)",
      en: "the project belongs to \(district), but “\(community)” is in \(actual)", at: location,
      notes: [Note(zh: "“\(community)”的街道代码在这里", en: "the subdistrict of “\(community)” is here", at: place)])
  }

  fileprivate static func nationalCode(
    _ code: String, _ fault: ProjectCode.Fault, at location: SourceLocation
  ) -> Diagnostic {
    switch fault {
    case .form:
      Diagnostic(
        .error, "project.national-code", zh: "项目统一代码“\(code)”的写法应像“2111-522323-04-01-342068”",
        en: "the national code “\(code)” must look like “2111-522323-04-01-342068”", at: location)
    case .checkDigit(let digit):
      Diagnostic(
        .warning, "project.check-digit", zh: "项目统一代码“\(code)”的校验码应是 \(digit)，可能抄错",
        en: "the check digit of the national code “\(code)” should be \(digit): it may be mistyped", at: location)
    }
  }
}
