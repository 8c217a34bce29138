package import PortalCore

/// A target of the plan: which indicator shall reach which value by when (二（二）).
package struct Target: Entity {
  package let id: Identifier
  package let name: String
  package let indicator: Indicator
  /// In the indicator's unit: a count, or a whole percentage.
  package let value: Int
  package let deadline: CalendarDate
  /// The id of the clause in the plan's text: `2.2`.
  package let clause: String

  package init?(_ row: some Row) {
    let id = row.value(Columns.id)
    let name = row.value(Columns.name)
    let indicator = row.value(Columns.indicator)
    let value = row.value(Columns.value)
    let deadline = row.value(Columns.deadline)
    let clause = row.value(Columns.clause)
    guard let id, let name, let indicator, let value, let deadline, let clause else { return nil }
    self.id = id
    self.name = name
    self.indicator = indicator
    self.value = value
    self.deadline = deadline
    self.clause = clause
  }

  /// What a target can be set for.
  package enum Indicator: String, Term {
    case pilotCommunities = "pilot-communities"
    case hubs
    case subdistrictCoverage = "subdistrict-coverage"
    case communityCoverage = "community-coverage"
    case supportingPolicies = "supporting-policies"

    package var title: String {
      switch self {
      case .pilotCommunities: "试点社区"
      case .hubs: "建成的民生幸福共同体"
      case .subdistrictCoverage: "市区乡镇（街道）共同体覆盖率"
      case .communityCoverage: "全市村（社区）共同体覆盖率"
      case .supportingPolicies: "已出台的配套政策"
      }
    }

    package var unit: String {
      switch self {
      case .pilotCommunities, .hubs: "个"
      case .subdistrictCoverage, .communityCoverage: "%"
      case .supportingPolicies: "项"
      }
    }
  }

  package static let tableName = "targets"

  package enum Columns {
    package static let id = Column<Identifier>("id", "编号", .key, "目标编号")
    package static let name = Column<String>("name", "目标", .required, "目标的说法")
    package static let indicator = Column<Indicator>("indicator", "指标", .required, "用哪个指标衡量")
    package static let value = Column<Int>("value", "目标值", .required, "个数，或百分数")
    package static let deadline = Column<CalendarDate>("deadline", "完成时限", .required, "到哪一天")
    package static let clause = Column<String>("clause", "条款编号", .required, "方案条款编号，如 2.2")
  }

  package static let table = Table<Target>(
    tableName, "目标", path: "programme/targets",
    [
      .field(Columns.id) { $0.id }, .field(Columns.name) { $0.name }, .field(Columns.indicator) { $0.indicator },
      .field(Columns.value) { $0.value }, .field(Columns.deadline) { $0.deadline },
      .field(Columns.clause) { $0.clause },
    ])
}
