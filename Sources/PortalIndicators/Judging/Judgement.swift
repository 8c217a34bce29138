package import PortalModel

/// A rule applied to a record: the verdict, the calculation that citizens can follow, and what it rests on.
package struct Judgement: Hashable, Sendable {
  package let indicator: IndicatorDefinition.ID
  package let verdict: Verdict
  /// The calculation written out: “912.5 平方米 ÷ 1,520 户 × 100 = 60.03 平方米/百户，≥ 60，达到”.
  ///
  /// Numbers are rounded for showing only, and one below its limit is rounded down: what is shown never contradicts
  /// the verdict. Where there is nothing to calculate, it says why.
  package let sum: String
  /// The id of the clause in the plan's text, `3.1`; for a rule from elsewhere, the article as documents cite it.
  package let clause: String
  /// The profile of standards in force on the record's date.
  package let standards: Identifier
}

/// What a judgement rests on, before there is a verdict.
struct Rule {
  let indicator: IndicatorDefinition.ID
  let clause: String
  let standards: Identifier

  /// The calculation and how it ends: “…，≥ 60，达到”.
  func decided(_ isMet: Bool, _ calculation: String) -> Judgement {
    let verdict: Verdict = isMet ? .met : .notMet
    return judgement(verdict, "\(calculation)，\(verdict.kind.title)")
  }

  func notReported(_ missing: [String]) -> Judgement {
    judgement(.notReported(missing: missing), "未报送：\(missing.joined(separator: "、"))")
  }

  func notApplicable(_ reason: String) -> Judgement {
    judgement(.notApplicable(reason: reason), reason)
  }

  private func judgement(_ verdict: Verdict, _ sum: String) -> Judgement {
    Judgement(indicator: indicator, verdict: verdict, sum: sum, clause: clause, standards: standards)
  }
}
