import Glibc

/// A large file of which little is read: its bytes are brought in only where they are looked at.
///
/// Unchecked, because a pointer is not `Sendable`: the bytes are mapped for reading only and live as long as the value.
package final class MappedFile: @unchecked Sendable {
  private let bytes: UnsafeRawBufferPointer
  /// What tells the file from a changed one without reading it: its size and when it was installed.
  let identity: String

  /// `nil` where there is no such file, or nothing in it.
  init?(_ path: String) {
    guard let descriptor = Descriptor(open(path, O_RDONLY | O_CLOEXEC)), let state = descriptor.state, state.size > 0,
      let start = mmap(nil, state.size, PROT_READ, MAP_PRIVATE, descriptor.number, 0), start != MAP_FAILED
    else { return nil }
    bytes = UnsafeRawBufferPointer(start: start, count: state.size)
    identity = "\(state.size) \(state.modified)"
  }

  deinit {
    munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
  }

  /// Lends the bytes to a closure.
  package func lend<Result>(to use: (UnsafeRawBufferPointer) -> Result) -> Result {
    use(bytes)
  }
}
