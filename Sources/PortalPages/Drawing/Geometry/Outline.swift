package import PortalCore

/// The outline of an area with the box of ground around it, so that most drawings can pass it over at once.
package struct Outline: Sendable {
  package let polygons: [Polygon]
  /// `nil` for an outline without positions.
  package let extent: GroundBox?

  /// - Complexity: O(*n*) in the positions; made once for each area.
  package init(_ polygons: [Polygon]) {
    self.polygons = polygons
    extent = GroundBox(around: polygons.lazy.flatMap(\.rings).joined())
  }
}
