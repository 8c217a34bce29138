import PortalCore
import PortalIndicators
package import PortalMarkup
import PortalModel

/// The communities that no open hub serves, district by district, for each target of their coverage.
package struct MissingFamily: PageFamily {
  package init() {}

  package var template: String { "missing" }
  package var shape: ViewShape { MissingView.fields.shape }

  package func count(in edition: Edition) -> Int { edition.missingLists.reduce(0) { $0 + $1.pages } }

  package func address(_ number: Int, in edition: Edition) -> Address {
    Self.list(number, in: edition).page.address
  }

  package func page(_ number: Int, of edition: Edition) -> Page {
    let (list, page) = Self.list(number, in: edition)
    return Page(page.address, MissingView.fields.record(for: MissingView(list, page, of: edition)))
  }

  /// Which list, and which page of it, a number means.
  private static func list(_ number: Int, in edition: Edition) -> (list: MissingList, page: ListPage) {
    var rest = number
    for list in edition.missingLists {
      if rest < list.pages {
        let target = edition.portal.programme.targets[list.target].id
        let first = Address.missing(of: target, in: list.district.id)
        return (list, ListPage(rest, of: first, total: list.communities.count, size: MissingList.size))
      }
      rest -= list.pages
    }
    preconditionFailure("a page of a family has a number below its count")
  }
}

/// What a page of missing communities says.
private struct MissingView {
  let edition: Edition
  let list: MissingList
  let page: ListPage
  let target: TargetView
  let head: PageHead

  init(_ list: MissingList, _ page: ListPage, of edition: Edition) {
    let target = TargetView(list.target, of: edition)
    self.edition = edition
    self.list = list
    self.page = page
    self.target = target
    let name = list.district.name
    head = PageHead(
      edition, at: page.address, title: "\(name)还没有\(edition.hubName)的社区（村）\(page.suffix)",
      description: "\(name)还没有开放的\(edition.hubName)服务的社区和村，按乡镇（街道）列出。",
      kind: .column(keywords: "\(name),社区,村,\(edition.hubName)"),
      trail: [
        PageLink("目标", Address.targets), PageLink(target.target.name, Address.target(target.target.id)),
      ])
  }

  static let fields =
    PageHead.fields.mapped(\.head)
    + ViewFields<MissingView>(
      .text("hubName", "共同体的名称：民生幸福共同体") { $0.edition.hubName },
      .text("district", "区、县（市）") { $0.list.district.name },
      .text("districtPath", "区页面的路径") { Address.district($0.list.district.id).path },
      .text("authority", "责任政府") { $0.list.district.authority },
      .number("missing", "还缺几个，怎么算", .withoutHub, of: Trace.fields) { $0.missing },
      .text("deadline", "完成时限") { $0.target.target.deadline.inChinese },
      .record("clause", "依据的条款", of: Clause.fields) { Clause($0.target.target.clause) },
      .list("groups", "本页的社区（村），按乡镇（街道）", of: SubdistrictGroup.fields) { $0.groups },
      .record("list", "分页", of: ListPage.fields) { $0.page })

  private var missing: Trace {
    let missing = list.communities.count
    let list = PageLink("全部列在下面，也可以下载", Address.download(Community.table.description.name, of: list.district.id))
    return Trace(
      .withoutHub, missing,
      on: .init(
        "\(total.grouped) − \((total - missing).grouped) = \(missing.grouped)", from: TraceRecords(all: list)),
      in: edition)
  }

  private var total: Int {
    edition.portal.register.districts.firstIndex { $0.id == list.district.id }
      .map { edition.portal.relations.communitiesOfDistrict[$0].count } ?? 0
  }

  private var groups: [SubdistrictGroup] {
    let portal = edition.portal
    let shown = list.communities.sorted { (portal[$0].subdistrict, $0) < (portal[$1].subdistrict, $1) }[page.range]
    return Dictionary(grouping: shown) { portal[$0].subdistrict }.sorted { $0.key < $1.key }.map {
      SubdistrictGroup(subdistrict: portal[$0.key], communities: $0.value.map { portal[$0] })
    }
  }
}

/// The communities of one subdistrict on a page.
private struct SubdistrictGroup {
  let subdistrict: Subdistrict
  let communities: [Community]

  static let fields = ViewFields<SubdistrictGroup>(
    .text("heading", "乡镇（街道）") { $0.subdistrict.name },
    .text("headingPath", "乡镇（街道）页面的路径") { Address.subdistrict($0.subdistrict.id).path },
    .list("links", "社区（村）", of: PageLink.fields) { group in
      group.communities.map { PageLink($0.name, Address.community($0.id)) }
    })
}
