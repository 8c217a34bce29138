import PortalCore
import PortalFiles
import PortalSite

/// A site that is to be verified: a folder, or what a server gives.
package protocol PublishedFiles: Sendable {
  /// The bytes of a file; `nil` where there is none.
  ///
  /// - Throws: `FileFailure` or `WebFiles.Failure` where it cannot be read, or is larger than the limit in bytes.
  func read(_ path: String, limit: Int) throws -> [UInt8]?
  /// The paths of everything that is there; `nil` where that cannot be listed.
  func paths() throws -> [String]?
}

/// A site in a folder on this machine.
package struct FolderFiles: PublishedFiles {
  private let folder: String

  package init(folder: String) {
    self.folder = folder
  }

  /// The bytes of a file; `nil` where there is none, or where a link stands in its place.
  package func read(_ path: String, limit: Int) throws -> [UInt8]? {
    try PublishedFolder(folder).read(path, limit: limit)
  }

  /// The paths of all files, those of the build's own folder left out.
  package func paths() throws -> [String]? { try PublishedFolder(folder).paths() }
}
