import PortalCore
import PortalIndicators
import PortalMarkup
import PortalModel

/// What changed in one record in one edition, as a list shows it.
struct ChangeRow: Sendable {
  let changes: RecordChanges
  let edition: PublishedEdition

  init(_ changes: RecordChanges, in portal: Portal) {
    self.changes = changes
    edition = portal.history.editions[changes.edition - 1]
  }

  static let fields = ViewFields<ChangeRow>(
    .text("name", "记录的名称") { $0.changes.name },
    .optional("recordPath", "记录页面的路径；没有页面则没有") { $0.changes.path },
    .text("id", "记录的编号") { $0.changes.id },
    .text("edition", "第几期：第 3 期") { $0.edition.name },
    .text("asOf", "这一期的截至日期") { $0.edition.asOf.inChinese },
    .text("editionPath", "这一期全部变更的路径") { Address.changes(in: $0.edition.number).path },
    .texts("texts", "变了什么，一句一句") { $0.changes.texts })

  /// The changes of the record whose page lies at an address, the newest edition first.
  static func rows(at address: Address, in edition: Edition) -> [ChangeRow] {
    edition.changes.changes(at: address).map { ChangeRow($0, in: edition.portal) }
  }
}

/// One cell's change, as a table shows it.
struct ChangeItemRow: Sendable {
  let item: ChangeSummary.Item
  let district: String?

  static let fields = ViewFields<ChangeItemRow>(
    .text("name", "记录的名称") { $0.item.record.name },
    .optional("recordPath", "记录页面的路径；没有页面则没有") { $0.item.record.path },
    .optional("district", "所在区；属于全市则没有") { $0.district },
    .text("what", "哪一项：竣工 计划日期") { $0.item.sentence.title },
    .text("before", "原来") { $0.item.sentence.before },
    .text("after", "现在") { $0.item.sentence.after },
    .flag("hasShift", "是不是日期推后、提前，或金额增减") { $0.item.sentence.shift != nil },
    .text("direction", "推后、提前、增加或减少") { $0.item.sentence.shift?.direction ?? "" },
    .number("shift", "推后几天，或增减多少元", .changes, of: NumberLink.fields) { row in
      NumberLink(row.item.sentence.shift?.amount, unit: row.item.sentence.shift?.unit, to: row.item.record.path)
    },
    .optional("reason", "原因，或更正的说明；没有写则没有") { $0.item.sentence.correction ?? $0.item.sentence.reason })
}

/// The changes of one table within a district.
struct ChangeTableRow: Sendable {
  let title: String
  let rows: [ChangeRow]

  static let fields = ViewFields<ChangeTableRow>(
    .text("title", "表名") { $0.title },
    .list("rows", "一条条记录", of: ChangeRow.fields) { $0.rows })
}

/// The changes of one district, by table.
struct ChangeGroupRow: Sendable {
  let group: ChangeSummary.Group
  let portal: Portal

  static let fields = ViewFields<ChangeGroupRow>(
    .text("district", "区、县（市），或全市") { $0.group.name },
    .text("anchor", "在页面里的位置") { $0.group.anchor },
    .number("link", "在页面里的位置，几条记录", .changes, of: link) { $0.group },
    .list("tables", "按表分", of: ChangeTableRow.fields) { row in
      row.group.tables.map { table, records in
        ChangeTableRow(title: table.title, rows: records.map { ChangeRow($0, in: row.portal) })
      }
    })

  private static let link = ViewFields<ChangeSummary.Group>(
    .text("anchor", "在页面里的位置") { $0.anchor },
    .text("count", "几条记录") { $0.count.grouped })
}
