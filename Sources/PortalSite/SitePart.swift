/// A run of files that are made in the same way: the pages of one family, or a single file.
package struct SitePart: Sendable {
  /// What an author knows it by, for messages: `templates/community.html`.
  let origin: String
  /// Whether its files are pages: listed in the sitemap.
  let isListed: Bool
  let count: Int
  /// The path of the file with a number below `count`.
  let path: @Sendable (Int) -> String
  /// The content of the file with a number below `count`; called from several threads at once, always gives the same.
  let content: @Sendable (Int) -> SiteFile.Body

  /// - Parameters:
  ///   - origin: what an author knows the files by.
  ///   - isListed: whether the files are pages that the sitemap lists.
  package init(
    origin: String, isListed: Bool, count: Int, path: @escaping @Sendable (Int) -> String,
    content: @escaping @Sendable (Int) -> SiteFile.Body
  ) {
    self.origin = origin
    self.isListed = isListed
    self.count = count
    self.path = path
    self.content = content
  }

  /// One file that is no page: a stylesheet, a download, a feed.
  ///
  /// - Parameter origin: what an author knows it by; the path where that is the same.
  package static func file(_ file: SiteFile, origin: String? = nil) -> SitePart {
    SitePart(
      origin: origin ?? file.path, isListed: false, count: 1, path: { _ in file.path }, content: { _ in file.body })
  }

  /// One file whose bytes are made each time they are needed, so that they are not kept.
  package static func made(_ path: String, _ bytes: @escaping @Sendable () -> [UInt8]) -> SitePart {
    SitePart(origin: path, isListed: false, count: 1, path: { _ in path }, content: { _ in .bytes(bytes()) })
  }
}
