import PortalCore
import Glibc
import PortalSite

/// Gives the bytes of finished files, also of those that are copies of inputs.
struct CopySource: Sendable {
  private let folders: [InputFolder]
  private let files: [String: InputFile]

  init(_ folders: [InputFolder]) {
    self.folders = folders
    files = Dictionary(folders.flatMap { $0.attachments.map { ($0.path, $0) } }) { first, _ in first }
  }

  /// Size in bytes and digest of a file; a copy is not read for them.
  func measure(_ body: SiteFile.Body) throws(FileFailure) -> (size: Int, digest: Digest) {
    if case .copy(let path) = body, let file = files[path] { return (file.size, file.digest) }
    let bytes = try bytes(of: body)
    return (bytes.count, Digest(of: bytes))
  }

  /// The bytes of a file.
  func bytes(of body: SiteFile.Body) throws(FileFailure) -> [UInt8] {
    switch body {
    case .bytes(let bytes): return bytes
    case .copy(let path):
      guard let folder = folders.first(where: { path.hasPrefix($0.name + "/") }) else {
        throw FileFailure(.read, path, .system(errno: ENOENT))
      }
      return try folder.publishedBytes(of: path)
    }
  }
}
