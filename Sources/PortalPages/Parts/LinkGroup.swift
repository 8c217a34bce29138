import PortalCore
import PortalIndicators
import PortalMarkup
import PortalModel

/// Links under a heading.
struct LinkGroup: Sendable {
  let name: String
  let links: [PageLink]

  static let fields = ViewFields<LinkGroup>(
    .text("heading", "这一组的标题") { $0.name },
    .list("links", "链接", of: PageLink.fields) { $0.links })
}

extension LinkGroup {
  /// An operator and its facilities.
  init(_ group: NamedGroup<Facility>, of portal: Portal) {
    self.init(
      name: group.name, links: group.members.map { PageLink(portal[$0].name, Address.facility($0.id)) })
  }
}
