import PortalCore
import PortalMarkup
import PortalModel

/// A target for every subdistrict or community (二（二）), as the page of a place that it includes says it.
struct PlaceTarget: Sendable {
  private let target: Target

  /// Those that include a district, the nearest deadline first.
  static func all(for district: District, in edition: Edition) -> [PlaceTarget] {
    edition.portal.programme.targets.filter { target in
      switch target.indicator {
      case .subdistrictCoverage, .communityCoverage: district.scopeFrom.number <= target.deadline.year
      case .pilotCommunities, .hubs, .supportingPolicies: false
      }
    }
    .sorted { ($0.deadline, $0.id) < ($1.deadline, $1.id) }.map { PlaceTarget(target: $0) }
  }

  static let fields = ViewFields<PlaceTarget>(
    .text("name", "目标的说法") { $0.target.name },
    .text("path", "目标页的路径") { Address.target($0.target.id).path },
    .text("deadline", "完成时限") { $0.target.deadline.inChinese },
    .record("clause", "依据的条款", of: Clause.fields) { Clause($0.target.clause) })
}
