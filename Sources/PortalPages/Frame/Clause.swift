package import PortalIndicators
package import PortalModel

extension Clause {
  /// Where it can be read: `policy/#c3.2.1`; `nil` for an article of another law, which is not on the site.
  package var path: String? {
    isOfPlan ? Address.policy.place("c\(id)") : nil
  }
}

extension IndicatorDefinition {
  /// The clauses that it follows, with their places in the plan.
  package var places: [Clause] { clauses.map { Clause($0) } }

  /// The clauses as Chinese documents cite them: “三（一）、三（三）2”.
  package var clausesWritten: String { places.map(\.written).joined(separator: "、") }
}
