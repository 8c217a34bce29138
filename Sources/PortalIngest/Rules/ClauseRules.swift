import PortalCore
import PortalModel

/// Clauses that tasks, targets and standards quote must be in the plan's text, each at its anchor `{#c3.2.1}`.
struct ClauseRules {
  private let content: ReadContent
  private let log: SharedLog

  init(_ content: ReadContent, log: SharedLog) {
    self.content = content
    self.log = log
  }

  func check() {
    guard let plan = content.plan else { return }
    let clauses = Set(Self.clauses(of: plan.page.text))
    let tasks = content.tasks.entries.map { ($0.record.id.text, $0.row.location(PolicyTask.Columns.id)) }
    let targets = content.targets.entries.map { ($0.record.clause, $0.row.location(Target.Columns.clause)) }
    for (clause, location) in tasks + targets + (content.standards?.clauses ?? []) where !clauses.contains(clause) {
      log.add(.unknownClause(clause.shortened, at: location))
    }
  }

  /// The clauses that have an anchor at the end of a heading.
  private static func clauses(of text: MarkdownText) -> [String] {
    let body = text.source.text(text.body)
    return body.split(whereSeparator: \.isNewline).compactMap { line in
      guard line.hasPrefix("#"), line.hasSuffix("}"), let start = line.lastIndex(of: "{") else { return nil }
      let anchor = line[start...].dropFirst().dropLast()
      return anchor.hasPrefix("#c") ? String(anchor.dropFirst(2)) : nil
    }
  }
}

extension Diagnostic {
  fileprivate static func unknownClause(
    _ clause: String, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, "clause.unknown", zh: "方案正文里没有条款“\(clause)”", en: "the plan has no clause “\(clause)”", at: location,
      notes: [
        Note(
          zh: "programme/plan.md 的标题以“{#c\(clause)}”结尾才算条款",
          en: "a clause is a heading of programme/plan.md that ends in “{#c\(clause)}”")
      ])
  }
}
