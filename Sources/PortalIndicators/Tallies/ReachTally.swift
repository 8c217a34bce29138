import PortalCore
package import PortalModel

/// How many households of an area have open facilities near them, of those whose community says where and how many.
package struct ReachTally: Hashable, Sendable {
  /// Communities whose position and households are reported: the only ones that the shares are computed from.
  package private(set) var known = 0
  /// Households of these communities.
  package private(set) var households = 0
  /// Communities that report households, but no position.
  package private(set) var withoutPosition = 0
  /// Communities that report a position, but no households.
  package private(set) var withoutHouseholds = 0
  /// Communities that report neither.
  package private(set) var withoutBoth = 0
  /// Open facilities whose position is not reported, by domain: they are in no circle.
  package private(set) var unplaced: [Int]
  /// Households by domain and circle, the smallest circle first.
  private var reached: [[Int]]
  /// The circles of the profile in force, the smallest first.
  package let circles: [Standards.Circle]

  /// Communities of which the shares say nothing: they are not counted as out of reach.
  package var unknown: Int { withoutPosition + withoutHouseholds + withoutBoth }

  /// - Complexity: O(*n*) in the area's communities and facilities.
  init(of area: Area, in portal: Portal, standings: [ReachStanding?]) {
    circles = portal.currentStandards.circles.sorted { $0.metres < $1.metres }
    unplaced = portal.domains.map { _ in 0 }
    reached = portal.domains.map { [circles] _ in circles.map { _ in 0 } }
    for index in area.communities {
      count(standings[index], households: portal.register.communities[index].households.value)
    }
    for facility in area.facilities.map({ portal.records.facilities[$0] })
    where facility.state == .open && facility.position == nil {
      unplaced[facility.domain.index] += 1
    }
  }

  /// By circle, the smallest first: households with an open facility of a domain in it, of all that are known.
  package func shares(ofDomain domain: Int) -> [(circle: Standards.Circle, households: Share)] {
    zip(circles, reached[domain]).map { ($0, Share($1, of: households)) }
  }

  private mutating func count(_ standing: ReachStanding?, households reported: Int?) {
    switch (standing, reported) {
    case (let standing?, let reported?):
      known += 1
      households += reported
      for domain in reached.indices {
        for (place, circle) in circles.enumerated() where standing.isReached(by: domain, within: circle) {
          reached[domain][place] += reported
        }
      }
    case (nil, .some): withoutPosition += 1
    case (.some, nil): withoutHouseholds += 1
    case (nil, nil): withoutBoth += 1
    }
  }
}
