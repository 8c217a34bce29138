import PortalCore
package import PortalIndicators
package import PortalMarkup
import PortalModel

/// A step of a project whose planned day moved between editions.
package struct SlippageRow: Sendable {
  private let slippage: Slippage
  private let edition: Edition

  package init(_ slippage: Slippage, of edition: Edition) {
    self.slippage = slippage
    self.edition = edition
  }

  package static let fields = ViewFields<SlippageRow>(
    .text("step", "节点") { $0.slippage.kind.title },
    .optional("putOff", "被推后几次、共几天；只提前过则没有") { $0.slippage.putOff },
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
    .text("shift", "推后或提前几天") { row in
      row.shift.days > 0 ? "推后 \(row.shift.days.grouped) 天" : "提前 \((-row.shift.days).grouped) 天"
    },
    .optional("reason", "那一期报送的原因；没有写则没有") { $0.shift.reason })
}

extension Slippage {
  /// “计划竣工日期被推后 2 次，共 92 天”; `nil` where it never was.
  package var putOff: String? {
    times > 0 ? "计划\(kind.title)日期被推后 \(times.grouped) 次，共 \(days.grouped) 天" : nil
  }
}
