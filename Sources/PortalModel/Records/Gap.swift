package import PortalCore

/// One line of the gap list (查漏补缺清单, 三（二）2): what residents of a community lack, and what is done about it.
package struct Gap: Sendable {
  package let community: Reference<Community>
  package let domain: Reference<ServiceDomain>
  package let need: String
  package let measure: Reported<String>
  package let year: Reported<Year>
  package let state: State

  package init?(_ row: some Row) {
    let community = row.value(Columns.community)
    let domain = row.value(Columns.domain)
    let need = row.value(Columns.need)
    let state = row.value(Columns.state)
    measure = row.reported(Columns.measure)
    year = row.reported(Columns.year)
    guard let community, let domain, let need, let state else { return nil }
    self.community = community
    self.domain = domain
    self.need = need
    self.state = state
  }

  /// How far a gap is on its way to being closed.
  package enum State: String, Term {
    case found
    case planned
    case underway
    case closed

    package var title: String {
      switch self {
      case .found: "已发现"
      case .planned: "已列入计划"
      case .underway: "正在补齐"
      case .closed: "已补齐"
      }
    }
  }

  package enum Columns {
    package static let community = Column<Reference<Community>>(
      "community", "所在社区", .required, aliases: ["社区", "社区编号"], fillsDown: true, "社区编号")
    package static let domain = Column<Reference<ServiceDomain>>("domain", "服务领域", .required, aliases: ["领域"], "服务领域之一")
    package static let need = Column<String>("need", "缺什么", .required, aliases: ["缺项", "存在短板"], "居民反映缺少的服务")
    package static let measure = Column<String>("measure", "措施", .optional, "准备怎么补")
    package static let year = Column<Year>("year", "计划年份", .optional, "列入哪一年计划")
    package static let state = Column<State>("state", "状态", .required, "已发现、已列入计划、正在补齐、已补齐")
  }

  package static let table = Table<Gap>(
    "gaps", "查漏补缺清单", path: "records/gaps",
    identity: [
      Columns.community.description.name, Columns.domain.description.name, Columns.need.description.name,
    ],
    [
      .field(Columns.community) { $0.community }, .field(Columns.domain) { $0.domain },
      .field(Columns.need) { $0.need }, .field(Columns.measure) { $0.measure }, .field(Columns.year) { $0.year },
      .field(Columns.state) { $0.state },
    ])
}
