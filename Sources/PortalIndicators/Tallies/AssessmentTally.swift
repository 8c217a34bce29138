package import PortalCore
package import PortalModel

/// The operating assessments of one period (三（四）2).
package struct AssessmentTally: Hashable, Sendable {
  /// “2025年上半年”.
  package let period: String
  /// All assessments of the period.
  package private(set) var total = 0
  package private(set) var results = ReportedCounts<Assessment.Result>()
  /// The scores added up, in points.
  package private(set) var scores = Score(hundredths: 0)
  /// Assessments that report a score.
  package private(set) var scored = 0
  /// The subsidies tied to these assessments.
  package private(set) var subsidies = MoneyTotal()

  /// The scores divided by how many there are, in points; `nil` where there is none.
  package var mean: Ratio? { Ratio(scores.hundredths, over: 100 * scored) }

  init(period: String) {
    self.period = period
  }

  mutating func count(_ assessment: Assessment) {
    total += 1
    results.count(assessment.result)
    subsidies.add(assessment.subsidy)
    guard let score = assessment.score.value else { return }
    scored += 1
    scores = Score(hundredths: scores.hundredths + score.hundredths)
  }
}
