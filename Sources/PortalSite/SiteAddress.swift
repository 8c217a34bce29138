import PortalCore

/// Where the site will be on the web: the address of its first page.
package struct SiteAddress: Hashable, Sendable {
  /// Scheme and host, `https://www.hangzhou.gov.cn`.
  package let origin: String
  /// The path that all pages lie below; begins and ends with `/`.
  package let base: String

  /// - Parameter base: the sub-path, with or without `/` at its ends.
  package init(origin: String, base: String) {
    self.origin = origin.hasSuffix("/") ? String(origin.dropLast()) : origin
    let parts = base.split(separator: "/")
    self.base = parts.isEmpty ? "/" : "/" + parts.joined(separator: "/") + "/"
  }

  /// - Parameter baseURL: the address of the first page as `site.yml` has it, `https://www.hangzhou.gov.cn/sqss/`.
  package init(baseURL: String) {
    let parts = baseURL.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    self.init(origin: parts.prefix(3).joined(separator: "/"), base: parts.count > 3 ? String(parts[3]) : "")
  }

  /// The full address of a page or file of the site; what a URL may not hold is percent-encoded.
  package func url(of path: String) -> String {
    origin + base + path.percentEncoded(keeping: "/#")
  }
}
