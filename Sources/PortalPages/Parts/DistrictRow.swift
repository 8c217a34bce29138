import PortalCore
import PortalIndicators
package import PortalMarkup
import PortalModel

/// A district as a list shows it, with its main numbers.
package struct DistrictRow: Sendable {
  private let edition: Edition
  private let index: Int
  private let district: District
  private let tally: AreaTally

  /// - Parameter index: the place of the district in the portal's list.
  package init(_ index: Int, of edition: Edition) {
    self.edition = edition
    self.index = index
    district = edition.portal.register.districts[index]
    tally = edition.indicators.districts[index].tally
  }

  package static let fields = ViewFields<DistrictRow>(
    .text("name", "区、县（市）名称") { $0.district.name },
    .text("path", "本站路径") { Address.district($0.district.id).path },
    .text("kind", "区、景区或县（市）") { $0.district.kind.title },
    .text("scopeFrom", "纳入建设范围的年份") { String($0.district.scopeFrom.number) },
    .flag("isInFirstScope", "是否从最早的目标年起就在建设范围内") { $0.edition.isInFirstScope($0.district) },
    .flag("isSilent", "没有报送任何项目、设施和试点社区") { $0.isSilent },
    .number("openHubs", "已开放的共同体，个", .hubsOpen, of: NumberLink.fields) {
      NumberLink($0.tally.projects.hubsOpen.grouped, unit: "个", to: $0.page.trace(.hubsOpen))
    },
    .number("pilots", "试点社区，个", .pilotCommunities, of: NumberLink.fields) {
      NumberLink($0.tally.communities.pilots.total.grouped, unit: "个", to: $0.page.trace(.pilotCommunities))
    },
    .number("projects", "项目，个，不含已撤销的", .projects, of: NumberLink.fields) {
      NumberLink($0.tally.projects.active.grouped, unit: "个", to: $0.page.trace(.projects))
    },
    .number("late", "逾期的项目，个", .lateProjects, of: NumberLink.fields) {
      NumberLink($0.tally.projects.timing.late.grouped, unit: "个", to: $0.page.trace(.lateProjects))
    },
    .number("openFacilities", "已开放的设施，处", .openFacilities, of: NumberLink.fields) {
      NumberLink($0.tally.openFacilities.grouped, unit: "处", to: $0.page.trace(.openFacilities))
    },
    .number("subdistricts", "有共同体的乡镇（街道）", .subdistrictCoverage, of: NumberLink.fields) {
      NumberLink($0.tally.subdistricts, unit: "个", to: $0.page.trace(.subdistrictCoverage))
    },
    .number("communities", "有共同体的社区（村）", .communityCoverage, of: NumberLink.fields) {
      NumberLink($0.tally.communities.coverage, unit: "个", to: $0.page.trace(.communityCoverage))
    })

  private var page: Address { .district(district.id) }

  private var isSilent: Bool { edition.indicators.city.silentDistricts.contains { $0.index == index } }
}
