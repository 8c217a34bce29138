package import PortalCore
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

  /// What tells the running program from any other: its size and when it was linked or installed.
  ///
  /// Its bytes are not read: they are tens of megabytes, and a build in which nothing changed has to be over by then.
  private static func ofProgram() throws(FileFailure) -> Digest {
    let path = "/proc/self/exe"
    guard let state = Descriptor(open(path, O_RDONLY | O_CLOEXEC))?.state else { throw FileFailure(.read, path) }
    return Digest(of: Array("\(state.size) \(state.modified)".utf8))
  }
}
