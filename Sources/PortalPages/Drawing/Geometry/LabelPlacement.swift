import PortalCore

/// A name that has found its place in a drawing.
package struct PlacedLabel: Hashable, Sendable {
  package let text: String
  /// What it names.
  package let anchor: PlanePoint
  package let centre: PlanePoint
  /// The room that the text takes at its largest.
  package let box: PlaneBox
  /// Where the line ends that leads to a name standing far off; `nil` for one that stands close.
  package let leaderEnd: PlanePoint?
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
  /// - Parameters:
  ///   - steps: offsets of the name from the point, in the order of preference.
  ///   - isOpen: what else the middle of a free place has to fulfil.
  /// - Complexity: O(steps × what was placed).
  mutating func place(
    _ text: String, at anchor: PlanePoint, steps: [Step], where isOpen: (PlaneBox) -> Bool = { _ in true }
  ) -> PlacedLabel? {
    let (width, height) = (width(of: text), size * 12 / 10)
    for step in steps {
      let centre = step.centre(from: anchor, width: width, height: height)
      let box = PlaneBox(around: centre, width: width, height: height)
      let leader = step.hasLeader ? box.clip(anchor, centre).map { (anchor, $0.start) } : nil
      guard isFree(box, leader: leader), isOpen(box) else { continue }
      taken.append(box)
      if let leader { leaders.append(leader) }
      return PlacedLabel(text: text, anchor: anchor, centre: centre, box: box, leaderEnd: leader?.1)
    }
    return nil
  }

  private func width(of text: String) -> Int {
    text.displayWidth * size * 52 / 100 + 20
  }

  /// A line may begin in what it leads away from, but crosses nothing else.
  private func isFree(_ box: PlaneBox, leader: (start: PlanePoint, end: PlanePoint)?) -> Bool {
    guard bounds.contains(box), !taken.contains(where: { $0.overlaps(box) }),
      !leaders.contains(where: { box.clip($0.0, $0.1) != nil })
    else { return false }
    guard let leader else { return true }
    return !taken.contains { !$0.contains(leader.start) && $0.clip(leader.start, leader.end) != nil }
  }

  /// A place for a name, seen from what it names.
  enum Step {
    /// Over the point, moved by a little.
    case over(PlanePoint)
    /// Beside the sign that stands at the point: −1, 0 or 1 in each direction.
    case beside(PlanePoint)
    /// So far off that a line leads there.
    case away(PlanePoint)

    /// Over the point itself, then a little above and below.
    static let placesOver = [(0, 0), (0, -60), (0, 60), (-80, 0), (80, 0), (-80, -60), (80, -60), (-80, 60), (80, 60)]
      .map {
        Step.over(PlanePoint($0.0, $0.1))
      }

    /// Right, left, above, below, then at the corners.
    static let placesBeside = [(1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (1, 1), (-1, -1), (-1, 1)].map {
      Step.beside(PlanePoint($0.0, $0.1))
    }

    /// Further and further off, to the right first.
    static let placesAway: [Step] = stride(from: 20, through: 100, by: 5).flatMap { distance in
      [
        (10, -3), (9, -5), (7, -7), (4, -9), (10, 0), (10, 4), (7, 7), (0, -10), (4, 9), (-3, -10), (-5, -8), (-7, -7),
        (-10, 0),
      ].map { Step.away(PlanePoint($0.0 * distance, $0.1 * distance)) }
    }

    var hasLeader: Bool {
      if case .away = self { true } else { false }
    }

    func centre(from anchor: PlanePoint, width: Int, height: Int) -> PlanePoint {
      switch self {
      case .over(let offset), .away(let offset): anchor + offset
      case .beside(let side): anchor + PlanePoint(side.x * (width / 2 + 50), side.y * (height / 2 + 40))
      }
    }
  }
}
