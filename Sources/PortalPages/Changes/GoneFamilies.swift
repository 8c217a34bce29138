import PortalCore
package import PortalMarkup
import PortalModel

/// A page for every record that was removed: when and why it went, and what it said last.
package struct RemovedFamily: PageFamily {
  package init() {}

  package var template: String { "removed" }
  package var shape: ViewShape { RemovedView.fields.shape }

  package func count(in edition: Edition) -> Int { edition.changes.removed.count }

  package func address(_ number: Int, in edition: Edition) -> Address {
    Address(edition.changes.removed[number].path ?? "")
  }

  package func page(_ number: Int, of edition: Edition) -> Page {
    let view = RemovedView(edition.changes.removed[number], of: edition)
    return Page(view.head.address, RemovedView.fields.record(for: view))
  }
}

/// A page at every former address of a record that has another id now; it leads to the record.
package struct MovedFamily: PageFamily {
  package init() {}

  package var template: String { "moved" }
  package var shape: ViewShape { MovedView.fields.shape }
  /// Not listed: it is no page to look for.
  package var isListed: Bool { false }

  package func count(in edition: Edition) -> Int { edition.changes.moved.count }

  package func address(_ number: Int, in edition: Edition) -> Address { edition.changes.moved[number].former }

  package func page(_ number: Int, of edition: Edition) -> Page {
    let (former, target) = edition.changes.moved[number]
    let view = MovedView(from: former, to: target, of: edition)
    return Page(former, MovedView.fields.record(for: view))
  }
}

/// What the page of a removed record says.
private struct RemovedView {
  let removal: RecordChanges
  let edition: Edition
  let head: PageHead
  let published: PublishedEdition
  let last: PublishedEdition

  init(_ removal: RecordChanges, of edition: Edition) {
    self.removal = removal
    self.edition = edition
    published = edition.portal.history.editions[removal.edition - 1]
    last = edition.portal.history.editions[removal.edition - 2]
    head = PageHead(
      edition, at: Address(removal.path ?? ""), title: removal.name,
      description: "\(removal.name)从\(published.name)起不再列入，这里说明原因，并留着最后一次公布的内容。", section: .data,
      trail: [PageLink("变更记录", Address.changes), PageLink(published.name, Address.changes(in: published.number))],
      hasRecordFile: true)
  }

  static let fields =
    PageHead.fields.mapped(\.head)
    + ViewFields<RemovedView>(
      .text("table", "是什么记录：项目") { $0.removal.table.title },
      .text("id", "编号") { $0.removal.id },
      .text("edition", "从第几期起不再列入") { $0.published.name },
      .text("editionAsOf", "那一期的截至日期") { $0.published.asOf.inChinese },
      .text("editionPath", "那一期变更的路径") { Address.changes(in: $0.published.number).path },
      .optional("reason", "原因；没有说明则没有") { $0.removal.declared },
      .text("last", "最后列入的一期") { $0.last.name },
      .text("lastAsOf", "最后列入的一期的截至日期") { $0.last.asOf.inChinese },
      .list("facts", "最后一次公布的内容", of: fact) { $0.facts },
      .list("changes", "变更记录，新的在前", of: ChangeRow.fields) { ChangeRow.rows(at: $0.head.address, in: $0.edition) })

  private static let fact = ViewFields<(title: String, value: String)>(
    .text("what", "列名") { $0.title },
    .text("value", "内容") { $0.value })

  private var facts: [(title: String, value: String)] {
    let names = ChangeNames(state: last.state, of: edition.portal)
    let own = removal.changes.first { $0.table == removal.table.name && $0.kind == .removed }
    return (own?.fields ?? []).compactMap { field in
      removal.table.column(field.column).map { ($0.title, names.words(field.before, of: $0)) }
    }
  }
}

/// What the page at a former address says.
private struct MovedView {
  let head: PageHead
  let target: PageLink

  init(from former: Address, to target: PageLink, of edition: Edition) {
    self.target = target
    head = PageHead(
      edition, at: former, title: "\(target.name)的网址变了", description: "\(target.name)的编号改了，网址也跟着改了。",
      canonical: Address(target.path))
  }

  static let fields =
    PageHead.fields.mapped(\.head)
    + ViewFields<MovedView>(.record("target", "现在的页面", of: PageLink.fields) { $0.target })
}
