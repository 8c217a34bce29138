package import PortalCore

/// Which piece of ground a map shows, and how large: degrees to points of the drawing, in whole numbers.
///
/// Longitude and latitude are drawn as straight and square (equirectangular), true to scale at 30.1° N.
package struct MapFrame: Hashable, Sendable {
  /// The ground that the map shows.
  package let ground: GroundBox
  /// Units of the viewBox.
  package let width: Int
  package let height: Int
  /// Metres of ground from the left edge to the right.
  package let metresAcross: Int

  /// A map of a width of ground around its centre.
  package init(centre: Position, metresAcross: Int, width: Int, height: Int) {
    let metresDown = metresAcross * height / width
    let (east, north) = Self.degrees(east: metresAcross / 2, north: metresDown / 2)
    ground = GroundBox(
      west: centre.longitude - east, south: centre.latitude - north, east: centre.longitude + east,
      north: centre.latitude + north)
    self.width = width
    self.height = height
    self.metresAcross = metresAcross
  }

  /// The largest map of a box of ground that a width and a height allow, with room around it; no higher than needed.
  package init(fitting box: GroundBox, width: Int, maximumHeight: Int, margin: Int) {
    let across = max(1, (box.east - box.west) * Position.metresPerDegree.longitude / 1_000_000)
    let down = max(1, (box.north - box.south) * Position.metresPerDegree.latitude / 1_000_000)
    let metres = max(
      across * width / (width - 2 * margin), down * width / (maximumHeight - 2 * margin), 1000)
    let centre = Position(longitude: (box.west + box.east) / 2, latitude: (box.south + box.north) / 2)
    let height = min(maximumHeight, down * width / metres + 2 * margin + 1)
    self.init(centre: centre, metresAcross: metres, width: width, height: height)
  }

  /// The whole drawing.
  package var box: PlaneBox { PlaneBox(left: 0, top: 0, right: width * 10, bottom: height * 10) }

  /// Where a position is drawn.
  package func point(of position: Position) -> PlanePoint {
    PlanePoint(
      length(
        microdegrees: position.longitude - ground.west, metresPerDegree: Position.metresPerDegree.longitude),
      length(
        microdegrees: ground.north - position.latitude, metresPerDegree: Position.metresPerDegree.latitude))
  }

  /// How long a distance on the ground is drawn, in tenths of a unit.
  package func length(metres: Int) -> Int {
    (metres * width * 10).dividedRounded(by: metresAcross)
  }

  /// The position that is drawn at a point.
  func position(at point: PlanePoint) -> Position {
    let (east, south) = Self.degrees(
      east: point.x * metresAcross / (width * 10), north: point.y * metresAcross / (width * 10))
    return Position(longitude: ground.west + east, latitude: ground.north - south)
  }

  private func length(microdegrees: Int, metresPerDegree: Int) -> Int {
    (microdegrees * metresPerDegree * width).dividedRounded(by: metresAcross * 100_000)
  }

  private static func degrees(east: Int, north: Int) -> (east: Int, north: Int) {
    (east * 1_000_000 / Position.metresPerDegree.longitude, north * 1_000_000 / Position.metresPerDegree.latitude)
  }
}
