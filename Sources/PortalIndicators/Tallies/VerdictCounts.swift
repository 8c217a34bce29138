/// How many records met a rule, did not, could not be judged or were not meant.
package struct VerdictCounts: Hashable, Sendable {
  package private(set) var met = 0
  package private(set) var notMet = 0
  package private(set) var notReported = 0
  package private(set) var notApplicable = 0

  /// Those that met the rule, of those that could be judged; the others stand apart.
  package var share: Share { Share(met, of: met + notMet) }

  /// All records, whatever the verdict.
  package var total: Int { met + notMet + notReported + notApplicable }

  mutating func count(_ verdict: Verdict) {
    switch verdict {
    case .met: met += 1
    case .notMet: notMet += 1
    case .notReported: notReported += 1
    case .notApplicable: notApplicable += 1
    }
  }
}
