import PortalCore
import Synchronization

/// A site kept in memory: for tests, and for a preview that writes nothing.
package final class SiteMemory: SiteSink {
  private let bodies = Mutex<[String: SiteFile.Body]>([:])

  package init() {}

  package func take(_ file: SiteFile) {
    let earlier = bodies.withLock { $0.updateValue(file.body, forKey: file.path) }
    precondition(earlier == nil, "each path of a site is taken once: \(file.path)")
  }

  /// Every file that was taken, in the order of the paths' bytes.
  package var files: [SiteFile] {
    bodies.withLock { $0.map { SiteFile(path: $0.key, body: $0.value) } }.sorted {
      $0.path.isBefore($1.path)
    }
  }

  /// What is in the file at a path; `nil` where the site has none, or where it is a copy of an input.
  package subscript(path: String) -> [UInt8]? {
    guard case .bytes(let bytes) = bodies.withLock({ $0[path] }) else { return nil }
    return bytes
  }
}
