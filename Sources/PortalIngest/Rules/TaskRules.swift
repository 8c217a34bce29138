import PortalCore
import PortalModel

/// The tasks of the plan: what is done can be shown.
struct TaskRules {
  private let content: ReadContent
  private let log: SharedLog

  init(_ content: ReadContent, log: SharedLog) {
    self.content = content
    self.log = log
  }

  func check() {
    for (task, row) in content.tasks.entries where task.state == .done && task.evidence.value == nil {
      log.add(.doneWithoutEvidence(task.title, at: row.location(PolicyTask.Columns.state)))
    }
  }
}

extension Diagnostic {
  fileprivate static func doneWithoutEvidence(_ title: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, "task.done-without-evidence", zh: "“\(title)”已完成，却没有依据材料",
      en: "“\(title)” is done, and no evidence is given", at: location)
  }
}
