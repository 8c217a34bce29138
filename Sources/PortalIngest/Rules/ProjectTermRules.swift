import PortalCore
import PortalModel

/// What the terms of a project's row say of each other: functions and domains, form and mode, source and build.
struct ProjectTermRules {
  private let content: ReadContent
  private let log: SharedLog

  private typealias Columns = Project.Columns

  init(_ content: ReadContent, log: SharedLog) {
    self.content = content
    self.log = log
  }

  func check() {
    for (project, row) in content.projects.entries {
      checkDomains(project, row)
      checkShape(project, row)
      checkSteps(project, row)
    }
  }

  /// Each function's domain is among the domains, and each domain has a function.
  private func checkDomains(_ project: Project, _ row: TableRow) {
    guard let functions = project.functions.value, let domains = project.domains.value,
      let standards = content.standards
    else { return }
    let place = row.location(Columns.domains)
    let other = row.location(Columns.functions)
    for function in functions.map({ standards.functions[$0.index] }) where !domains.contains(function.domain) {
      log.add(.domainMissing(function.name, standards.domains[function.domain.index].name, at: place, functions: other))
    }
    for domain in domains where !functions.contains(where: { standards.functions[$0.index].domain == domain }) {
      log.add(.functionMissing(standards.domains[domain.index].name, at: place, functions: other))
    }
  }

  private func checkShape(_ project: Project, _ row: TableRow) {
    if let mode = project.hubMode.value, project.hubForm == .none {
      log.add(.modeWithoutForm(mode, at: row.location(Columns.hubMode), form: row.location(Columns.hubForm)))
    }
    if project.spaceSource.value == .newBuildInStep, project.buildType != .newBuild {
      log.add(
        .sourceNeedsNewBuild(
          project.buildType, at: row.location(Columns.spaceSource), build: row.location(Columns.buildType)))
    }
  }

  /// 四同步 is for new pilots (三（二）1), and for them it is not “-”.
  private func checkSteps(_ project: Project, _ row: TableRow) {
    guard project.isHub, project.stage != .withdrawn else { return }
    let served = project.communities.filter { content.communities[$0] != nil }
    let new = served.filter { content.communities[$0]?.pilot.value == .new }
    let steps = row.location(Columns.stepsInStep)
    if project.stepsInStep.value?.isEmpty == false, new.isEmpty, served.count == project.communities.count {
      log.add(.stepsWithoutNewPilot(project.name, at: steps, communities: row.location(Columns.communities)))
    }
    if project.stepsInStep == .none, project.stage >= .preparing, let pilot = new.first {
      let place = content.communities.row(of: pilot).location(Community.Columns.pilot)
      log.add(.newPilotWithoutSteps(project.name, content.communities[pilot]?.name ?? "", at: steps, pilot: place))
    }
  }
}

extension Diagnostic {
  fileprivate static func domainMissing(
    _ function: String, _ domain: String, at location: SourceLocation, functions: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, "project.function-without-domain", zh: "服务功能有“\(function)”，服务领域却没有它所属的“\(domain)”",
      en: "there is the function “\(function)”, but not its domain, “\(domain)”", at: location,
      notes: [Note(zh: "服务功能在这里", en: "the functions are here", at: functions)])
  }

  fileprivate static func functionMissing(
    _ domain: String, at location: SourceLocation, functions: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .warning, "project.domain-without-function", zh: "服务领域有“\(domain)”，服务功能里却没有一项属于它",
      en: "there is the domain “\(domain)”, but no function that belongs to it", at: location,
      notes: [Note(zh: "服务功能在这里", en: "the functions are here", at: functions)])
  }

  fileprivate static func modeWithoutForm(
    _ mode: Project.HubMode, at location: SourceLocation, form: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, "project.mode-without-form",
      zh: "\(Project.Columns.hubMode.description.title)是“\(mode.title)”，"
        + "\(Project.Columns.hubForm.description.title)却写着“-”：既然不建，就没有模式",
      en: "the mode of the hub is “\(mode.rawValue)”, but its form is “-”: no hub", at: location,
      notes: [Note(zh: "\(Project.Columns.hubForm.description.title)在这里", en: "the form is here", at: form)])
  }

  fileprivate static func sourceNeedsNewBuild(
    _ type: Project.BuildType, at location: SourceLocation, build: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, "project.source-needs-new-build", zh: "空间来源是“新建四同步”，建设类型却是“\(type.title)”",
      en: "the space is new-built in step, but the build type is “\(type.rawValue)”", at: location,
      notes: [Note(zh: "建设类型在这里", en: "the build type is here", at: build)])
  }

  fileprivate static func stepsWithoutNewPilot(
    _ name: String, at location: SourceLocation, communities: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .warning, "project.steps-without-new-pilot", zh: "“\(name)”不服务新建试点社区，却填了四同步（三（二）1）",
      en: "“\(name)” serves no new pilot, but names steps taken in step (三（二）1)", at: location,
      notes: [Note(zh: "服务社区在这里", en: "the communities served are here", at: communities)])
  }

  fileprivate static func newPilotWithoutSteps(
    _ name: String, _ community: String, at location: SourceLocation, pilot: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .warning, "project.new-pilot-without-steps", zh: "“\(name)”服务新建试点社区“\(community)”，四同步却写着“-”（三（二）1）",
      en: "“\(name)” serves the new pilot “\(community)”, but its steps in step are “-” (三（二）1)", at: location,
      notes: [Note(zh: "“\(community)”是新建试点", en: "“\(community)” is a new pilot", at: pilot)])
  }
}
