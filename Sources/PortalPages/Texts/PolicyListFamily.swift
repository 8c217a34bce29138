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
      .number("issued", "已出台的配套政策，项", .supportingPolicies, of: Trace.fields) { $0.issued },
      .number("overdue", "过了时限还没有出台的配套政策，项", .policiesDue, of: Trace.fields) { view in
        view.due("overdue", view.supporting.filter(\.standing.isOverdue))
      },
      .list("latePolicies", "过了时限没有出台的，和晚了才出台的，晚得久的在前", of: PolicyRow.fields) { view in
        view.supporting.filter { $0.standing.daysLate != nil }.sorted { left, right in
          (right.standing.daysLate ?? 0, left.policy.id) < (left.standing.daysLate ?? 0, right.policy.id)
        }
      },
      .number("onTime", "按时出台的配套政策，项", .policiesDue, of: Trace.fields) { view in
        view.due(
          "on-time", view.supporting.filter(\.standing.isInTime))
      },
      .number("late", "晚了才出台的配套政策，项", .policiesDue, of: Trace.fields) { view in
        view.due("late", view.supporting.filter(\.standing.cameLate))
      },
      .list("groups", "按类别", of: PolicyGroup.fields) { view in
        Policy.Kind.allCases.map { kind in
          PolicyGroup(kind: kind, policies: view.policies.filter { $0.policy.kind == kind })
        }
      })

  private var policies: [PolicyRow] { edition.portal.programme.policies.map { PolicyRow($0, of: edition) } }

  private var issued: Trace {
    let issued = supporting.filter(\.standing.isIssued)
    return Trace(
      .supportingPolicies, issued.count,
      on: .init("登记的 \(supporting.count.grouped) 项里，已出台 \(issued.count.grouped) 项", from: records(of: issued)),
      in: edition)
  }

  private func due(_ part: String, _ policies: [PolicyRow]) -> Trace {
    Trace(.policiesDue, policies.count, on: .init(from: records(of: policies), part: part), in: edition)
  }

  private func records(of policies: [PolicyRow]) -> TraceRecords {
    TraceRecords(policies, all: .download(Policy.table.description)) {
      PageLink($0.policy.title, Address.policyDocument($0.policy.id))
    }
  }

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
