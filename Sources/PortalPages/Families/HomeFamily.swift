import PortalCore
import PortalIndicators
package import PortalMarkup
import PortalModel

/// The first page: how far the city is, what is late, what is new, and the way to one's own community.
package struct HomeFamily: PageFamily {
  package init() {}

  package var template: String { "home" }
  package var shape: ViewShape { HomeView.fields.shape }

  package func count(in edition: Edition) -> Int { 1 }

  package func address(_ number: Int, in edition: Edition) -> Address { .home }

  package func page(_ number: Int, of edition: Edition) -> Page {
    Page(.home, HomeView.fields.record(for: HomeView(edition)))
  }
}

/// What the first page says.
private struct HomeView {
  let edition: Edition
  let head: PageHead

  /// How many late projects and announcements stand on the page; the rest on pages of their own.
  static let listed = 6

  init(_ edition: Edition) {
    let settings = edition.portal.settings
    self.edition = edition
    head = PageHead(
      edition, at: .home, title: settings.name, description: settings.description,
      kind: .column(keywords: "杭州,社区,嵌入式服务设施,\(edition.hubName)"), section: .home)
  }

  static let fields =
    PageHead.fields.mapped(\.head)
    + ViewFields<HomeView>(
      .text("hubName", "共同体的名称：民生幸福共同体") { $0.edition.hubName },
      .text("namesPath", "社区名册的路径，供按名字和位置找") { _ in Address.communityNames.path },
      .list("targets", "方案的各项目标", of: TargetView.fields) { view in
        view.edition.portal.programme.targets.indices.map { TargetView($0, of: view.edition) }
      },
      .html("map", "全市地图：各区已开放的共同体") { $0.map },
      .list("districts", "各区、县（市）", of: DistrictRow.fields) { view in
        view.edition.portal.register.districts.indices.map { DistrictRow($0, of: view.edition) }
      },
      .number("lateCount", "逾期的项目，个", .lateProjects, of: NumberLink.fields) {
        NumberLink($0.city.projects.timing.late.grouped, unit: "个", to: Address.projects.trace(.lateProjects))
      },
      .number("projectCount", "全部项目，个，不含已撤销的", .projects, of: NumberLink.fields) {
        NumberLink($0.city.projects.active.grouped, unit: "个", to: Address.projects.trace(.projects))
      },
      .list("late", "逾期最久的几个项目", of: LateRow.fields) { view in
        view.city.projects.late.prefix(listed).map { LateRow($0, of: view.edition) }
      },
      .list("announcements", "最新的几条公告", of: AnnouncementRow.fields) { view in
        view.edition.portal.announcements.prefix(listed).map { AnnouncementRow($0) }
      },
      .list("finder", "找我的社区：各区和它的乡镇（街道）", of: FinderRow.fields) { view in
        view.edition.portal.register.districts.indices.map { FinderRow(district: $0, edition: view.edition) }
      })

  private var city: AreaTally { edition.indicators.city.tally }

  private var map: HTML {
    CityMap.ofOpenHubs(in: edition, root: head.address.root).html(idPrefix: "city")
  }
}

/// A district and its subdistricts, on the way to a community.
private struct FinderRow {
  let district: Int
  let edition: Edition

  static let fields = ViewFields<FinderRow>(
    .text("name", "区、县（市）名称") { $0.edition.portal.register.districts[$0.district].name },
    .list("subdistricts", "乡镇（街道）", of: PageLink.fields) { row in
      row.edition.portal.relations.subdistrictsOfDistrict[row.district].map { index in
        let subdistrict = row.edition.portal.register.subdistricts[index]
        return PageLink(subdistrict.name, Address.subdistrict(subdistrict.id))
      }
    })
}
