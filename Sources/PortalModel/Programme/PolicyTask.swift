package import PortalCore

/// A clause of the plan with the bureaus that answer for it, its deadline and where it stands.
///
/// Ids follow the plan's numbering: 三（二）1 is `3.2.1`; where one item names responsible bureaus more than once, each
/// part is a task of its own: `3.2.1a`, `3.2.1b`.
package struct PolicyTask: Entity {
  package let id: Identifier
  /// The clause as Chinese documents cite it: “三（二）1”.
  package let clause: String
  package let title: String
  /// What is to be done, in the plan's own words.
  package let text: String
  /// The first named body leads; see 四（一） for the two that lead the whole.
  package let bureaus: [Reference<Bureau>]
  /// Whether 相关区政府 are responsible too: every district in scope.
  package let includesDistricts: Bool
  package let deadline: Reported<CalendarDate>
  package let state: State
  /// What has been done so far, in one sentence.
  package let progress: Reported<String>
  /// What shows it.
  package let evidence: Reported<[Evidence]>

  package init?(_ row: some Row) {
    let id = row.value(Columns.id)
    let clause = row.value(Columns.clause)
    let title = row.value(Columns.title)
    let text = row.value(Columns.text)
    let bureaus = row.value(Columns.bureaus)
    let includesDistricts = row.value(Columns.includesDistricts)
    let state = row.value(Columns.state)
    deadline = row.reported(Columns.deadline)
    progress = row.reported(Columns.progress)
    evidence = row.reported(Columns.evidence)
    guard let id, let clause, let title, let text, let bureaus, let includesDistricts, let state else { return nil }
    self.id = id
    self.clause = clause
    self.title = title
    self.text = text
    self.bureaus = bureaus
    self.includesDistricts = includesDistricts
    self.state = state
  }

  /// How far a task has come.
  package enum State: String, Term {
    case notStarted = "not-started"
    case underway
    case done
    case continuing

    package var title: String {
      switch self {
      case .notStarted: "未开始"
      case .underway: "推进中"
      case .done: "已完成"
      case .continuing: "长期坚持"
      }
    }
  }

  package static let tableName = "tasks"

  package enum Columns {
    package static let id = Column<Identifier>("id", "任务编号", .key, "按方案条款编号，如 3.2.1")
    package static let clause = Column<String>("clause", "条款", .required, "方案条款的写法，如 三（二）1")
    package static let title = Column<String>("title", "任务", .required, "条款标题")
    package static let text = Column<String>("text", "内容", .required, "方案原文要求")
    package static let bureaus = Column<[Reference<Bureau>]>("bureaus", "责任单位", .required, "方案列明的责任单位")
    package static let includesDistricts = Column<Bool>("districts", "相关区政府", .required, "相关区政府是否也是责任单位")
    package static let deadline = Column<CalendarDate>("deadline", "完成时限", .optional, "方案规定的时限；没有写“-”")
    package static let state = Column<State>("state", "状态", .required, "未开始、推进中、已完成、长期坚持")
    package static let progress = Column<String>("progress", "进展", .optional, "到截至日期的进展")
    package static let evidence = Column<[Evidence]>(
      "evidence", "依据材料", .optional, "说明进展的本站公告、政策、项目、设施、区或页面，如 announcement:2025-04-10-case")
  }

  package static let table = Table<PolicyTask>(
    tableName, "任务分工", path: "programme/tasks",
    [
      .field(Columns.id) { $0.id }, .field(Columns.clause) { $0.clause }, .field(Columns.title) { $0.title },
      .field(Columns.text) { $0.text }, .field(Columns.bureaus) { $0.bureaus },
      .field(Columns.includesDistricts) { $0.includesDistricts }, .field(Columns.deadline) { $0.deadline },
      .field(Columns.state) { $0.state }, .field(Columns.progress) { $0.progress },
      .field(Columns.evidence) { $0.evidence },
    ])
}
