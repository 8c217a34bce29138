import PortalCore

/// What a build left in the output folder: which files are the site's own, and how to see that they are untouched.
struct Manifest: Hashable, Sendable {
  /// One file of the site.
  struct Entry: Hashable, Sendable {
    let path: String
    /// In bytes.
    let size: Int
    /// When its content was last changed, in nanoseconds since 1970.
    let modified: Int
    let digest: Digest

    /// Whether what the disk knows of the file is what the build left.
    func matches(_ state: FileState) -> Bool {
      state.kind == .file && state.size == size && state.modified == modified
    }
  }

  /// The digest of everything that the site was made from.
  let key: Digest
  /// In the order of the paths' bytes.
  let entries: [Entry]
}

extension Manifest {
  private static let heading = Array("portal manifest 1".utf8)

  /// One line for the heading, the key and each file, sealed.
  ///
  /// - Complexity: O(*n*) in the files.
  var written: [UInt8] {
    let end = UInt8(ascii: "\n")
    var bytes = Self.heading + [end] + key.hexBytes + [end]
    bytes.reserveCapacity(entries.count * 150)
    for entry in entries {
      bytes += entry.digest.hexBytes
      bytes += " \(entry.size) \(entry.modified) \(entry.path)\n".utf8
    }
    return SealedText.seal(bytes)
  }

  /// Reads what `written` gave; `nil` where it is anything else.
  init?(written: [UInt8]) {
    guard let bytes = SealedText.open(written) else { return nil }
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    guard lines.count >= 2, lines[0].elementsEqual(Self.heading), let key = Digest(hex: lines[1]) else { return nil }
    var entries: [Entry] = []
    entries.reserveCapacity(lines.count)
    for line in lines.dropFirst(2) {
      guard let entry = Entry(line: line) else { return nil }
      entries.append(entry)
    }
    self.init(key: key, entries: entries)
  }
}

extension Manifest.Entry {
  fileprivate init?(line: ArraySlice<UInt8>) {
    let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 3)
    guard parts.count == 4, let digest = Digest(hex: parts[0]),
      let size = Int(String(decoding: parts[1], as: UTF8.self)),
      let modified = Int(String(decoding: parts[2], as: UTF8.self))
    else { return nil }
    self.init(path: String(decoding: parts[3], as: UTF8.self), size: size, modified: modified, digest: digest)
  }
}
