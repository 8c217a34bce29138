package import PortalCore

/// A district's score in the league table, exact: Σ weight × rate ÷ Σ weight, over the components that can be told.
package struct LeagueScore: Comparable, Sendable {
  private let terms: [Term]

  private struct Term {
    let weight: UInt
    let numerator: UInt
    let denominator: UInt
  }

  /// Rates above 1 count as 1, below 0 as 0; `nil` where nothing can be told.
  init?(_ components: [(weight: Int, rate: Ratio?)]) {
    terms = components.compactMap { weight, rate in
      guard weight > 0, let rate else { return nil }
      let numerator = min(max(rate.numerator, 0), rate.denominator)
      return Term(weight: UInt(weight), numerator: UInt(numerator), denominator: UInt(rate.denominator))
    }
    if terms.isEmpty { return nil }
  }

  /// The score out of 100 points, rounded half up to a hundredth; for showing only.
  package var rounded: Score {
    let doubled = numerator * 2 * 10_000
    var shown = 0..<10_001
    while shown.count > 1 {
      let middle = (shown.lowerBound + shown.upperBound) / 2
      let isReached = doubled >= product(UInt(2 * middle - 1), by: denominator)
      shown = isReached ? middle..<shown.upperBound : shown.lowerBound..<middle
    }
    return Score(hundredths: shown.lowerBound)
  }

  /// The place of each score: equal ones share a place, and the next place is skipped.
  static func places(of scores: [LeagueScore]) -> [Int] {
    let order = scores.indices.sorted { scores[$1] < scores[$0] }
    var places = [Int](repeating: 1, count: scores.count)
    for (position, index) in order.enumerated().dropFirst() {
      let before = order[position - 1]
      places[index] = scores[index] < scores[before] ? position + 1 : places[before]
    }
    return places
  }

  package static func == (left: LeagueScore, right: LeagueScore) -> Bool { !(left < right) && !(right < left) }

  package static func < (left: LeagueScore, right: LeagueScore) -> Bool {
    right.denominator.reduce(left.numerator, *) < left.denominator.reduce(right.numerator, *)
  }

  private var numerator: Natural {
    terms.indices.reduce(Natural(0)) { sum, own in
      let others = terms.indices.filter { $0 != own }.map { terms[$0].denominator }
      return sum + product(terms[own].weight, by: [terms[own].numerator] + others)
    }
  }

  /// The denominator's factors.
  private var denominator: [UInt] { [terms.reduce(0) { $0 + $1.weight }] + terms.map(\.denominator) }

  private func product(_ factor: UInt, by factors: [UInt]) -> Natural { factors.reduce(Natural(factor), *) }
}
