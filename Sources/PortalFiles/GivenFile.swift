import Glibc

/// A file that a caller names on the command line.
package enum GivenFile {
  /// The bytes of a file; `nil` where it has more than a limit.
  ///
  /// - Throws: `FileFailure`, also where it is no plain file.
  package static func bytes(of path: String, limit: Int = 64 << 20) throws(FileFailure) -> [UInt8]? {
    guard let descriptor = Descriptor(open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)), let state = descriptor.state
    else {
      throw FileFailure(.read, path)
    }
    guard state.kind == .file else { throw FileFailure(.read, path, .system(errno: EISDIR)) }
    guard state.size <= limit else { return nil }
    guard let bytes = descriptor.read(state.size) else { throw FileFailure(.read, path) }
    return bytes
  }
}
