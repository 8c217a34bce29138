package import PortalMarkup
import PortalModel

/// The map of the site for readers (网站地图).
package struct SitemapFamily: PageFamily {
  package init() {}

  package var template: String { "sitemap" }
  package var shape: ViewShape { SitemapView.fields.shape }

  package func count(in edition: Edition) -> Int { 1 }

  package func address(_ number: Int, in edition: Edition) -> Address { .sitemap }

  package func page(_ number: Int, of edition: Edition) -> Page {
    Page(.sitemap, SitemapView.fields.record(for: SitemapView(edition)))
  }
}

/// What the map of the site says.
private struct SitemapView {
  let edition: Edition
  let head: PageHead

  init(_ edition: Edition) {
    self.edition = edition
    head = PageHead(
      edition, at: .sitemap, title: "网站地图", description: "本站所有的栏目，各区和乡镇（街道），各个服务领域和责任单位。")
  }

  static let fields =
    PageHead.fields.mapped(\.head)
    + ViewFields<SitemapView>(
      .list("groups", "一组一组的链接", of: LinkGroup.fields) { $0.groups })

  private var groups: [LinkGroup] {
    let portal = edition.portal
    let overview = [
      PageLink("目标", Address.targets), PageLink("查漏补缺", Address.gaps),
      PageLink("实施方案全文", Address.policy), PageLink("服务领域", Address.domains),
      PageLink("责任单位", Address.bureaus), PageLink("建设与运营", Address.operation), PageLink("资金", Address.money),
      PageLink("什么晚了", Address.late), PageLink("项目信息公开", Address.disclosure),
      PageLink("社区（村）", Address.communities), PageLink("搜索", Address.search),
      PageLink("嵌入到别的网页", Address.embeds),
      PageLink("变更记录", Address.changes), PageLink("各期存档", Address.editions),
    ]
    let sections = SiteSection.allCases.filter { $0 != .help }.map { PageLink($0.title, $0.address) }
    return [
      LinkGroup(name: "栏目", links: sections + overview),
      LinkGroup(name: "关于本站", links: portal.pages.map { PageLink($0.title, Address.content($0.id)) }),
      LinkGroup(name: "公告", links: edition.announcementLists.lists.map { PageLink($0.name, $0.address) }),
      LinkGroup(name: "服务领域", links: portal.domains.map { PageLink($0.name, Address.domain($0.id)) }),
      LinkGroup(name: "责任单位", links: portal.programme.bureaus.map { PageLink($0.name, Address.bureau($0.id)) }),
    ].filter { !$0.links.isEmpty } + districts
  }

  /// Each district with its subdistricts.
  private var districts: [LinkGroup] {
    edition.portal.register.districts.enumerated().map { index, district in
      let subdistricts = edition.portal.relations.subdistrictsOfDistrict[index].map {
        edition.portal.register.subdistricts[$0]
      }
      return LinkGroup(
        name: district.name,
        links: [PageLink("\(district.name)概况", Address.district(district.id))]
          + subdistricts.map { PageLink($0.name, Address.subdistrict($0.id)) })
    }
  }
}
