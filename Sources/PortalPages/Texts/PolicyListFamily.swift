import PortalCore
import PortalIndicators
package import PortalMarkup
import PortalModel

/// The “1+N” library of policies (四（二）1).
package struct PolicyListFamily: PageFamily {
  package init() {}

  package var template: String { "policies" }
  package var shape: ViewShape { PolicyListView.fields.shape }

  package func count(in edition: Edition) -> Int { 1 }

  package func address(_ number: Int, in edition: Edition) -> Address { .policies }

  package func page(_ number: Int, of edition: Edition) -> Page {
    Page(.policies, PolicyListView.fields.record(for: PolicyListView(edition)))
  }
}

/// What the library says.
private struct PolicyListView {
  let edition: Edition
  let head: PageHead

  init(_ edition: Edition) {
    self.edition = edition
    head = PageHead(
      edition, at: .policies, title: "政策", description: "“1+N”政策库：实施方案和配套政策，应在什么时候出台，出台了没有。",
      kind: .column(keywords: "杭州,社区嵌入式服务设施,配套政策,实施方案"), section: .policies)
  }

  static let fields =
    PageHead.fields.mapped(\.head)
    + ViewFields<PolicyListView>(
      .record("clause", "“1+N”所在条款", of: Clause.fields) { _ in Clause("4.2.1") },
      .text("planTitle", "实施方案的标题") { $0.edition.portal.programme.plan.page.title },
      .text("supporting", "应有的配套政策，项") { $0.supporting.count.grouped },
      .text("issued", "已出台的配套政策，项") { $0.supporting.count { $0.isIssued }.grouped },
      .text("overdue", "过了时限还没有出台的配套政策，项") { $0.supporting.count { $0.isOverdue }.grouped },
      .list("groups", "按类别", of: PolicyGroup.fields) { view in
        Policy.Kind.allCases.map { kind in
          PolicyGroup(kind: kind, policies: view.policies.filter { $0.policy.kind == kind })
        }
      })

  private var policies: [PolicyRow] { edition.portal.programme.policies.map { PolicyRow($0, of: edition) } }

  private var supporting: [PolicyRow] { policies.filter { $0.policy.kind == .supporting } }
}

/// The documents of one kind.
private struct PolicyGroup {
  let kind: Policy.Kind
  let policies: [PolicyRow]

  static let fields = ViewFields<PolicyGroup>(
    .text("kind", "类别") { $0.kind.title },
    .text("anchor", "类别在页面上的位置") { $0.kind.rawValue },
    .list("policies", "本类别的文件", of: PolicyRow.fields) { $0.policies })
}

/// A document as the library lists it.
private struct PolicyRow {
  let policy: Policy
  let edition: Edition

  init(_ policy: Policy, of edition: Edition) {
    self.policy = policy
    self.edition = edition
  }

  static let fields = ViewFields<PolicyRow>(
    .text("anchor", "文件在页面上的位置") { "p\($0.policy.id.text)" },
    .text("title", "文件名称") { $0.policy.title },
    .record("number", "文号", of: ReportedView.fields) { ReportedView($0.policy.number) },
    .text("issuer", "发布或牵头起草单位") { $0.policy.issuer },
    .list("bureaus", "责任单位", of: PageLink.fields) { row in
      (row.policy.bureaus.value ?? []).map { PageLink(row.edition.portal[$0].name, Address.bureau($0.id)) }
    },
    .optional("due", "应出台的日期；没有规定则没有") { $0.policy.due.value?.inChinese },
    .optional("issuedOn", "出台的日期") { $0.policy.issued.value?.inChinese },
    .text("state", "状态：有效、起草中、征求意见、未启动、已失效") { $0.policy.state.title },
    .flag("isIssued", "是否已经出台") { $0.isIssued },
    .flag("isOverdue", "过了时限还没有出台") { $0.isOverdue },
    .optional("daysLate", "比时限晚了几天；没有晚则没有") { $0.daysLate.map(\.grouped) },
    .flag("isPlan", "是否实施方案本身，全文在本站") { $0.policy.kind == .plan },
    .optional("link", "原文网址，在站外") { $0.policy.link.value?.written })

  /// As the targets count it: issued on or before the as-of date, or in force without a date.
  var isIssued: Bool { policy.issued.value.map { $0 <= asOf } ?? (policy.state == .inForce) }

  var isOverdue: Bool { !isIssued && daysLate != nil }

  private var asOf: CalendarDate { edition.portal.settings.asOf }

  private var daysLate: Int? {
    guard let due = policy.due.value else { return nil }
    if isIssued, policy.issued.value == nil { return nil }
    let days = (isIssued ? policy.issued.value ?? asOf : asOf) - due
    return days > 0 ? days : nil
  }
}
