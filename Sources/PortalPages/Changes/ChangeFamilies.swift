import PortalCore
package import PortalMarkup
import PortalModel

/// The page that tells what changed in the newest edition in short, and lists all editions.
package struct ChangesFamily: PageFamily {
  package init() {}

  package var template: String { "changes" }
  package var shape: ViewShape { ChangesView.fields.shape }

  package func count(in edition: Edition) -> Int { 1 }

  package func address(_ number: Int, in edition: Edition) -> Address { .changes }

  package func page(_ number: Int, of edition: Edition) -> Page {
    Page(.changes, ChangesView.fields.record(for: ChangesView(edition)))
  }
}

/// A page for everything that changed in one edition; the first has none.
package struct EditionChangesFamily: PageFamily {
  package init() {}

  package var template: String { "edition-changes" }
  package var shape: ViewShape { EditionChangesView.fields.shape }

  package func count(in edition: Edition) -> Int { edition.portal.history.editions.count - 1 }

  package func address(_ number: Int, in edition: Edition) -> Address {
    .changes(in: edition.portal.history.editions[number + 1].number)
  }

  package func page(_ number: Int, of edition: Edition) -> Page {
    let view = EditionChangesView(number + 1, of: edition)
    return Page(view.head.address, EditionChangesView.fields.record(for: view))
  }
}

/// What the page of all changes says.
private struct ChangesView {
  let head: PageHead
  let newest: EditionView
  let editions: [EditionView]

  init(_ edition: Edition) {
    editions = EditionView.all(of: edition)
    newest = editions[0]
    head = PageHead(
      edition, at: .changes, title: "变更记录", description: "每一期与上一期相比，哪些计划推后了，哪些金额变了，更正、新增和删除了什么。",
      kind: .column(keywords: "杭州,变更,推后,更正,变更记录"), section: .data, trail: [PageLink("数据", Address.data)],
      feed: PageLink("变更", Address.changes.feed))
  }

  static let fields =
    PageHead.fields.mapped(\.head)
    + ViewFields<ChangesView>(
      .record("newest", "最新一期", of: EditionView.fields) { $0.newest },
      .list("editions", "各期，新的在前", of: EditionView.fields) { $0.editions },
      .text("editionsPath", "各期存档的路径") { _ in Address.editions.path })
}

/// What the page of one edition's changes says.
private struct EditionChangesView {
  let head: PageHead
  let view: EditionView
  let earlier: PublishedEdition

  init(_ index: Int, of edition: Edition) {
    view = EditionView(index, of: edition)
    earlier = edition.portal.history.editions[index - 1]
    let published = view.published
    head = PageHead(
      edition, at: .changes(in: published.number), title: "\(published.name)的变更",
      description: "截至 \(published.asOf.inChinese)的\(published.name)与\(earlier.name)相比，每条记录变了什么。",
      kind: .column(keywords: "杭州,变更,推后,更正,\(published.name)"), section: .data,
      trail: [PageLink("数据", Address.data), PageLink("变更记录", Address.changes)],
      feed: PageLink("变更", Address.changes.feed))
  }

  static let fields =
    PageHead.fields.mapped(\.head)
    + ViewFields<EditionChangesView>(
      .record("this", "这一期", of: EditionView.fields) { $0.view },
      .text("earlier", "上一期") { $0.earlier.name },
      .text("earlierAsOf", "上一期的截至日期") { $0.earlier.asOf.inChinese })
}
