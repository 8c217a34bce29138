import PortalCore
import Glibc
import PortalSite

/// Gives the bytes of finished files, also of those that are copies of inputs.
struct CopySource: Sendable {
  /// A finished file's content; the bytes of a copy are read only where they are needed.
  struct Content {
    let size: Int
    let digest: Digest
    let bytes: [UInt8]?
  }

  private let folders: [InputFolder]
  private let files: [String: InputFile]

  init(_ folders: [InputFolder]) {
    self.folders = folders
    files = Dictionary(folders.flatMap { $0.attachments.map { ($0.path, $0) } }) { first, _ in first }
  }

  /// Size and digest of a file.
  func content(of body: SiteFile.Body) throws(FileFailure) -> Content {
    if case .copy(let path) = body, let file = files[path] {
      return Content(size: file.size, digest: file.digest, bytes: nil)
    }
    let bytes = try bytes(of: body)
    return Content(size: bytes.count, digest: Digest(of: bytes), bytes: bytes)
  }

  /// The bytes of a file.
  func bytes(of body: SiteFile.Body) throws(FileFailure) -> [UInt8] {
    switch body {
    case .bytes(let bytes): return bytes
    case .copy(let path):
      guard let folder = folders.first(where: { path.hasPrefix($0.name + "/") }) else {
        throw FileFailure(.read, path, .system(errno: ENOENT))
      }
      return try folder.bytes(of: path)
    }
  }
}
