import PortalCore
import PortalIndicators
package import PortalMarkup
import PortalModel

/// The overview of the service domains.
package struct DomainListFamily: PageFamily {
  package init() {}

  package var template: String { "domains" }
  package var shape: ViewShape { DomainListView.fields.shape }

  package func count(in edition: Edition) -> Int { 1 }

  package func address(_ number: Int, in edition: Edition) -> Address { .domains }

  package func page(_ number: Int, of edition: Edition) -> Page {
    Page(.domains, DomainListView.fields.record(for: DomainListView(edition)))
  }
}

/// What the overview of the service domains says.
private struct DomainListView {
  let edition: Edition
  let head: PageHead

  init(_ edition: Edition) {
    let names = edition.portal.domains.map(\.name)
    self.edition = edition
    head = PageHead(
      edition, at: .domains, title: "服务领域",
      description: "\(names.prefix(2).joined(separator: "、"))等服务领域：各有多少设施，还缺什么。",
      kind: .column(keywords: (["杭州", "服务领域"] + names).joined(separator: ",")), section: .facilities,
      trail: [PageLink("设施", Address.facilities)])
  }

  static let fields =
    PageHead.fields.mapped(\.head)
    + ViewFields<DomainListView>(
      .text("domainsName", "试点社区应当齐全的领域合称：七大领域") { $0.edition.words.domains },
      .text("required", "试点社区应当齐全的领域") { view in
        let required = view.edition.portal.currentStandards.domains
        return required.map { view.edition.portal[$0].name }.joined(separator: "、")
      },
      .record("clause", "应当齐全的领域所在条款", of: Clause.fields) {
        Clause($0.edition.portal.currentStandards.finishedPilot.clause)
      },
      .record("reach", "圈里的户数怎么算出来的，哪些没有算", of: ReachView.fields) {
        ReachView(
          $0.edition.indicators.city.tally.reach, to: .download(Community.table.description.name), in: $0.edition)
      },
      .list("domains", "服务领域", of: DomainSummary.fields) { view in
        view.edition.portal.domains.indices.map { DomainSummary($0, of: view.edition) }
      })
}

/// One service domain with its counts over the whole city.
struct DomainSummary: Sendable {
  let domain: ServiceDomain
  let open: Int
  let coming: Int
  let openGaps: Int
  private let largest: CircleRow?

  init(_ index: Int, of edition: Edition) {
    let records = edition.portal.records
    let facilities = records.facilities.filter { $0.domain.index == index }
    domain = edition.portal.domains[index]
    open = facilities.count { $0.state == .open }
    coming = facilities.count { $0.state == .planned || $0.state == .building }
    openGaps = records.gaps.count { $0.domain.index == index && $0.state != .closed }
    largest = DomainReach(index, of: edition).largest
  }

  static let fields = ViewFields<DomainSummary>(
    .optionalRecord("largest", "最大的圈和圈里的户数", of: CircleRow.fields) { $0.largest },
    .text("name", "领域名称") { $0.domain.name },
    .text("path", "本站路径") { Address.domain($0.domain.id).path },
    .text("meaning", "包括什么") { $0.domain.meaning },
    .number("open", "已开放的设施，处", .openFacilities, of: NumberLink.fields) { $0.link($0.open, "处", .openFacilities) },
    .number("coming", "计划和在建的设施，处", .comingFacilities, of: NumberLink.fields) {
      $0.link($0.coming, "处", .comingFacilities)
    },
    .number("openGaps", "没有补齐的缺项，项", .openGaps, of: NumberLink.fields) { $0.link($0.openGaps, "项", .openGaps) })

  private func link(_ count: Int, _ unit: String, _ id: IndicatorDefinition.ID) -> NumberLink {
    NumberLink(count.grouped, unit: unit, to: Address.domain(domain.id).trace(id))
  }
}

/// The pages of each service domain: its facilities in pages, and on the first what is lacking.
package struct DomainFamily: PageFamily {
  private static let size = 60

  package init() {}

  package var template: String { "domain" }
  package var shape: ViewShape { DomainView.fields.shape }

  package func count(in edition: Edition) -> Int {
    edition.portal.domains.indices.reduce(0) { $0 + pages(of: $1, in: edition) }
  }

  package func address(_ number: Int, in edition: Edition) -> Address {
    list(number, in: edition).list.address
  }

  package func page(_ number: Int, of edition: Edition) -> Page {
    let (domain, list) = list(number, in: edition)
    return Page(list.address, DomainView.fields.record(for: DomainView(domain, list, of: edition)))
  }

  private func facilities(of domain: Int, in edition: Edition) -> Int {
    edition.indicators.city.tally.facilities[domain].total
  }

  private func pages(of domain: Int, in edition: Edition) -> Int {
    ListPage.count(of: facilities(of: domain, in: edition), size: Self.size)
  }

  /// Which domain, and which page of its list, a number means.
  private func list(_ number: Int, in edition: Edition) -> (domain: Int, list: ListPage) {
    var rest = number
    for domain in edition.portal.domains.indices {
      let pages = pages(of: domain, in: edition)
      if rest < pages {
        let first = Address.domain(edition.portal.domains[domain].id)
        return (domain, ListPage(rest, of: first, total: facilities(of: domain, in: edition), size: Self.size))
      }
      rest -= pages
    }
    preconditionFailure("a page of a family has a number below its count")
  }
}

