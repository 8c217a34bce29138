/// One finished file of the site.
package struct SiteFile: Hashable, Sendable {
  /// What is in a file.
  package enum Body: Hashable, Sendable {
    case bytes([UInt8])
    /// What is published of a file of the inputs, named by its path as the author knows it: `content/media/hub.jpg`.
    case copy(of: String)
  }

  /// The path in the site, with `/` between folders and none in front: `districts/xihu/index.html`.
  package let path: String
  package let body: Body

  package init(path: String, body: Body) {
    self.path = path
    self.body = body
  }

  package init(path: String, text: String) {
    self.init(path: path, body: .bytes(Array(text.utf8)))
  }
}

/// Where finished files go: a folder, a test's memory, or a checksum.
///
/// Called from several threads at once, each path once.
package protocol SiteSink: Sendable {
  associatedtype Failure: Error

  /// Takes one file over.
  func take(_ file: SiteFile) throws(Failure)
}
