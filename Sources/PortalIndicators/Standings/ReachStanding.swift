import PortalCore
package import PortalModel

/// How near a community has open facilities, by the circles of public services around its position (三（五）1).
///
/// A circle is a straight-line radius, not a walk; a facility exactly on it is within.
package struct ReachStanding: Hashable, Sendable {
  /// By domain, in the portal's order: metres of the smallest circle with an open facility; `nil` where none has one.
  package let radii: [Int?]

  /// Whether an open facility of a domain lies within a circle.
  package func isReached(by domain: Int, within circle: Standards.Circle) -> Bool {
    radii[domain].map { $0 <= circle.metres } ?? false
  }

  /// For each community of a portal; `nil` where its position is not reported.
  ///
  /// - Complexity: O(*n* log *m*) in communities with a position and open facilities, and in the pairs that lie in a
  ///   strip as high as the largest circle.
  static func all(in portal: Portal) -> [ReachStanding?] {
    let circles = portal.currentStandards.circles.map(\.metres).sorted()
    var facilities = [[Position]](repeating: [], count: portal.domains.count)
    for facility in portal.records.facilities where facility.state == .open {
      if let position = facility.position { facilities[facility.domain.index].append(position) }
    }
    let strips = facilities.map { Strips($0, circles: circles) }
    return portal.register.communities.map { community in
      community.position.map { position in ReachStanding(radii: strips.map { $0.radius(around: position) }) }
    }
  }
}

/// Positions sorted from south to north, to be looked up by nearness.
private struct Strips {
  private let positions: [Position]
  /// Radii in metres, the smallest first.
  private let circles: [Int]
  /// Half the height of a strip that the largest circle fits into, in millionths of a degree.
  private let reach: Int

  init(_ positions: [Position], circles: [Int]) {
    self.positions = positions.sorted { $0.latitude < $1.latitude }
    self.circles = circles
    reach = (circles.last ?? 0) * 1_000_000 / Position.metresPerDegree.latitude + 1
  }

  /// The smallest circle around a centre that holds a position.
  func radius(around centre: Position) -> Int? {
    var count = circles.count
    for position in positions[first(from: centre.latitude - reach)...] {
      guard count > 0, position.latitude <= centre.latitude + reach else { break }
      while count > 0, position.isWithin(metres: circles[count - 1], of: centre) { count -= 1 }
    }
    return count < circles.count ? circles[count] : nil
  }

  /// The place of the first position that is not south of a latitude.
  private func first(from latitude: Int) -> Int {
    var (low, high) = (0, positions.count)
    while low < high {
      let middle = (low + high) / 2
      if positions[middle].latitude < latitude { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
