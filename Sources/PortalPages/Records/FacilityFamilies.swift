import PortalCore
import PortalIndicators
package import PortalMarkup
import PortalModel

/// The directory of all facilities, in pages, domain by domain.
package struct FacilityListFamily: PageFamily {
  private static let size = 60

  package init() {}

  package var template: String { "facilities" }
  package var shape: ViewShape { FacilityListView.fields.shape }

  package func count(in edition: Edition) -> Int {
    ListPage.count(of: edition.portal.records.facilities.count, size: Self.size)
  }

  package func address(_ number: Int, in edition: Edition) -> Address { list(number, in: edition).address }

  package func page(_ number: Int, of edition: Edition) -> Page {
    let list = list(number, in: edition)
    return Page(list.address, FacilityListView.fields.record(for: FacilityListView(list, of: edition)))
  }

  private func list(_ number: Int, in edition: Edition) -> ListPage {
    ListPage(number, of: .facilities, total: edition.portal.records.facilities.count, size: Self.size)
  }
}

/// What a page of the directory says.
private struct FacilityListView {
  let edition: Edition
  let list: ListPage
  let head: PageHead

  init(_ list: ListPage, of edition: Edition) {
    self.edition = edition
    self.list = list
    head = PageHead(
      edition, at: list.address, title: "设施" + list.suffix,
      description: "全市社区服务设施名录：在哪里，几点开门，怎么收费，电话多少，怎么预约。",
      kind: .column(keywords: "杭州,社区食堂,养老,托育,服务设施"), section: .facilities)
  }

  static let fields =
    PageHead.fields.mapped(\.head)
    + ViewFields<FacilityListView>(
      .number("total", "设施总数，处", .recordCounts, of: NumberLink.fields) {
        NumberLink($0.list.total, unit: "处", to: Address.facilities.place("facilities"))
      },
      .list("domains", "各领域的页面", of: PageLink.fields) { view in
        view.edition.portal.domains.map { PageLink($0.name, Address.domain($0.id)) }
      },
      .list("facilities", "本页的设施", of: FacilityRow.fields) { view in
        view.list.range.map { FacilityRow(view.edition.portal.records.facilities[$0], of: view.edition) }
      },
      .record("list", "分页", of: ListPage.fields) { $0.list })
}

/// A page for every facility.
package struct FacilityFamily: PageFamily {
  package init() {}

  package var template: String { "facility" }
  package var shape: ViewShape { FacilityView.fields.shape }

  package func count(in edition: Edition) -> Int { edition.portal.records.facilities.count }

  package func address(_ number: Int, in edition: Edition) -> Address {
    .facility(edition.portal.records.facilities[number].id)
  }

  package func page(_ number: Int, of edition: Edition) -> Page {
    let view = FacilityView(number, of: edition)
    return Page(view.head.address, FacilityView.fields.record(for: view))
  }
}
