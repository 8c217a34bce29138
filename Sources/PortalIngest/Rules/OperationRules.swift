import PortalCore
import PortalModel

/// Facilities and assessments against their projects.
struct OperationRules {
  private let content: ReadContent
  private let log: SharedLog

  init(_ content: ReadContent, log: SharedLog) {
    self.content = content
    self.log = log
  }

  func check() {
    for (facility, row) in content.facilities.entries { checkFacility(facility, row) }
    var first: [AssessmentKey: SourceLocation] = [:]
    for (assessment, row) in content.assessments.entries {
      checkAssessment(assessment, row)
      let key = AssessmentKey(project: assessment.project, kind: assessment.kind, period: assessment.period)
      let location = row.location(Assessment.Columns.period)
      if let first = first.updateValue(first[key] ?? location, forKey: key) {
        log.add(.repeated(assessment, at: location, first: first))
      }
    }
  }

  private struct AssessmentKey: Hashable {
    let project: Reference<Project>
    let kind: Assessment.Kind
    let period: String
  }

  private func checkFacility(_ facility: Facility, _ row: TableRow) {
    typealias Columns = Facility.Columns
    row.checkNotAfter(content.asOf, row.placed(.value(facility.updated), Columns.updated))
    if let hours = facility.hours.value, let fault = OpeningHours(hours).fault {
      log.add(.openingHours(fault, at: row.location(Columns.hours)))
    }
    if facility.state == .open, let reference = facility.project.value, let project = content.projects[reference],
      project.stage != .operating
    {
      log.add(
        .openBeforeProject(
          facility.name, project, at: row.location(Columns.state),
          stage: content.projects.row(of: reference).location(Project.Columns.stage)))
    }
    for reference in facility.functions.value ?? [] {
      guard let functions = content.standards?.functions, functions[reference.index].domain != facility.domain else {
        continue
      }
      log.add(
        .functionOfOtherDomain(
          functions[reference.index].name, facility.domain.id.text, at: row.location(Columns.functions),
          domain: row.location(Columns.domain)))
    }
    checkFunctions(facility, row)
  }

  /// What a facility does is among the functions of its project.
  private func checkFunctions(_ facility: Facility, _ row: TableRow) {
    guard let reference = facility.project.value, let project = content.projects[reference],
      let planned = project.functions.value, let functions = content.standards?.functions
    else { return }
    for function in facility.functions.value ?? [] where !planned.contains(function) {
      log.add(
        .functionNotOfProject(
          functions[function.index].name, project.name, at: row.location(Facility.Columns.functions),
          project: content.projects.row(of: reference).location(Project.Columns.functions)))
    }
  }

  private func checkAssessment(_ assessment: Assessment, _ row: TableRow) {
    typealias Columns = Assessment.Columns
    row.checkNotAfter(content.asOf, row.placed(assessment.date, Columns.date))
    if let score = assessment.score.value, score > Score(hundredths: 100_00) {
      log.add(.scoreOverHundred(score, at: row.location(Columns.score)))
    }
  }
}

extension Diagnostic {
  fileprivate static func openBeforeProject(
    _ name: String, _ project: Project, at location: SourceLocation, stage: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .warning, "facility.open-before-project", zh: "“\(name)”已开放，它的项目“\(project.name)”却还是“\(project.stage.title)”",
      en: "“\(name)” is open, but its project, “\(project.name)”, is “\(project.stage.rawValue)”", at: location,
      notes: [.stage(at: stage)])
  }

  fileprivate static func functionOfOtherDomain(
    _ function: String, _ domain: String, at location: SourceLocation, domain place: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .warning, "facility.function-of-other-domain", zh: "服务功能“\(function)”不属于这个设施的服务领域（\(domain)）",
      en: "the function “\(function)” does not belong to the facility's domain, \(domain)", at: location,
      notes: [Note(zh: "服务领域在这里", en: "the domain is here", at: place)])
  }

  fileprivate static func functionNotOfProject(
    _ function: String, _ name: String, at location: SourceLocation, project: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .warning, "facility.function-not-of-project", zh: "服务功能“\(function)”不在项目“\(name)”的服务功能里",
      en: "the function “\(function)” is not among those of the project “\(name)”", at: location,
      notes: [Note(zh: "项目的服务功能在这里", en: "the project's functions are here", at: project)])
  }

  fileprivate static func scoreOverHundred(_ score: Score, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "assessment.over-hundred", zh: "得分 \(score.written) 超过 100", en: "the score \(score.written) is over 100",
      at: location)
  }

  fileprivate static func repeated(
    _ assessment: Assessment, at location: SourceLocation, first: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, "assessment.repeated", zh: "这个项目“\(assessment.period)”的\(assessment.kind.title)出现了两次",
      en: "the \(assessment.kind.rawValue) assessment of this project for “\(assessment.period)” stands twice",
      at: location, notes: [.first(at: first)])
  }
}
