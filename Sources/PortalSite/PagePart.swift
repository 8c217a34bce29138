package import PortalCore
package import PortalMarkup
package import PortalPages

extension SitePart {
  /// The pages of a family, each made from its record when it is needed.
  ///
  /// - Parameters:
  ///   - templates: where the family's template is looked for; it is checked against the family's shape.
  ///   - log: gets what is wrong with the template.
  /// - Returns: `nil` where something is wrong.
  package static func pages(
    _ family: some PageFamily, of edition: Edition, templates: TemplateFolder, log: inout DiagnosticLog
  ) -> SitePart? {
    guard let template = Template.compile(family.template, from: templates, for: family.shape, log: &log) else {
      return nil
    }
    let count = family.count(in: edition)
    return SitePart(
      origin: "\(templates.path)/\(family.template).html",
      isListed: count > 0 && family.address(0, in: edition) != .notFound,
      count: count,
      path: { filePath(of: family.address($0, in: edition)) },
      content: { number in
        var buffer = ByteBuffer(capacity: 1 << 14)
        template.render(family.page(number, of: edition).record, into: &buffer)
        return .bytes(buffer.bytes)
      })
  }

  /// The file that a server gives for an address: a folder's is its `index.html`.
  private static func filePath(of address: Address) -> String {
    address.path.isEmpty || address.path.hasSuffix("/") ? address.path + "index.html" : address.path
  }
}
