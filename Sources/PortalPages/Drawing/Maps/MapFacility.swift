package import PortalCore

/// A service facility as a map shows it.
package struct MapFacility: Hashable, Sendable {
  /// The number of its domain in the order of the programme, 1…7.
  package let domain: Int
  package let position: Position

  package init(domain: Int, position: Position) {
    self.domain = domain
    self.position = position
  }
}
