import PortalCore
import PortalIndicators
import PortalMarkup
import PortalModel

/// What the page of one subdistrict says.
struct SubdistrictView: Sendable {
  let index: Int
  let edition: Edition
  let subdistrict: Subdistrict
  let district: District
  let standing: SubdistrictStanding
  let head: PageHead

  init(_ index: Int, of edition: Edition) {
    let subdistrict = edition.portal.register.subdistricts[index]
    let district = edition.portal[subdistrict.district]
    self.index = index
    self.edition = edition
    self.subdistrict = subdistrict
    self.district = district
    standing = edition.indicators.subdistricts[index]
    head = PageHead(
      edition, at: .subdistrict(subdistrict.id), title: subdistrict.name,
      description: "\(district.name)\(subdistrict.name)有哪些社区，哪些社区已有\(edition.hubName)，有哪些设施。",
      kind: .column(keywords: "\(district.name),\(subdistrict.name),社区,服务设施"), section: .districts,
      trail: [PageLink("各区", Address.districts), PageLink(district.name, Address.district(district.id))],
      hasRecordFile: true,
      about: StructuredData(of: edition).place(
        subdistrict.name, at: .subdistrict(subdistrict.id), in: district.name, position: subdistrict.position))
  }

  var facilities: [FacilityRow] {
    edition.portal.relations.communitiesOfSubdistrict[index].flatMap { community in
      edition.portal.relations.facilitiesOfCommunity[community].map {
        FacilityRow(edition.portal.records.facilities[$0], of: edition)
      }
    }
  }

  /// Whether none of its communities has reported anything, so that no count of it is known to be zero.
  private var reportsNothing: Bool {
    edition.portal.relations.communitiesOfSubdistrict[index]
      .allSatisfy { edition.indicators.communities[$0].reportsNothing }
  }

  static let fields =
    PageHead.fields.mapped(\.head)
    + ViewFields<SubdistrictView>(
      .text("name", "乡镇（街道）名称") { $0.subdistrict.name },
      .text("code", "九位代码") { $0.subdistrict.id.text },
      .text("district", "所属区、县（市）") { $0.district.name },
      .text("districtPath", "所属区、县（市）的路径") { Address.district($0.district.id).path },
      .text("authority", "责任政府") { $0.district.authority },
      .text("hubName", "共同体的名称：民生幸福共同体") { $0.edition.hubName },
      .list("targets", "覆盖率的目标，包括这里的", of: PlaceTarget.fields) { PlaceTarget.all(for: $0.district, in: $0.edition) },
      .flag("reportsNothing", "没有一个社区（村）报送过数据") { $0.reportsNothing },
      .flag("hasOpenHub", "是否已有开放的共同体") { $0.standing.hasOpenHub },
      .number("openCount", "已开放的共同体，个", .hubsOpen, of: NumberLink.fields) {
        NumberLink($0.standing.openHubs, unit: "个", to: $0.head.address.trace(.hubsOpen))
      },
      .number("openHubs", "已开放的共同体，个", .hubsOpen, of: Trace.fields) { $0.openHubs },
      .number("hubs", "共同体项目，个", .hubProjects, of: Trace.fields) { $0.hubs },
      .number("pilots", "试点社区，个", .pilotCommunities, of: Trace.fields) { $0.pilots },
      .number("covered", "有共同体的社区（村）所占百分比", .communityCoverage, of: Trace.fields) { $0.covered },
      .number("communityCount", "社区（村），个", .register, of: NumberLink.fields) {
        NumberLink($0.standing.communities.whole, unit: "个", to: $0.head.address.place("communities"))
      },
      .number("openFacilities", "已开放的设施，处", .openFacilities, of: Trace.fields) { $0.openFacilities },
      .list("communities", "各社区（村）", of: CommunityRow.fields) { view in
        view.edition.portal.relations.communitiesOfSubdistrict[view.index].map { CommunityRow($0, of: view.edition) }
      },
      .list("facilities", "服务设施", of: FacilityRow.fields) { $0.facilities })
}
