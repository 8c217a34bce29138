import PortalCore
package import PortalModel

/// The cells that every record of its kind has to fill: those whose blank can only mean “not reported”, never “not yet”.
package struct ReportingDuty: Sendable {
  /// The table's English name.
  package let table: String
  /// Whose cells they are, in Chinese.
  package let records: String
  package let columns: [ColumnDescription]

  private init<Record>(_ table: String, _ records: String, _ cells: [DutyCell<Record>]) {
    self.table = table
    self.records = records
    columns = cells.map(\.column)
  }

  /// The duties of all kinds of records.
  package static let all = [
    ReportingDuty(Community.tableName, "试点社区", Community.duties),
    ReportingDuty(Project.tableName, "项目（不含已撤销）", Project.duties),
    ReportingDuty(Funding.table.description.name, "项目资金", Funding.duties),
    ReportingDuty(Facility.tableName, "服务设施", Facility.duties),
  ]

  /// The duties in Chinese, for the method page.
  package static var written: String {
    let duties = all.map { "\($0.records)：\($0.columns.map(\.title).joined(separator: "、"))" }
    return "\(duties.joined(separator: "；"))。填“-”（没有）算已报送。"
  }

  /// How many of the cells of an area are reported.
  ///
  /// - Complexity: O(*n*) in the area's records.
  static func reported(in area: Area, of portal: Portal) -> Share {
    var cells = Share()
    for index in area.communities where portal.register.communities[index].isPilot {
      cells.count(Community.duties, of: portal.register.communities[index])
    }
    for index in area.projects where portal.records.projects[index].stage != .withdrawn {
      cells.count(Project.duties, of: portal.records.projects[index])
      for row in portal.relations.fundingOfProject[index] {
        cells.count(Funding.duties, of: portal.records.funding[row])
      }
    }
    for index in area.facilities { cells.count(Facility.duties, of: portal.records.facilities[index]) }
    return cells
  }
}

/// A cell that has to be filled.
private struct DutyCell<Record>: Sendable {
  let column: ColumnDescription
  let isReported: @Sendable (Record) -> Bool

  init<Value>(_ column: Column<Value>, _ value: @escaping @Sendable (Record) -> Reported<Value>) {
    self.column = column.description
    isReported = { !value($0).isNotReported }
  }
}

extension Share {
  fileprivate mutating func count<Record>(_ duties: [DutyCell<Record>], of record: Record) {
    for cell in duties { count(cell.isReported(record)) }
  }
}

extension Community {
  fileprivate static let duties = [
    DutyCell<Community>(Columns.households) { $0.households }, DutyCell(Columns.residents) { $0.residents },
    DutyCell(Columns.serviceArea) { $0.serviceArea }, DutyCell(Columns.contact) { $0.contact },
  ]
}

extension Project {
  fileprivate static let duties = [
    DutyCell<Project>(Columns.spaceSource) { $0.spaceSource }, DutyCell(Columns.area) { $0.area },
    DutyCell(Columns.functions) { $0.functions }, DutyCell(Columns.plannedStart) { $0.plannedStart },
    DutyCell(Columns.plannedFinish) { $0.plannedFinish }, DutyCell(Columns.owner) { $0.owner },
    DutyCell(Columns.approvedBudget) { $0.approvedBudget }, DutyCell(Columns.disclosed) { $0.disclosed },
  ]
}

extension Funding {
  fileprivate static let duties = [
    DutyCell<Funding>(Columns.planned) { $0.planned }, DutyCell(Columns.allocated) { $0.allocated },
    DutyCell(Columns.paid) { $0.paid },
  ]
}

extension Facility {
  fileprivate static let duties = [
    DutyCell<Facility>(Columns.address) { $0.address }, DutyCell(Columns.hours) { $0.hours },
    DutyCell(Columns.phone) { $0.phone }, DutyCell(Columns.fee) { $0.fee },
  ]
}
