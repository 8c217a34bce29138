import PortalCore
package import PortalIndicators
package import PortalMarkup
import PortalModel

/// How far an area's numbers on circles of public services go: what they are computed from, and what is left out.
package struct ReachView: Sendable {
  private let tally: ReachTally
  private let methods: Methods
  private let communities: String

  /// - Parameter communities: where the register of the area can be downloaded.
  package init(_ tally: ReachTally, to communities: Address, in edition: Edition) {
    self.tally = tally
    self.communities = communities.path
    methods = Methods(.reach, in: edition)
  }

  package static let fields = ViewFields<ReachView>(
    .list("radii", "圈，从小到大", of: Self.circle) { $0.tally.circles },
    .flag("isKnown", "有没有社区同时报送了位置和户数") { $0.tally.known > 0 },
    .number("known", "同时报送了位置和户数的社区（村），个", .reach, of: NumberLink.fields) { $0.link($0.tally.known, "个") },
    .number("households", "这些社区（村）的户数，户", .reach, of: NumberLink.fields) { $0.link($0.tally.households, "户") },
    .flag("isPartial", "有没有不能计算的社区（村）") { $0.tally.unknown > 0 },
    .number("unknown", "不能计算的社区（村），个", .reach, of: NumberLink.fields) { $0.link($0.tally.unknown, "个") },
    .number("withoutPosition", "只缺位置的社区（村），个", .reach, of: NumberLink.fields) {
      $0.link($0.tally.withoutPosition, "个")
    },
    .number("withoutHouseholds", "只缺户数的社区（村），个", .reach, of: NumberLink.fields) {
      $0.link($0.tally.withoutHouseholds, "个")
    },
    .number("withoutBoth", "位置和户数都缺的社区（村），个", .reach, of: NumberLink.fields) { $0.link($0.tally.withoutBoth, "个") },
    .record("reachMethods", "圈里的户数怎么算", of: Methods.fields) { $0.methods },
    .list("clauses", "圈所在的条款", of: Clause.fields) { view in
      Set(view.tally.circles.map(\.clause)).sorted().map { Clause($0) }
    })

  private func link(_ count: Int, _ unit: String) -> NumberLink { NumberLink(count, unit: unit, to: communities) }

  static let circle = ViewFields<Standards.Circle>(
    .text("minutes", "圈的分钟数") { $0.minutes.grouped },
    .text("metres", "圈的半径，米，直线") { $0.metres.grouped })
}

/// The households within one circle around their communities.
struct CircleRow: Sendable {
  let circle: Standards.Circle
  let households: Share
  /// Where the communities behind it are.
  let path: String

  /// Of a domain in an area, the smallest circle first.
  ///
  /// - Parameter path: where the communities are that were counted, or that were not reached.
  static func all(ofDomain domain: Int, in tally: ReachTally, to path: String) -> [CircleRow] {
    tally.shares(ofDomain: domain).map { CircleRow(circle: $0.circle, households: $0.households, path: path) }
  }

  static let fields =
    ReachView.circle.mapped(\.circle)
    + ViewFields<CircleRow>(
      .number("households", "圈里有开放设施的户数所占百分比", .reach, of: NumberLink.fields) {
        NumberLink(percentage: $0.households, of: "户", to: $0.path)
      })
}

/// A domain in a district's table of circles.
struct DomainReachRow: Sendable {
  let index: Int
  let domain: ServiceDomain
  let tally: ReachTally
  /// Where the communities of the district are.
  let communities: String
  /// Where its facilities are.
  let facilities: String

  static let fields = ViewFields<DomainReachRow>(
    .text("name", "领域名称") { $0.domain.name },
    .text("path", "领域页上这一节的路径") { Address.domain($0.domain.id).place("reach") },
    .list("circles", "各个圈的户数，从小到大", of: CircleRow.fields) {
      CircleRow.all(ofDomain: $0.index, in: $0.tally, to: $0.communities)
    },
    .flag("hasUnplaced", "有没有没报位置的开放设施") { $0.tally.unplaced[$0.index] > 0 },
    .number("unplaced", "没有报送位置的开放设施，处", .reach, of: NumberLink.fields) {
      NumberLink($0.tally.unplaced[$0.index], unit: "处", to: $0.facilities)
    })
}
