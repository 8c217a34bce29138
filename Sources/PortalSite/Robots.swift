extension SitePart {
  /// `robots.txt`: everything may be read, and here is the list of pages.
  ///
  /// Robots look for it at the root of a host only; below a sub-path it is there for the webmaster to copy.
  package static func robots(at address: SiteAddress) -> SitePart {
    .file(
      SiteFile(path: "robots.txt", text: "User-agent: *\nAllow: /\n\nSitemap: \(address.url(of: "sitemap.xml"))\n"))
  }
}
