import PortalCore
import PortalModel

extension Edition {
  /// What a hub is called now: “民生幸福共同体”.
  package var hubName: String { portal.currentStandards.hub.full }

  /// Whether a district is in scope from the first target year on (二（一）).
  func isInFirstScope(_ district: District) -> Bool {
    portal.register.districts.allSatisfy { district.scopeFrom <= $0.scopeFrom }
  }
}

extension Int {
  /// The number for readers; `nil` where there is nothing to say.
  var unlessZero: String? { self > 0 ? grouped : nil }
}
