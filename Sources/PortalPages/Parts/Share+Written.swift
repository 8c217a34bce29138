import PortalCore
package import PortalIndicators

extension Share {
  /// The percentage as it is shown, “69.6”: less than the whole never as 100; `nil` where there is nothing to divide.
  package var percentWritten: String? {
    ratio.map { part < whole && $0.rounded(scale: 1000) >= 1000 ? "99.9" : $0.percent }
  }
}
