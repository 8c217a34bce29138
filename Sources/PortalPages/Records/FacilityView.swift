import PortalCore
import PortalMarkup
import PortalModel

/// What the page of one facility says.
struct FacilityView: Sendable {
  let edition: Edition
  let facility: Facility
  let community: Community
  let district: District
  let head: PageHead

  init(_ index: Int, of edition: Edition) {
    let portal = edition.portal
    let facility = portal.records.facilities[index]
    let community = portal[facility.community]
    let district = portal[portal.district(of: facility)]
    self.edition = edition
    self.facility = facility
    self.community = community
    self.district = district
    let domain = portal[facility.domain]
    head = PageHead(
      edition, at: .facility(facility.id), title: facility.name,
      description: "\(district.name)\(community.name)的\(facility.name)（\(domain.name)）：地址、开放时间、收费、电话和预约。",
      section: .facilities,
      trail: [PageLink("设施", Address.facilities), PageLink(domain.name, Address.domain(domain.id))],
      hasRecordFile: true,
      about: StructuredData(of: edition).facility(facility, in: community, district, domain: domain))
  }

  static let fields = PageHead.fields.mapped(\.head) + visit + background

  private static let visit = ViewFields<FacilityView>(
    .text("name", "设施名称") { $0.facility.name },
    .text("state", "状态") { $0.facility.state.title },
    .flag("isOpen", "是否开放") { $0.facility.state == .open },
    .record("address", "地址", of: ReportedView.fields) { ReportedView($0.facility.address) },
    .record("hours", "开放时间", of: ReportedView.fields) { ReportedView($0.facility.hours) },
    .record("phone", "电话", of: ReportedView.fields) { ReportedView($0.facility.phone.map(\.written)) },
    .record("fee", "收费类别", of: ReportedView.fields) { ReportedView($0.facility.fee.map(\.title)) },
    .record("prices", "收费说明", of: ReportedView.fields) { ReportedView($0.facility.prices) },
    .optional("booking", "预约网址，在站外") { $0.facility.booking.value?.written },
    .flag("needsNoBooking", "不需要预约") { $0.facility.booking == .none },
    .optional("rating", "评价网址，在站外") { $0.facility.rating.value?.written },
    .optionalHTML("map", "位置图；没有位置则没有") { $0.map })

  private static let background = ViewFields<FacilityView>(
    .text("domain", "服务领域") { $0.edition.portal[$0.facility.domain].name },
    .text("domainPath", "服务领域的路径") { Address.domain($0.facility.domain.id).path },
    .record("functions", "服务功能", of: ReportedView.fields) { view in
      ReportedView(view.facility.functions.map { $0.map { view.edition.portal[$0].name }.joined(separator: "、") })
    },
    .record("level", "服务层级", of: ReportedView.fields) { ReportedView($0.facility.level.map(\.title)) },
    .record("area", "建筑面积", of: ReportedView.fields) {
      ReportedView($0.facility.area.map(\.written), unit: "平方米")
    },
    .record("operatedBy", "运营单位", of: ReportedView.fields) { ReportedView($0.facility.operatedBy) },
    .optional("operatorCode", "运营单位的统一社会信用代码") { view in
      view.facility.operatedBy.value.flatMap { view.edition.portal.records.creditCodes[$0] }
    },
    .text("community", "所在社区（村）") { $0.community.name },
    .text("communityPath", "所在社区（村）的路径") { Address.community($0.community.id).path },
    .text("district", "所属区") { $0.district.name },
    .text("districtPath", "所属区的路径") { Address.district($0.district.id).path },
    .text("authority", "责任政府") { $0.district.authority },
    .optionalRecord("project", "建成它的项目；没有报送或早已有之则没有", of: PageLink.fields) { view in
      view.facility.project.value.map { PageLink(view.edition.portal[$0].name, Address.project($0.id)) }
    },
    .flag("isOlder", "早于本项工程就有") { $0.facility.project == .none },
    .text("updated", "更新日期") { $0.facility.updated.inChinese },
    .flag("hasChanges", "各期之间有没有变更") { !$0.edition.changes.changes(at: $0.head.address).isEmpty },
    .list("changes", "变更记录，新的在前", of: ChangeRow.fields) { ChangeRow.rows(at: $0.head.address, in: $0.edition) })

  private var map: HTML? {
    guard let position = facility.position else { return nil }
    let layers = edition.maps
    return CommunityLocator(
      name: facility.name, centre: .reported(position), circles: layers.circles,
      surroundings: .init(
        hubs: layers.hubs, facilities: layers.facilities, communities: [community.onMap].compactMap(\.self),
        outlines: layers.outlines),
      words: layers.words, source: layers.source
    ).html(idPrefix: "map")
  }
}
