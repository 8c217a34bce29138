import PortalCore

/// A name that has found its place in a drawing.
package struct PlacedLabel: Hashable, Sendable {
  package let text: String
  /// What it names.
  package let anchor: PlanePoint
  package let centre: PlanePoint
  /// The room that the text takes at its largest.
  package let box: PlaneBox
  /// Whether it stands so far off that a line leads to it.
  package let hasLeader: Bool
}

/// Finds places for names so that none covers another, always the same for the same names in the same order.
struct LabelPlacement {
  /// Everything has to lie in it.
  let bounds: PlaneBox
  /// The height of the letters at their largest, in tenths.
  let size: Int
  private var taken: [PlaneBox] = []
  private var leaders: [(PlanePoint, PlanePoint)] = []

  init(bounds: PlaneBox, size: Int) {
    self.bounds = bounds
    self.size = size
  }

  /// Keeps names away from something that is drawn.
  mutating func keepFree(_ box: PlaneBox) {
    taken.append(box)
  }

  /// The first free one of the places around a point, or `nil`.
  ///
  /// - Parameter steps: offsets of the centre of the name from the point, in the order of preference.
  /// - Complexity: O(steps × what was placed).
  mutating func place(_ text: String, at anchor: PlanePoint, steps: [Step]) -> PlacedLabel? {
    let (width, height) = (width(of: text), size * 12 / 10)
    for step in steps {
      let centre = step.centre(from: anchor, width: width, height: height)
      let box = PlaneBox(around: centre, width: width, height: height)
      guard isFree(box, leader: step.hasLeader ? (anchor, centre) : nil) else { continue }
      taken.append(box)
      if step.hasLeader { leaders.append((anchor, centre)) }
      return PlacedLabel(text: text, anchor: anchor, centre: centre, box: box, hasLeader: step.hasLeader)
    }
    return nil
  }

  private func width(of text: String) -> Int {
    text.displayWidth * size * 52 / 100 + 20
  }

  private func isFree(_ box: PlaneBox, leader: (PlanePoint, PlanePoint)?) -> Bool {
    bounds.contains(box) && !taken.contains { $0.overlaps(box) } && !leaders.contains { box.clip($0.0, $0.1) != nil }
      && (leader.map { line in !taken.contains { $0.clip(line.0, line.1) != nil } } ?? true)
  }

  /// A place for a name, seen from what it names.
  struct Step {
    let direction: PlanePoint
    let distance: Int
    let hasLeader: Bool

    /// Over the point itself, then a little above and below.
    static let over = [(0, 0), (0, -6), (0, 6), (-8, 0), (8, 0), (-8, -6), (8, -6), (-8, 6), (8, 6)].map {
      Step(direction: PlanePoint($0.0, $0.1), distance: 10, hasLeader: false)
    }

    /// Beside a symbol: right, left, above, below.
    static let beside = [(1, 0), (-1, 0), (0, -1), (0, 1)].map {
      Step(direction: PlanePoint($0.0, $0.1), distance: 0, hasLeader: false)
    }

    /// Further and further off, with a line that leads there.
    static let away: [Step] = stride(from: 160, through: 640, by: 60).flatMap { distance in
      [(10, -5), (10, 0), (8, -9), (10, 5), (0, -10), (-8, -9), (-10, -5), (-10, 0), (8, 9), (-10, 5), (0, 10)].map {
        Step(direction: PlanePoint($0.0, $0.1), distance: distance / 10, hasLeader: true)
      }
    }

    func centre(from anchor: PlanePoint, width: Int, height: Int) -> PlanePoint {
      guard distance == 0 else {
        return anchor + PlanePoint(direction.x * distance, direction.y * distance)
      }
      return anchor + PlanePoint(direction.x * (width / 2 + 50), direction.y * (height / 2 + 40))
    }
  }
}
