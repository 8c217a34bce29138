import Glibc

extension Digest {
  /// The digest of the running program, so that another program is never taken for the one that made a site.
  ///
  /// - Throws: `FileFailure`.
  package static func ofProgram() throws(FileFailure) -> Digest {
    let path = "/proc/self/exe"
    guard let descriptor = Descriptor(open(path, O_RDONLY | O_CLOEXEC)) else { throw FileFailure(.read, path) }
    var builder = DigestBuilder()
    var offset = 0
    while true {
      guard let bytes = descriptor.read(1 << 18, at: offset) else { throw FileFailure(.read, path) }
      if bytes.isEmpty { return builder.finish() }
      builder.add(bytes)
      offset += bytes.count
    }
  }
}
