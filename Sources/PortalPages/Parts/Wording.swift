import PortalCore
import PortalModel

extension District {
  /// Whether it is one of the areas of the first target year (市区, 二（一）).
  var isInCoreScope: Bool { scopeFrom.number <= 2025 }
}

extension Edition {
  /// What a hub is called now: “民生幸福共同体”.
  package var hubName: String { portal.currentStandards.hubName }
}

extension Clause {
  /// The targets of the plan, 二（二）.
  package static let targets = Clause("2.2")
}

extension Int {
  /// The number for readers; `nil` where there is nothing to say.
  var unlessZero: String? { self > 0 ? grouped : nil }
}
