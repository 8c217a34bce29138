/// What a rule of the policy says of a record.
package enum Verdict: Hashable, Sendable {
  case met
  case notMet
  /// The rule cannot be evaluated; what is missing, in Chinese: “户数”.
  case notReported(missing: [String])
  /// The rule is not meant for this record, and why.
  case notApplicable(reason: String)

  /// The verdict without its grounds.
  package var kind: Kind {
    switch self {
    case .met: .met
    case .notMet: .notMet
    case .notReported: .notReported
    case .notApplicable: .notApplicable
    }
  }

  /// The four verdicts, with a code for style sheets and data and a word for citizens.
  package enum Kind: String, Hashable, CaseIterable, Sendable {
    case met
    case notMet = "not-met"
    case notReported = "not-reported"
    case notApplicable = "not-applicable"

    package var title: String {
      switch self {
      case .met: "达到"
      case .notMet: "未达到"
      case .notReported: "未报送"
      case .notApplicable: "不适用"
      }
    }
  }

  /// One verdict for several rules that all have to be met.
  ///
  /// One that is not met decides; then one that cannot be evaluated; what is not applicable counts only alone.
  package static func all(_ verdicts: [Verdict]) -> Verdict {
    if verdicts.contains(.notMet) { return .notMet }
    let missing = verdicts.flatMap { verdict in
      if case .notReported(let missing) = verdict { missing } else { [String]() }
    }
    if !missing.isEmpty { return .notReported(missing: missing.withoutRepetition) }
    if verdicts.contains(.met) { return .met }
    return verdicts.first ?? .notApplicable(reason: "没有适用的标准")
  }
}

extension Array where Element: Hashable {
  /// The elements in order, each at its first place only.
  var withoutRepetition: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
