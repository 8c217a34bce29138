import PortalCore
import PortalIndicators
import PortalMarkup
import PortalModel

/// A task of the plan as lists show it: what, by whom, until when, and how far it has come.
struct TaskRow: Sendable {
  private let task: PolicyTask
  private let edition: Edition

  init(_ task: PolicyTask, of edition: Edition) {
    self.task = task
    self.edition = edition
  }

  static let fields = ViewFields<TaskRow>(
    .text("anchor", "任务在页面上的位置，如 t3.2.1") { "t\($0.task.id.text)" },
    .text("path", "任务在任务分工页上的路径") { Address.task($0.task.id) },
    .text("title", "任务名称") { $0.task.title },
    .text("text", "方案原文") { $0.task.text },
    .record("clause", "方案的条款", of: Clause.fields) { Clause($0.task.id.text) },
    .list("bureaus", "责任单位，第一个牵头", of: PageLink.fields) { row in
      row.task.bureaus.map { PageLink(row.edition.portal[$0].name, Address.bureau($0.id)) }
    },
    .flag("includesDistricts", "相关区政府是否也有责任") { $0.task.includesDistricts },
    .optional("deadline", "完成时限；没有单独的时限则没有") { $0.task.deadline.value?.inChinese },
    .text("state", "状态：未开始、推进中、已完成、长期坚持") { $0.task.state.title },
    .flag("isOverdue", "到期没有完成") { $0.isOverdue },
    .record("progress", "进展，一句话", of: ReportedView.fields) { ReportedView($0.task.progress) },
    .list("evidence", "依据材料：本站的公告、政策、项目、设施、区或页面", of: PageLink.fields) { row in
      (row.task.evidence.value ?? []).compactMap { row.edition.link(to: $0) }
    },
    .list("districts", "相关区政府：现在已纳入建设范围的区", of: PageLink.fields) { $0.districts })

  /// The areas whose governments 相关区政府 are now; none where they are not responsible.
  private var districts: [PageLink] {
    let asOf = edition.portal.settings.asOf
    guard task.includesDistricts else { return [] }
    return edition.portal.register.districts.filter { $0.scopeFrom.number <= asOf.year }
      .map { PageLink($0.name, Address.district($0.id).place("responsible")) }
  }

  var isOverdue: Bool { task.isOverdue(on: edition.portal.settings.asOf) }
}

extension Edition {
  /// The page of what shows something, by its title.
  func link(to evidence: Evidence) -> PageLink? {
    let id = evidence.id
    return switch evidence.kind {
    case .announcement:
      portal.announcements.first { $0.id == id }.map { PageLink($0.title, Address.announcement(id)) }
    case .policy:
      portal.programme.policies.first { $0.id == id }.map { PageLink($0.title, Address.policyDocument(id)) }
    case .project: portal.records.projects.first { $0.id == id }.map { PageLink($0.name, Address.project(id)) }
    case .facility: portal.records.facilities.first { $0.id == id }.map { PageLink($0.name, Address.facility(id)) }
    case .district: portal.register.districts.first { $0.id == id }.map { PageLink($0.name, Address.district(id)) }
    case .page: portal.pages.first { $0.id == id }.map { PageLink($0.title, Address.content(id)) }
    }
  }
}
