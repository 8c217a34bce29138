import PortalMarkup
package import PortalPages

extension Site {
  /// The whole site of an edition: pages, style sheet, pictures, attachments, downloads and feeds.
  ///
  /// - Parameters:
  ///   - files: what lies at a path of its own: downloads, `assets/…` of the templates, `files/…` and `media/…`
  ///     of the content. Style sheets `assets/css/*.css` are put together into one, in their order.
  /// - Precondition: the templates have no errors.
  package init(of edition: Edition, _ templates: SiteTemplates, files: [SiteFile], at address: SiteAddress) {
    let others = files.filter { !$0.isStyle }.map { SitePart.file($0) }
    let feeds = Feed.all(of: edition).map { SitePart.feed($0, at: address) }
    let downloads = Download.all(of: edition) + edition.districtDownloads
    self.init(
      at: address,
      templates.pages(of: edition) + [.robots(at: address), .style(files)] + feeds
        + downloads.map { download in .made(download.address.path) { download.bytes } } + others)
  }
}

extension SitePart {
  fileprivate static func style(_ files: [SiteFile]) -> SitePart {
    var buffer = ByteBuffer()
    for file in files where file.isStyle {
      if case .bytes(let bytes) = file.body { buffer.append(bytes) }
    }
    return .file(SiteFile(path: Address.stylesheet.path, body: .bytes(buffer.bytes)))
  }
}

extension SiteFile {
  fileprivate var isStyle: Bool { path.hasPrefix("assets/css/") && path.hasSuffix(".css") }
}
