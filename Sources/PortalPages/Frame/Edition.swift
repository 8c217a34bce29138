import PortalCore
package import PortalIndicators
package import PortalModel

/// One published state of the site: its facts, what was worked out from them, and what many pages share.
///
/// A class, so that the many pages that hold it share one reference.
package final class Edition: Sendable {
  package let portal: Portal
  package let indicators: Indicators
  let maps: MapLayers
  let announcementLists: AnnouncementLists
  let links: ContentLinks
  /// The host of the site's address, for the meta tag `SiteDomain`.
  let host: String
  /// The as-of date as pages say it: “2025年6月30日”.
  package let asOf: String

  package init(_ portal: Portal) {
    self.portal = portal
    indicators = Indicators(of: portal)
    maps = MapLayers(of: portal)
    announcementLists = AnnouncementLists(of: portal)
    links = ContentLinks(of: portal)
    asOf = portal.settings.asOf.inChinese
    host = Self.host(of: portal.settings.baseURL)
  }

  private static func host(of address: String) -> String {
    let afterScheme = address.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false).dropFirst(2)
    return String(afterScheme.first?.prefix { $0 != "/" && $0 != ":" } ?? "")
  }
}
