import Glibc

extension Digest {
  /// The digest of everything that a site is made from: the inputs, what was asked for, and the program itself.
  ///
  /// - Parameters:
  ///   - options: those that change what comes out.
  /// - Throws: `FileFailure` where the program cannot be read.
  package static func ofBuild(from inputs: [InputFolder], options: [String]) throws(FileFailure) -> Digest {
    var builder = DigestBuilder()
    builder.add(try ofProgram(), named: "")
    for input in inputs { builder.add(input.digest, named: input.name) }
    for option in options { builder.add(Digest(of: []), named: option) }
    return builder.finish()
  }

  /// The digest of the running program, so that another program is never taken for the one that made a site.
  private static func ofProgram() throws(FileFailure) -> Digest {
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
