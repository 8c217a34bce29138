package import PortalMarkup

/// One page of the site, ready to fill its template.
package struct Page: Sendable {
  package let address: Address
  /// The values of its template, in the shape of its family.
  package let record: ViewRecord

  package init(_ address: Address, _ record: ViewRecord) {
    self.address = address
    self.record = record
  }
}

/// A kind of page: one template, and one page for each thing that it is about.
package protocol PageFamily: Sendable {
  /// The name of the template, as `TemplateFolder` knows it: `community`.
  var template: String { get }
  /// The fields that the template may name.
  var shape: ViewShape { get }
  /// Whether the sitemap lists the pages: not those that only paper or other sites show.
  var isListed: Bool { get }
  /// How many pages there are.
  func count(in edition: Edition) -> Int
  /// Where a page lies; numbers begin at 0.
  func address(_ number: Int, in edition: Edition) -> Address
  /// A page; may be asked for from several threads at once, in any order.
  func page(_ number: Int, of edition: Edition) -> Page
}

extension PageFamily {
  /// Most pages are for readers of the site.
  package var isListed: Bool { true }
}
