import PortalCore
import PortalIndicators
import PortalModel

/// What one district lacks of one target.
struct MissingList: Sendable {
  /// Its place in the list of targets.
  let target: Int
  let district: District
  let communities: [Reference<Community>]

  /// How many communities a page shows.
  static let size = 600

  var pages: Int { ListPage.count(of: communities.count, size: Self.size) }

  /// One for each target and district of which something is missing.
  ///
  /// - Complexity: O(*n*) in the communities that are missing and in the districts, for each target.
  static func all(of portal: Portal, _ targets: [TargetStanding]) -> [MissingList] {
    targets.enumerated().flatMap { index, standing in
      let missing = Dictionary(grouping: standing.missingCommunities) { portal.district(of: portal[$0]).index }
      return portal.register.districts.enumerated().compactMap { place, district in
        missing[place].map { MissingList(target: index, district: district, communities: $0) }
      }
    }
  }
}
