package import PortalMarkup
package import PortalPages

extension SitePart {
  /// The pages of a family, each made from its record when it is needed.
  ///
  /// - Parameters:
  ///   - template: compiled against the family's shape.
  ///   - origin: the template's file, as an author knows it.
  package static func pages(
    _ family: some PageFamily, of edition: Edition, with template: Template, origin: String
  ) -> SitePart {
    return SitePart(
      origin: origin,
      isListed: family.isListed,
      count: family.count(in: edition),
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
