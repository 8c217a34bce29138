/// An upright rectangle of a drawing, in tenths of a unit of its viewBox; its edges belong to it.
package struct PlaneBox: Hashable, Sendable {
  package let left: Int
  package let top: Int
  package let right: Int
  package let bottom: Int

  package init(left: Int, top: Int, right: Int, bottom: Int) {
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
  }

  /// The rectangle of a size around a point.
  init(around centre: PlanePoint, width: Int, height: Int) {
    left = centre.x - width / 2
    top = centre.y - height / 2
    right = left + width
    bottom = top + height
  }

  /// Whether a point lies in it or on its edge.
  package func contains(_ point: PlanePoint) -> Bool {
    (left...right).contains(point.x) && (top...bottom).contains(point.y)
  }

  /// Whether a box lies in it whole.
  package func contains(_ box: PlaneBox) -> Bool {
    left <= box.left && top <= box.top && box.right <= right && box.bottom <= bottom
  }

  /// Whether they share more than an edge.
  package func overlaps(_ box: PlaneBox) -> Bool {
    left < box.right && box.left < right && top < box.bottom && box.top < bottom
  }

  /// The part of a segment that lies in the rectangle, or `nil` where none does.
  func clip(_ start: PlanePoint, _ end: PlanePoint) -> (start: PlanePoint, end: PlanePoint)? {
    var (start, end) = (start, end)
    for edge in Edge.allCases {
      let (from, to) = (edge.depth(of: start, in: self), edge.depth(of: end, in: self))
      if from < 0 && to < 0 { return nil }
      if from < 0 { start = edge.crossing(start, end, depths: (from, to)) }
      if to < 0 { end = edge.crossing(end, start, depths: (to, from)) }
    }
    return (start, end)
  }

  /// The four sides, each with how far within it a point lies.
  private enum Edge: CaseIterable {
    case left, top, right, bottom

    func depth(of point: PlanePoint, in box: PlaneBox) -> Int {
      switch self {
      case .left: point.x - box.left
      case .top: point.y - box.top
      case .right: box.right - point.x
      case .bottom: box.bottom - point.y
      }
    }

    /// Where the segment from an outer to an inner point meets the side; the inner depth is not negative.
    func crossing(_ outer: PlanePoint, _ inner: PlanePoint, depths: (outer: Int, inner: Int)) -> PlanePoint {
      let whole = depths.inner - depths.outer
      return PlanePoint(
        outer.x + (inner.x - outer.x) * -depths.outer / whole, outer.y + (inner.y - outer.y) * -depths.outer / whole)
    }
  }
}
