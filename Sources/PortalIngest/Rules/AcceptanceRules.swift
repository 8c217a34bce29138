import PortalCore
import PortalModel

/// A project's acceptance (项目验收, 四（三）) against its stage and its opening.
struct AcceptanceRules {
  private let content: ReadContent
  private let log: SharedLog

  private typealias Entry = (record: Assessment, row: TableRow)

  init(_ content: ReadContent, log: SharedLog) {
    self.content = content
    self.log = log
  }

  func check() {
    var acceptances: [Reference<Project>: [Entry]] = [:]
    for entry in content.assessments.entries where entry.record.kind == .acceptance {
      acceptances[entry.record.project, default: []].append(entry)
    }
    for (reference, project, row) in content.projects.identified {
      guard let entries = acceptances[reference], project.stage != .withdrawn else { continue }
      checkOpening(project, row, entries)
      checkStage(project, row, entries)
    }
  }

  /// A place opens when it is accepted; an acceptance without a day or a result may have come before.
  private func checkOpening(_ project: Project, _ row: TableRow, _ entries: [Entry]) {
    guard let opened = project.opened.value else { return }
    let counted = entries.filter { $0.record.result.value != .failed }
    let days = counted.compactMap { $0.row.placed($0.record.date, Assessment.Columns.date) }
    guard !days.isEmpty, days.count == counted.count, days.allSatisfy({ $0.date > opened }) else { return }
    log.add(.openedBeforeAcceptance(project.name, opened, days, at: row.location(Project.Columns.opened)))
  }

  /// A project whose every acceptance failed is not accepted.
  private func checkStage(_ project: Project, _ row: TableRow, _ entries: [Entry]) {
    guard project.stage >= .accepted, entries.allSatisfy({ $0.record.result.value == .failed }) else { return }
    log.add(
      .acceptedAfterFailure(
        project, results: entries.map { $0.row.location(Assessment.Columns.result) },
        at: row.location(Project.Columns.stage)))
  }
}

extension Diagnostic {
  fileprivate static func openedBeforeAcceptance(
    _ name: String, _ opened: CalendarDate, _ acceptances: [PlacedDate], at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, "assessment.opened-before-acceptance", zh: "“\(name)”\(opened.written) 开放，早于它的项目验收",
      en: "“\(name)” opened on \(opened.written), before it was accepted", at: location,
      notes: acceptances.map {
        Note(zh: "\($0.date.written) 验收在这里", en: "its acceptance of \($0.date.written) is here", at: $0.location)
      })
  }

  fileprivate static func acceptedAfterFailure(
    _ project: Project, results: [SourceLocation], at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, "assessment.failed-but-accepted", zh: "“\(project.name)”的项目验收都不合格，阶段却是“\(project.stage.title)”",
      en: "“\(project.name)” failed its acceptance, but its stage is “\(project.stage.rawValue)”", at: location,
      notes: results.map { Note(zh: "验收结论在这里", en: "the result of the acceptance is here", at: $0) })
  }
}
