import PortalCore
package import PortalIndicators
package import PortalMarkup
package import PortalModel

/// A step of a project whose planned day moved between editions.
package struct SlippageRow: Sendable {
  private let slippage: Slippage
  private let edition: Edition

  private let project: Project

  package init(_ slippage: Slippage, of project: Project, in edition: Edition) {
    self.slippage = slippage
    self.project = project
    self.edition = edition
  }

  package static let fields = ViewFields<SlippageRow>(
    .text("step", "节点") { $0.slippage.kind.title },
    .optionalRecord("putOff", "被推后几次、共几天；只提前过则没有", of: PutOff.fields) {
      PutOff($0.slippage, of: $0.project)
    },
    .list("shifts", "每一次", of: ShiftRow.fields) { row in
      row.slippage.shifts.map { ShiftRow(shift: $0, edition: row.edition.portal.history.editions[$0.edition - 1]) }
    })
}

/// One edition that changed a planned day.
private struct ShiftRow {
  let shift: Slippage.Shift
  let edition: PublishedEdition

  static let fields = ViewFields<ShiftRow>(
    .text("edition", "第几期改的") { $0.edition.name },
    .text("editionPath", "那一期变更的路径") { Address.changes(in: $0.edition.number).path },
    .text("from", "原来的计划日期") { $0.shift.from.inChinese },
    .text("to", "改后的计划日期") { $0.shift.to.inChinese },
    .flag("isLater", "是推后，不是提前") { $0.shift.days > 0 },
    .number("days", "推后或提前几天", .slippage, of: NumberLink.fields) { row in
      NumberLink(abs(row.shift.days), unit: "天", to: Address.changes(in: row.edition.number).path)
    },
    .optional("reason", "那一期报送的原因；没有写则没有") { $0.shift.reason })
}
