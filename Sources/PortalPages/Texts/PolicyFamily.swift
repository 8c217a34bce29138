import PortalCore
import PortalIndicators
package import PortalMarkup
import PortalModel

/// The plan's full text, each clause with an address of its own.
package struct PolicyFamily: PageFamily {
  package init() {}

  package var template: String { "policy" }
  package var shape: ViewShape { PolicyView.fields.shape }

  package func count(in edition: Edition) -> Int { 1 }

  package func address(_ number: Int, in edition: Edition) -> Address { .policy }

  package func page(_ number: Int, of edition: Edition) -> Page {
    Page(.policy, PolicyView.fields.record(for: PolicyView(edition)))
  }
}

/// What the page of the plan says.
private struct PolicyView {
  let edition: Edition
  let plan: PlanDocument
  let document: MarkdownDocument
  let head: PageHead

  init(_ edition: Edition) {
    self.edition = edition
    plan = edition.portal.programme.plan
    document = plan.content.document
    head = PageHead(
      edition, at: .policy, title: plan.page.title, description: plan.page.summary,
      kind: .column(keywords: "杭州,社区嵌入式服务设施,实施方案,全文"), section: .policies,
      trail: [PageLink("政策", Address.policies)])
  }

  static let fields =
    PageHead.fields.mapped(\.head)
    + ViewFields<PolicyView>(
      .list("header", "公文表头", of: HeaderField.fields) { view in view.plan.header.map(HeaderField.init) },
      .list("contents", "目录", of: ContentsEntry.fields) { $0.document.headings.map(ContentsEntry.init) },
      .html("body", "方案全文") { $0.plan.content.html($0.document, of: $0.edition) },
      .list("clauses", "有任务或指标的条款", of: ClauseRow.fields) { $0.clauses })

  private var clauses: [ClauseRow] {
    document.headings.compactMap { heading in
      let id = heading.anchor.hasPrefix("c") ? String(heading.anchor.dropFirst()) : ""
      let row = ClauseRow(heading: heading, id: id, edition: edition)
      return row.tasks.isEmpty && row.indicators.isEmpty ? nil : row
    }
  }
}

/// What is done for a clause, and by what it is measured.
private struct ClauseRow {
  let heading: MarkdownHeading
  let tasks: [PolicyTask]
  let indicators: [IndicatorDefinition]

  init(heading: MarkdownHeading, id: String, edition: Edition) {
    self.heading = heading
    tasks = edition.portal.programme.tasks.filter { $0.id.text == id }
    indicators = IndicatorDefinition.ID.allCases.map { .of($0, in: edition.words) }.filter { $0.clauses.contains(id) }
  }

  static let fields = ViewFields<ClauseRow>(
    .text("title", "条款的标题") { $0.heading.text },
    .text("anchor", "条款在本页的位置，如 c3.2.1") { $0.heading.anchor },
    .list("tasks", "本条的任务", of: PageLink.fields) { row in
      row.tasks.map { PageLink($0.title, Address.task($0.id)) }
    },
    .list("indicators", "本条的指标", of: definition) { $0.indicators })

  private static let definition = ViewFields<IndicatorDefinition>(
    .text("name", "指标名称") { $0.title },
    .text("formula", "怎么算") { $0.formula })
}

/// A row of the record header.
struct HeaderField: Sendable {
  let name: String
  let value: String

  init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }

  init(_ row: PlanDocument.HeaderRow) {
    self.init(row.name, row.value)
  }

  static let fields = ViewFields<HeaderField>(
    .text("name", "表头的项目，如 文号") { $0.name },
    .text("value", "表头的内容") { $0.value })
}

/// A heading in a table of contents.
struct ContentsEntry: Sendable {
  private let heading: MarkdownHeading

  init(_ heading: MarkdownHeading) {
    self.heading = heading
  }

  static let fields = ViewFields<ContentsEntry>(
    .text("text", "标题") { $0.heading.text },
    .text("anchor", "在本页的位置") { $0.heading.anchor },
    .text("level", "层级，从 2 起") { String($0.heading.level) })
}
