/// A point of a drawing, in tenths of a unit of its viewBox, from the left and from the top.
package struct PlanePoint: Hashable, Sendable {
  package var x: Int
  package var y: Int

  package init(_ x: Int, _ y: Int) {
    self.x = x
    self.y = y
  }

  static func + (left: PlanePoint, right: PlanePoint) -> PlanePoint {
    PlanePoint(left.x + right.x, left.y + right.y)
  }

  /// The square of the distance to another point.
  func squaredDistance(to other: PlanePoint) -> Int {
    (x - other.x) * (x - other.x) + (y - other.y) * (y - other.y)
  }
}
