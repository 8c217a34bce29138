import PortalCore
import PortalIndicators
package import PortalMarkup
import PortalModel

/// The lists of announcements, in pages: all, by column, by year, by district.
package struct AnnouncementListFamily: PageFamily {
  package init() {}

  package var template: String { "announcements" }
  package var shape: ViewShape { AnnouncementListView.fields.shape }

  package func count(in edition: Edition) -> Int { edition.announcementLists.pages.count }

  package func address(_ number: Int, in edition: Edition) -> Address {
    let place = edition.announcementLists.pages[number]
    return edition.announcementLists.lists[place.list].page(place.page).address
  }

  package func page(_ number: Int, of edition: Edition) -> Page {
    let place = edition.announcementLists.pages[number]
    let view = AnnouncementListView(
      edition.announcementLists.lists[place.list], page: place.page, of: edition)
    return Page(view.head.address, AnnouncementListView.fields.record(for: view))
  }
}

/// What a page of a list of announcements says.
private struct AnnouncementListView {
  let announcements: AnnouncementList
  let list: ListPage
  let edition: Edition
  let head: PageHead

  init(_ announcements: AnnouncementList, page: Int, of edition: Edition) {
    self.announcements = announcements
    self.edition = edition
    list = announcements.page(page)
    head = PageHead(
      edition, at: list.address, title: announcements.title + list.suffix, description: announcements.description,
      kind: .column(keywords: "杭州,社区嵌入式服务设施,\(announcements.name)"), section: .announcements,
      trail: announcements.kind == .all ? [] : [PageLink("公告", Address.announcements)],
      feed: PageLink(announcements.title, announcements.feed))
  }

  static let fields =
    PageHead.fields.mapped(\.head)
    + ViewFields<AnnouncementListView>(
      .text("listDescription", "列表里有什么") { $0.announcements.description },
      .record("countMethods", "列表里有几条，怎么数", of: Methods.fields) { Methods(.announcements, in: $0.edition) },
      .list("columns", "按栏目看", of: ListLink.fields) { view in
        view.links { if case .column = $0 { true } else { $0 == .all } }
      },
      .list("years", "按年份看", of: ListLink.fields) { $0.links { if case .year = $0 { true } else { false } } },
      .list("districts", "按区看", of: ListLink.fields) { $0.links { if case .district = $0 { true } else { false } } },
      .list("announcements", "本页的公告，新的在前", of: AnnouncementRow.fields) { view in
        view.list.range.map { AnnouncementRow(view.edition.portal.announcements[view.announcements.members[$0]]) }
      },
      .record("list", "分页", of: ListPage.fields) { $0.list })

  private func links(_ isMeant: (AnnouncementList.Kind) -> Bool) -> [ListLink] {
    edition.announcementLists.lists.filter { isMeant($0.kind) }
      .map { ListLink(list: $0, isCurrent: $0.kind == announcements.kind) }
  }
}

extension AnnouncementList {
  fileprivate var title: String { kind == .all || isOfColumn ? name : "\(name)的公告" }

  fileprivate var description: String {
    switch kind {
    case .all: "建设进展、通知、计划、结果、案例和解读，新的在前。"
    case .column(let column): "\(column.meaning)，新的在前。"
    case .year, .district: "\(name)的全部公告，新的在前。"
    }
  }

  /// Years have no feed of their own.
  fileprivate var feed: Address {
    if case .year = kind { Address.announcements.feed } else { address.feed }
  }

  private var isOfColumn: Bool { if case .column = kind { true } else { false } }
}

/// A link from one list to another.
private struct ListLink {
  let list: AnnouncementList
  let isCurrent: Bool

  static let fields = ViewFields<ListLink>(
    .text("name", "列表名") { $0.list.kind == .all ? "全部" : $0.list.name },
    .number("link", "列表在哪里，有几条", .announcements, of: link) { $0.list },
    .flag("isCurrent", "是否就是本列表") { $0.isCurrent })

  private static let link = ViewFields<AnnouncementList>(
    .text("path", "本站路径") { $0.address.path },
    .text("count", "有几条") { $0.members.count.grouped })
}
