/// A place on the ground: longitude and latitude (CGCS2000, equal to WGS 84 at this precision), in millionths of a degree.
package struct Position: Hashable, Sendable {
  package let longitude: Int
  package let latitude: Int

  package init(longitude: Int, latitude: Int) {
    self.longitude = longitude
    self.latitude = latitude
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
