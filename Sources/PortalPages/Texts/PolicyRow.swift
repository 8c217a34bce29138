import PortalCore
import PortalIndicators
import PortalMarkup
import PortalModel

/// A document of the “1+N” library: what, by whom, until when, and whether it is there.
struct PolicyRow: Sendable {
  let policy: Policy
  let standing: PolicyStanding
  private let edition: Edition

  init(_ policy: Policy, of edition: Edition) {
    self.policy = policy
    self.edition = edition
    standing = PolicyStanding(of: policy, on: edition.portal.settings.asOf)
  }

  static let fields = ViewFields<PolicyRow>(
    .text("anchor", "文件在页面上的位置") { "p\($0.policy.id.text)" },
    .text("path", "文件在政策库里的路径") { Address.policyDocument($0.policy.id) },
    .text("title", "文件名称") { $0.policy.title },
    .record("number", "文号", of: ReportedView.fields) { ReportedView($0.policy.number) },
    .text("issuer", "发布或牵头起草单位") { $0.policy.issuer },
    .list("bureaus", "责任单位", of: PageLink.fields) { row in
      (row.policy.bureaus.value ?? []).map { PageLink(row.edition.portal[$0].name, Address.bureau($0.id)) }
    },
    .optional("due", "应出台的日期；没有规定则没有") { $0.policy.due.value?.inChinese },
    .optional("issuedOn", "出台的日期") { $0.policy.issued.value?.inChinese },
    .text("state", "状态：有效、起草中、征求意见、未启动、已失效") { $0.policy.state.title },
    .flag("isIssued", "是否已经出台") { $0.standing.isIssued },
    .flag("isOverdue", "过了时限还没有出台") { $0.standing.isOverdue },
    .flag("isLate", "过了时限没有出台，或者晚了才出台") { $0.standing.daysLate != nil },
    .number("daysLate", "比时限晚了几天：出台日期，或截至日期，减应出台的日期", .policiesDue, of: NumberLink.fields) {
      NumberLink($0.standing.daysLate ?? 0, unit: "天", to: Address.policyDocument($0.policy.id))
    },
    .flag("isPlan", "是否实施方案本身，全文在本站") { $0.policy.kind == .plan },
    .optional("link", "原文网址，在站外") { $0.policy.link.value?.written })
}
