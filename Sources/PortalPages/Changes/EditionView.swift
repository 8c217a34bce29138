import PortalCore
import PortalIndicators
import PortalMarkup
import PortalModel

/// One edition as lists of editions show it, with what changed in it.
struct EditionView: Sendable {
  let published: PublishedEdition
  let summary: ChangeSummary
  let edition: Edition

  /// - Parameter index: the place among the editions, from 0.
  init(_ index: Int, of edition: Edition) {
    published = edition.portal.history.editions[index]
    summary = ChangeSummary(edition.changes.editions[index], districts: edition.portal.register.districts)
    self.edition = edition
  }

  /// All editions, the newest first.
  static func all(of edition: Edition) -> [EditionView] {
    edition.portal.history.editions.indices.reversed().map { EditionView($0, of: edition) }
  }

  static let fields = dates + parts + digests

  private static let dates = ViewFields<EditionView>(
    .text("edition", "第几期：第 3 期") { $0.published.name },
    .text("asOf", "截至日期") { $0.published.asOf.inChinese },
    .optional("published", "发布时间；还没有发布则没有") { $0.published.published?.inChinese },
    .flag("isFirst", "是否第 1 期，没有更早的可比") { $0.published.number == 1 },
    .flag("isCurrent", "是否现在这一期") { $0.published.number == $0.edition.portal.history.current.number },
    .list("counts", "变了多少：新列入、有变更的记录，推后、更正的各处；没有变化则没有", of: count) { view in
      let page = Address.changes(in: view.published.number)
      return (view.summary.kinds + view.summary.marks).map { (count: $0, path: page.place($0.anchor)) }
    },
    .record("countMethods", "变更怎么数", of: Methods.fields) { Methods(.changes, in: $0.edition) },
    .text("changesPath", "这一期全部变更的路径") { Address.changes(in: $0.published.number).path },
    .text("changesFile", "变更的 JSON 文件的路径") { Address.changesFile(of: $0.published.number).path })

  private static let count = ViewFields<(count: ChangeSummary.Count, path: String)>(
    .text("title", "数的是什么") { $0.count.name },
    .number("number", "有几条、几处", .changes, of: NumberLink.fields) {
      NumberLink($0.count.number, unit: $0.count.unit, to: $0.path)
    })

  private static let parts = ViewFields<EditionView>(
    .list("putOff", "推后的计划，推得最多的在前", of: ChangeItemRow.fields) { $0.items($0.summary.putOff) },
    .flag("hasPutOff", "有没有推后的计划") { !$0.summary.putOff.isEmpty },
    .list("amounts", "变了的计划金额，变得最多的在前", of: ChangeItemRow.fields) { $0.items($0.summary.amounts) },
    .flag("hasAmounts", "有没有变了的计划金额") { !$0.summary.amounts.isEmpty },
    .list("corrections", "更正", of: ChangeItemRow.fields) { $0.items($0.summary.corrections) },
    .flag("hasCorrections", "有没有更正") { !$0.summary.corrections.isEmpty },
    .list("gone", "删除和改编号的记录", of: ChangeRow.fields) { view in
      (view.summary.removed + view.summary.renamed).map { ChangeRow($0, in: view.edition.portal) }
    },
    .flag("hasGone", "有没有删除和改编号的记录") { !$0.summary.removed.isEmpty || !$0.summary.renamed.isEmpty },
    .list("groups", "按区、县（市）分", of: ChangeGroupRow.fields) { view in
      view.summary.groups.map { ChangeGroupRow(group: $0, portal: view.edition.portal) }
    })

  private static let digests = ViewFields<EditionView>(
    .text("records", "台账的摘要（SHA-256）") { $0.published.state.digest.hex },
    .optional("siteDigest", "网站全部文件的摘要；没有记则没有") { $0.kept?.root?.hex },
    .optional("digest", "这一期的摘要；还没有封存则没有") { $0.kept?.digest.hex },
    .text("sumsPath", "台账各表摘要清单的路径") { Address.sums(of: $0.published.number).path },
    .list("tables", "留存的台账，压缩的 CSV", of: PageLink.fields) { view in
      view.published.state.tables.map { table in
        PageLink(Tables.named(table.table)?.title ?? table.table, Address.kept(table.table, in: view.published.number))
      }
    })

  /// What is kept of an edition before the current one; the current one's page cannot hold its own digest.
  private var kept: EditionHeading? {
    published.number == edition.portal.history.current.number ? nil : published.heading
  }

  private func items(_ items: [ChangeSummary.Item]) -> [ChangeItemRow] {
    items.map { item in
      let district = edition.portal.register.districts.first { $0.id.text == item.record.district }
      return ChangeItemRow(item: item, district: district?.name)
    }
  }
}
