package import PortalCore

/// What a publisher says of a change that is no ordinary one: a correction, a removal, another id.
package struct Amendment: Hashable, Sendable {
  /// The number of the edition in which the change shows for the first time.
  package let edition: Int
  package let kind: Kind
  /// The table of the record, by its title or its English name.
  package let table: String
  /// The key of the record as the changes list it: “xihu-p01”, “xihu-p01/竣工”; of a renamed one, the former id.
  package let record: String
  /// The column that was corrected, by its title or its English name.
  package let column: Reported<String>
  package let newID: Reported<Identifier>
  package let reason: String

  package init?(_ row: some Row) {
    let edition = row.value(Columns.edition)
    let kind = row.value(Columns.kind)
    let table = row.value(Columns.table)
    let record = row.value(Columns.record)
    let reason = row.value(Columns.reason)
    column = row.reported(Columns.column)
    newID = row.reported(Columns.newID)
    guard let edition, let kind, let table, let record, let reason else { return nil }
    self.edition = edition
    self.kind = kind
    self.table = table
    self.record = record
    self.reason = reason
  }

  /// In which way a change is no ordinary one.
  package enum Kind: String, Term {
    /// A cell was wrong.
    case correction
    /// The record is no longer kept.
    case removal
    /// The record is the same and has another id.
    case renaming

    package var title: String {
      switch self {
      case .correction: "更正"
      case .removal: "删除"
      case .renaming: "改编号"
      }
    }
  }

  package enum Columns {
    package static let edition = Column<Int>("edition", "期号", .required, "从第几期起这样写；当前这一期也写它的期号")
    package static let kind = Column<Kind>("kind", "类别", .required, "更正、删除、改编号")
    package static let table = Column<String>("table", "表", .required, "哪张表，写表名，如 项目、服务设施")
    package static let record = Column<String>(
      "record", "记录", .required, "哪条记录：编号；没有编号的表，把区分各行的几列用“/”连起来，如 xihu-p01/竣工；改编号的写原编号")
    package static let column = Column<String>("column", "列", .optional, "更正了哪一列；删除、改编号不填")
    package static let newID = Column<Identifier>("new_id", "新编号", .optional, "改编号的必填")
    package static let reason = Column<String>("reason", "原因", .required, "一句话说明原因，会公开")
  }

  package static let table = Table<Amendment>(
    "amendments", "变更说明", path: "records/amendments", isOptional: true,
    [
      .field(Columns.edition) { $0.edition }, .field(Columns.kind) { $0.kind }, .field(Columns.table) { $0.table },
      .field(Columns.record) { $0.record }, .field(Columns.column) { $0.column },
      .field(Columns.newID) { $0.newID }, .field(Columns.reason) { $0.reason },
    ])
}
