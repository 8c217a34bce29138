import PortalCore
import PortalIndicators
import PortalMarkup
import PortalModel

/// How many households have a service domain near them, over the whole city, and which communities have not.
struct DomainReach: Sendable {
  private let index: Int
  private let edition: Edition

  init(_ index: Int, of edition: Edition) {
    self.index = index
    self.edition = edition
  }

  static let fields = ViewFields<DomainReach>(
    .record("reach", "怎么算出来的，哪些没有算", of: ReachView.fields) {
      ReachView($0.tally, to: $0.communities, in: $0.edition)
    },
    .list("circles", "各个圈的户数，从小到大", of: CircleRow.fields) { $0.rows },
    .optionalRecord("largest", "最大的圈", of: CircleRow.fields) { $0.largest },
    .flag("hasUnreached", "最大的圈里没有开放设施的社区（村）有没有") { !$0.unreached.isEmpty },
    .list("unreached", "最大的圈里没有开放设施的社区（村）", of: ReachedCommunity.fields) { $0.unreached },
    .flag("hasUntold", "位置和户数只报送了一样的社区（村）有没有") { !$0.untold.isEmpty },
    .list("untold", "位置和户数只报送了一样的社区（村）", of: ReachedCommunity.fields) { $0.untold },
    .flag("hasUnplaced", "有没有没报位置的开放设施") { $0.tally.unplaced[$0.index] > 0 },
    .number("unplaced", "没有报送位置的开放设施，处", .reach, of: NumberLink.fields) { view in
      NumberLink(
        view.tally.unplaced[view.index], unit: "处", to: Address.download(Facility.table.description.name).path)
    })

  private var communities: Address { .download(Community.table.description.name) }

  /// The largest circle, with its households.
  var largest: CircleRow? { rows.last }

  private var rows: [CircleRow] {
    CircleRow.all(
      ofDomain: index, in: tally, to: Address.domain(edition.portal.domains[index].id).place("reach"))
  }

  private var tally: ReachTally { edition.indicators.city.tally.reach }

  private var unreached: [ReachedCommunity] {
    zip(edition.portal.register.communities, edition.indicators.reach)
      .filter { community, reach in
        guard let reach else { return false }
        return community.households.value != nil && reach.radii[index] == nil
      }
      .map { ReachedCommunity(community: $0.0) }
  }

  private var untold: [ReachedCommunity] {
    edition.portal.register.communities
      .filter { ($0.position == nil) != ($0.households.value == nil) }
      .map { ReachedCommunity(community: $0) }
  }
}

/// A community in the lists below the circles.
private struct ReachedCommunity {
  let community: Community

  static let fields = ViewFields<ReachedCommunity>(
    .text("name", "社区（村）名称") { $0.community.name },
    .text("path", "本站路径") { Address.community($0.community.id).path },
    .record("households", "户数", of: ReportedView.fields) {
      ReportedView($0.community.households.map(\.grouped), unit: "户")
    })
}
