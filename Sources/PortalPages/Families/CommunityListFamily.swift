import PortalCore
import PortalIndicators
package import PortalMarkup
import PortalModel

/// The list of all communities and villages, in pages, in the order in which their names are read.
package struct CommunityListFamily: PageFamily {
  private static let size = 120

  package init() {}

  package var template: String { "communities" }
  package var shape: ViewShape { CommunityListView.fields.shape }

  package func count(in edition: Edition) -> Int {
    ListPage.count(of: edition.communityOrder.members.count, size: Self.size)
  }

  package func address(_ number: Int, in edition: Edition) -> Address {
    list(number, in: edition).address
  }

  package func page(_ number: Int, of edition: Edition) -> Page {
    let view = CommunityListView(list(number, in: edition), of: edition)
    return Page(view.head.address, CommunityListView.fields.record(for: view))
  }

  private func list(_ number: Int, in edition: Edition) -> ListPage {
    ListPage(number, of: .communities, total: edition.communityOrder.members.count, size: Self.size)
  }

  /// The links to the beginnings of the letters, each on the page where it begins.
  static func letters(in edition: Edition) -> [PageLink] {
    edition.communityOrder.letters.map { letter in
      PageLink(letter.name, Address.communities.page(letter.first / size + 1).place(letter.anchor))
    }
  }
}

/// All communities in the order in which their names are read, those last of which that is not known.
struct CommunityOrder: Sendable {
  /// A letter with which names begin: “Q”, or “其他” where the reading is not known.
  struct Letter: Sendable {
    let name: String
    /// The place in `members` of the first community of the letter.
    let first: Int
    var anchor: String { name.utf8.count == 1 ? "letter-\(name.lowercased())" : "letter-others" }
  }

  /// The places of the communities in the portal's list.
  let members: [Int]
  let letters: [Letter]

  /// - Complexity: O(*n* log *n*).
  init(of portal: Portal) {
    let communities = portal.register.communities
    let members = communities.indices.sorted { left, right in
      let keys = (communities[left].pinyin.value, communities[right].pinyin.value)
      if keys.0 != keys.1 { return keys.1.map { other in keys.0.map { $0 < other } ?? false } ?? true }
      return left < right
    }
    var letters: [Letter] = []
    for (place, member) in members.enumerated() {
      let name = communities[member].pinyin.value?.prefix(1).uppercased() ?? "其他"
      if letters.last?.name != name { letters.append(Letter(name: name, first: place)) }
    }
    self.members = members
    self.letters = letters
  }
}

/// What a page of the list of communities says.
private struct CommunityListView {
  let edition: Edition
  let list: ListPage
  let head: PageHead

  init(_ list: ListPage, of edition: Edition) {
    self.edition = edition
    self.list = list
    head = PageHead(
      edition, at: list.address, title: "社区（村）" + list.suffix,
      description: "全市名册上的社区和村，按名称的拼音排列：属于哪个区、哪个乡镇（街道），是不是试点，有没有\(edition.hubName)。",
      kind: .column(keywords: "杭州,社区,村,名册,拼音"), section: .districts,
      trail: [PageLink("各区", Address.districts)])
  }

  static let fields =
    PageHead.fields.mapped(\.head)
    + ViewFields<CommunityListView>(
      .number("total", "社区（村）总数，个", .register, of: Trace.fields) { view in
        Trace(
          .register, view.list.total,
          on: .init(from: TraceRecords(all: .download(Community.table.description))), in: view.edition)
      },
      .text("hubName", "共同体的名称：民生幸福共同体") { $0.edition.hubName },
      .list("letters", "拼音首字母", of: PageLink.fields) { CommunityListFamily.letters(in: $0.edition) },
      .list("districts", "各区", of: PageLink.fields) { view in
        view.edition.portal.register.districts.map { PageLink($0.name, Address.district($0.id)) }
      },
      .list("communities", "本页的社区（村）", of: CommunityRow.fields) { $0.rows },
      .record("list", "分页", of: ListPage.fields) { $0.list })

  private var rows: [CommunityRow] {
    let order = edition.communityOrder
    let anchors = Dictionary(order.letters.map { ($0.first, $0.anchor) }) { first, _ in first }
    return list.range.map { place in
      CommunityRow(order.members[place], of: edition, anchor: anchors[place])
    }
  }
}
