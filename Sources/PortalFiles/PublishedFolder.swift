import Glibc
import PortalCore

/// A folder that holds a site, for reading only.
package struct PublishedFolder: Sendable {
  private let folder: String

  package init(_ folder: String) {
    self.folder = folder
  }

  /// The bytes of a file; `nil` where there is none, or where a link stands in its place.
  ///
  /// - Parameter limit: in bytes.
  /// - Throws: `FileFailure`, also where the file is larger.
  package func read(_ path: String, limit: Int) throws(FileFailure) -> [UInt8]? {
    let output = try OutputFolder(opening: folder)
    guard let state = try output.state(of: path), state.kind == .file else { return nil }
    guard state.size <= limit else { throw FileFailure(.read, output.shown(path), .system(errno: EFBIG)) }
    return try output.read(path)
  }

  /// The paths of all files, those of the build's own folder left out, in the order of their bytes.
  ///
  /// - Throws: `FileFailure`.
  package func paths() throws(FileFailure) -> [String] {
    var walk = FolderWalk(directory: folder, name: "")
    try walk.run()
    return walk.files.map { String($0.path.dropFirst()) }.sorted { $0.isBefore($1) }
  }
}