/// What a page of a service domain says.
private struct DomainView {
  let index: Int
  let edition: Edition
  let list: ListPage
  let summary: DomainSummary
  let head: PageHead

  init(_ index: Int, _ list: ListPage, of edition: Edition) {
    self.index = index
    self.edition = edition
    self.list = list
    summary = DomainSummary(index, of: edition)
    let domain = edition.portal.domains[index]
    head = PageHead(
      edition, at: list.address, title: domain.name + list.suffix,
      description: "\(domain.name)：\(domain.meaning)全市有哪些设施，各区有多少，居民还缺什么。",
      kind: .column(keywords: "杭州,\(domain.name),服务设施"), section: .facilities,
      trail: [PageLink("设施", Address.facilities), PageLink("服务领域", Address.domains)])
  }

  static let fields =
    PageHead.fields.mapped(\.head) + DomainSummary.fields.mapped(\.summary)
    + ViewFields<DomainView>(
      .flag("isFirst", "是否第一页：只有第一页有各区数和缺项") { $0.list.number == 1 },
      .number("opened", "已开放的设施，处", .openFacilities, of: Trace.fields) { view in
        view.facilities(.openFacilities, view.summary.open) { $0 == .open }
      },
      .number("planned", "计划和在建的设施，处", .comingFacilities, of: Trace.fields) { view in
        view.facilities(.comingFacilities, view.summary.coming) { $0 == .planned || $0 == .building }
      },
      .number("lacking", "没有补齐的缺项，项", .openGaps, of: Trace.fields) { view in
        let list = PageLink("逐项看缺项", Address.domain(view.summary.domain.id).place("gaps"))
        return Trace(.openGaps, view.summary.openGaps, on: .init(from: TraceRecords(all: list)), in: view.edition)
      },
      .record("districtMethods", "各区的数怎么算", of: Methods.fields) {
        Methods(.openFacilities, .comingFacilities, in: $0.edition)
      },
      .record("clause", "领域所在条款", of: Clause.fields) { Clause($0.summary.domain.clause) },
      .texts("functions", "属于本领域的服务功能") { view in
        view.edition.portal.functions.filter { $0.domain.index == view.index }.map(\.name)
      },
      .optionalRecord("near", "住户离得多近；只在第一页", of: DomainReach.fields) { view in
        view.list.number == 1 ? DomainReach(view.index, of: view.edition) : nil
      },
      .list("districts", "各区的设施数", of: DistrictCount.fields) { $0.districts },
      .list("facilities", "本页的设施，开放的在前", of: FacilityRow.fields) { $0.facilities },
      .list("gaps", "没有补齐的缺项", of: GapRow.fields) { $0.gaps },
      .record("list", "分页", of: ListPage.fields) { $0.list })

  /// How many of its facilities are in one of some states; worked out for the first page only.
  private func facilities(
    _ id: IndicatorDefinition.ID, _ count: Int, where isMeant: (Facility.State) -> Bool
  ) -> Trace {
    guard list.number == 1 else { return Trace(id, count, in: edition) }
    let facilities = edition.portal.records.facilities
    let places = facilities.indices.filter { facilities[$0].domain.index == index && isMeant(facilities[$0].state) }
    return Trace(
      id, count, on: .init(from: edition.records(ofFacilities: places, all: .download(Facility.table.description))),
      in: edition)
  }

  private var all: [Facility] {
    let all = edition.portal.records.facilities.filter { $0.domain.index == index }
    return all.filter { $0.state == .open } + all.filter { $0.state != .open }
  }

  private var facilities: [FacilityRow] { all[list.range].map { FacilityRow($0, of: edition) } }

  private var gaps: [GapRow] {
    guard list.number == 1 else { return [] }
    return edition.portal.records.gaps.filter { $0.domain.index == index && $0.state != .closed }
      .map { GapRow($0, of: edition) }
  }

  private var districts: [DistrictCount] {
    guard list.number == 1 else { return [] }
    let portal = edition.portal
    return portal.register.districts.indices.map { district in
      let facilities = portal.relations.facilitiesOfDistrict[district].map { portal.records.facilities[$0] }
        .filter { $0.domain.index == index }
      return DistrictCount(
        district: portal.register.districts[district], open: facilities.count { $0.state == .open },
        coming: facilities.count { $0.state == .planned || $0.state == .building },
        isSilent: edition.indicators.city.silentDistricts.contains { $0.index == district })
    }
  }
}

/// How many facilities of a domain a district has.
private struct DistrictCount {
  let district: District
  let open: Int
  let coming: Int
  let isSilent: Bool

  static let fields = ViewFields<DistrictCount>(
    .text("name", "区、县（市）") { $0.district.name },
    .text("path", "本站路径") { Address.district($0.district.id).path },
    .flag("isSilent", "没有报送任何数据") { $0.isSilent },
    .number("open", "已开放，处", .openFacilities, of: NumberLink.fields) {
      NumberLink($0.open, unit: "处", to: $0.download)
    },
    .number("coming", "计划和在建，处", .comingFacilities, of: NumberLink.fields) {
      NumberLink($0.coming, unit: "处", to: $0.download)
    })

  private var download: String { Address.download(Facility.table.description.name, of: district.id).path }
}
