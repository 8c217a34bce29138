import PortalCore
import PortalIndicators
package import PortalMarkup
import PortalModel

/// A community as a list shows it.
package struct CommunityRow: Sendable {
  private let community: Community
  private let standing: CommunityStanding
  private let subdistrict: Subdistrict
  private let district: District
  private let anchor: String?

  /// - Parameters:
  ///   - index: the place of the community in the portal's list.
  ///   - anchor: where the row begins a letter, its place in the page.
  package init(_ index: Int, of edition: Edition, anchor: String? = nil) {
    community = edition.portal.register.communities[index]
    standing = edition.indicators.communities[index]
    subdistrict = edition.portal[community.subdistrict]
    district = edition.portal[subdistrict.district]
    self.anchor = anchor
  }

  package static let fields = ViewFields<CommunityRow>(
    .text("name", "社区（村）名称") { $0.community.name },
    .text("path", "本站路径") { Address.community($0.community.id).path },
    .optional("anchor", "这一行在页面上的位置：拼音首字母的第一行才有") { $0.anchor },
    .text("subdistrict", "所属乡镇（街道）") { $0.subdistrict.name },
    .text("district", "所属区、县（市）") { $0.district.name },
    .optional("pilot", "试点类型：新建或既有；不是试点则没有") { $0.community.pilot.value?.title },
    .flag("reportsNothing", "一项数据也没有报送") { $0.standing.reportsNothing },
    .flag("hasOpenHub", "是否已有开放的共同体") { $0.standing.hasOpenHub },
    .record("verdict", "是否达到全部标准", of: Badge.fields) { Badge($0.standing.verdict) })
}
