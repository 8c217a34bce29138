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
  let communityOrder: CommunityOrder
  let missingLists: [MissingList]
  let links: ContentLinks
  /// What readers check downloads by.
  let store = DownloadStore()
  /// The codes on posters.
  let codes = QRCodes()
  /// What changed in every edition.
  package let changes: ChangeLog
  /// The host of the site's address, for the meta tag `SiteDomain`.
  let host: String
  /// The path that all pages lie below, `/services/`: where links begin on the one page that is shown at any depth.
  let basePath: String
  /// What the standards in force call things.
  package let words: IndicatorWords
  /// The as-of date as pages say it: “2025年6月30日”.
  package let asOf: String

  /// - Parameter jobs: how many threads may work at once.
  package init(_ portal: Portal, jobs: Int = 1) {
    self.portal = portal
    words = IndicatorWords(of: portal.currentStandards)
    (indicators, changes) = together(jobs: jobs) {
      Indicators(of: portal)
    } _: {
      ChangeLog(of: portal)
    }
    maps = MapLayers(of: portal)
    announcementLists = AnnouncementLists(of: portal)
    communityOrder = CommunityOrder(of: portal)
    missingLists = MissingList.all(of: portal, indicators.targets)
    links = ContentLinks(of: portal)
    asOf = portal.settings.asOf.inChinese
    let address = portal.settings.baseURL.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    host = String(address.dropFirst(2).first?.prefix { $0 != ":" } ?? "")
    basePath = "/" + (address.dropFirst(3).first ?? "")
  }

  /// The few numbers that are kept with the edition for ever.
  package var figures: EditionFigures { indicators.figures }
}
