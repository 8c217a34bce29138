package import PortalCore

/// An upright rectangle of ground, in millionths of a degree; its edges belong to it.
package struct GroundBox: Hashable, Sendable {
  package var west: Int
  package var south: Int
  package var east: Int
  package var north: Int

  package init(west: Int, south: Int, east: Int, north: Int) {
    self.west = west
    self.south = south
    self.east = east
    self.north = north
  }

  /// The smallest box around positions; `nil` around none.
  package init?(around positions: some Sequence<Position>) {
    var box: GroundBox?
    for position in positions {
      box = GroundBox(
        west: min(box?.west ?? position.longitude, position.longitude),
        south: min(box?.south ?? position.latitude, position.latitude),
        east: max(box?.east ?? position.longitude, position.longitude),
        north: max(box?.north ?? position.latitude, position.latitude))
    }
    guard let box else { return nil }
    self = box
  }

  /// Whether a position lies in it or on its edge.
  package func contains(_ position: Position) -> Bool {
    (west...east).contains(position.longitude) && (south...north).contains(position.latitude)
  }

  /// Whether they share any ground, if only an edge.
  package func overlaps(_ box: GroundBox) -> Bool {
    west <= box.east && box.west <= east && south <= box.north && box.south <= north
  }

  /// Whether the segment between two positions can touch the box: its own box does.
  func mayMeet(_ start: Position, _ end: Position) -> Bool {
    !(start.longitude < west && end.longitude < west || start.longitude > east && end.longitude > east
      || start.latitude < south && end.latitude < south || start.latitude > north && end.latitude > north)
  }
}
