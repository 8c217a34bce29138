package import PortalCore

/// A place with a name and, where it has one, a page: a hub, a subdistrict, a neighbouring community.
package struct MapPlace: Hashable, Sendable {
  package let name: String
  package let position: Position
  /// Relative to the page.
  package let href: String?

  package init(name: String, position: Position, href: String? = nil) {
    self.name = name
    self.position = position
    self.href = href
  }
}
