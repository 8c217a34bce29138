import Glibc

/// An open file or folder; closed when it is no longer used.
struct Descriptor: ~Copyable, Sendable {
  let number: Int32

  /// Takes over a number that the system gave; `nil` where it refused, and `errno` says why.
  init?(_ number: Int32) {
    guard number >= 0 else { return nil }
    self.number = number
  }

  deinit {
    close(number)
  }
}

extension Descriptor {
  /// What the system knows of the file, or `nil` where it refused, and `errno` says why.
  var state: FileState? {
    var status = stat()
    return fstat(number, &status) == 0 ? FileState(status) : nil
  }

  /// Up to `count` bytes from an offset, fewer only at the end; `nil` where reading failed, and `errno` says why.
  func read(_ count: Int, at offset: Int = 0) -> [UInt8]? {
    var isFailed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count, let base = buffer.baseAddress {
        let got = pread(number, base + filled, count - filled, offset + filled)
        if got < 0, errno == EINTR { continue }
        isFailed = got < 0
        guard got > 0 else { return }
        filled += got
      }
    }
    return isFailed ? nil : bytes
  }

  /// Writes all of the bytes at the place reached, or says `false`, and `errno` says why.
  func write(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count, let base = buffer.baseAddress {
        let count = Glibc.write(number, base + written, buffer.count - written)
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { return false }
        written += count
      }
      return true
    }
  }
}

/// What the system knows of a file without opening it.
struct FileState: Hashable, Sendable {
  /// What stands at a path.
  enum Kind: Hashable, Sendable {
    case file
    case folder
    case link
    case other
  }

  let kind: Kind
  /// In bytes.
  let size: Int
  /// When its content was last changed, in nanoseconds since 1970.
  let modified: Int

  init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .link
    default: kind = .other
    }
    size = Int(status.st_size)
    modified = Int(status.st_mtim.tv_sec) * 1_000_000_000 + Int(status.st_mtim.tv_nsec)
  }
}
