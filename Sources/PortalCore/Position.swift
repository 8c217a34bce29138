/// A place on the ground: longitude and latitude (CGCS2000, equal to WGS 84 at this precision), in millionths of a degree.
package struct Position: Hashable, Sendable {
  package let longitude: Int
  package let latitude: Int

  package init(longitude: Int, latitude: Int) {
    self.longitude = longitude
    self.latitude = latitude
  }

  /// Metres in a degree at 30.1° N on the CGCS2000 ellipsoid: what maps are drawn and distances are measured by.
  ///
  /// From 29.2° to 30.6° N, the whole city, a length from west to east is at most 1 % off, one from south to north
  /// less than 0.1 %: 10 m and 1 m of 1,000 m.
  package static let metresPerDegree = (longitude: 96_389, latitude: 110_854)

  /// Whether another position is at most so many metres away in a straight line, in whole numbers and without rounding.
  package func isWithin(metres: Int, of other: Position) -> Bool {
    let east = abs(longitude - other.longitude) * Self.metresPerDegree.longitude
    let north = abs(latitude - other.latitude) * Self.metresPerDegree.latitude
    let (eastSquared, northSquared) = (east.multipliedFullWidth(by: east), north.multipliedFullWidth(by: north))
    let limit = (metres * 1_000_000).multipliedFullWidth(by: metres * 1_000_000)
    let (low, isOverflow) = eastSquared.low.addingReportingOverflow(northSquared.low)
    return (eastSquared.high + northSquared.high + (isOverflow ? 1 : 0), low) <= (limit.high, limit.low)
  }
}

/// An outline with its holes: rings of positions, each closed (first = last), the first ring the outer one.
package struct Polygon: Hashable, Sendable {
  package let rings: [[Position]]

  package init(rings: [[Position]]) {
    self.rings = rings
  }

  /// Whether a position lies inside, holes left out; by counting crossings, in whole numbers.
  ///
  /// - Complexity: O(*n*) in the positions of the outline.
  package func contains(_ position: Position) -> Bool {
    var isInside = false
    for ring in rings {
      for (start, end) in zip(ring, ring.dropFirst()) {
        guard (start.latitude > position.latitude) != (end.latitude > position.latitude) else { continue }
        let left = (position.longitude - start.longitude) * (end.latitude - start.latitude)
        let right = (end.longitude - start.longitude) * (position.latitude - start.latitude)
        if end.latitude > start.latitude ? left < right : left > right { isInside.toggle() }
      }
    }
    return isInside
  }
}
