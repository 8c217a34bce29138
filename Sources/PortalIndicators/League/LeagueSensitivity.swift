package import PortalModel

/// What a fifth more or less of one weight does to the places of a league table.
///
/// The other weights are scaled so that the total stays what it was.
package struct LeagueSensitivity: Sendable {
  package let component: Standards.Component
  /// The points of the component as published.
  package let points: Int
  package let change: Change
  /// The areas whose place changes, as the table lists them.
  ///
  /// `nil` where the weight cannot change so: the others have no points to take over or to give.
  package let moves: [Move]?

  /// Whether the weight falls or rises, as fifths of what it was.
  package enum Change: Int, CaseIterable, Sendable {
    case lower = 4
    case higher = 6

    /// By how much a weight changes, in %.
    package static let percent = 20

    /// The change in Chinese: “加 20%”.
    package var title: String { "\(self == .lower ? "减" : "加") \(Self.percent)%" }
  }

  /// An area with its published place and the one that the changed weight gives it.
  package struct Move: Hashable, Sendable {
    package let district: Reference<District>
    package let from: Int
    package let to: Int
  }

  /// The changed weight, in hundredths of a point.
  package var changedHundredths: Int { points * change.rawValue * 20 }
}

extension LeagueTable {
  /// For each weight in its order, what a fifth less and a fifth more of it does to the places; exact.
  ///
  /// Nothing where no area has a place.
  ///
  /// - Complexity: O(*w* × *n* log *n*) in the weights and the ranked areas.
  package var sensitivity: [LeagueSensitivity] {
    let weights = rows.first { $0.place != nil }?.components ?? []
    return weights.indices.flatMap { index in
      LeagueSensitivity.Change.allCases.map { change in
        let moved = Self.weights(weights.map(\.weight), moving: index, by: change)
        return LeagueSensitivity(
          component: weights[index].component, points: weights[index].weight, change: change,
          moves: moved.map(moves(under:)))
      }
    }
  }

  /// Weights in the changed proportion, all times 5 × (total − own) so that they stay whole numbers.
  private static func weights(
    _ points: [Int], moving index: Int, by change: LeagueSensitivity.Change
  ) -> [Int]? {
    let (own, total) = (points[index], points.reduce(0, +))
    let (rest, changedRest) = (total - own, 5 * total - change.rawValue * own)
    guard rest > 0, changedRest > 0 else { return nil }
    return points.indices.map { $0 == index ? change.rawValue * own * rest : points[$0] * changedRest }
  }

  private func moves(under weights: [Int]) -> [LeagueSensitivity.Move] {
    let scored = rows.compactMap { row -> (row: Row, place: Int, score: LeagueScore)? in
      guard let place = row.place,
        let score = LeagueScore(zip(weights, row.components).map { (weight: $0, rate: $1.rate) })
      else { return nil }
      return (row, place, score)
    }
    return zip(scored, LeagueScore.places(of: scored.map(\.score))).compactMap { old, place in
      place == old.place ? nil : LeagueSensitivity.Move(district: old.row.district, from: old.place, to: place)
    }
  }
}
