package import PortalMarkup

/// A link to another page of the site: what it is called and where it leads.
package struct PageLink: Sendable {
  package let name: String
  /// Below the site's first page, with no slash in front; may end in an anchor.
  package let path: String

  package init(_ name: String, _ path: String) {
    self.name = name
    self.path = path
  }

  package init(_ name: String, _ address: Address) {
    self.init(name, address.path)
  }

  package static let fields = ViewFields<PageLink>(
    .text("name", "链接文字") { $0.name },
    .text("path", "本站路径，写作 {{root}}{{path}}") { $0.path })
}
