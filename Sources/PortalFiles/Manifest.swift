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

  /// Which of its files are not among others, whose paths are in the order of their bytes.
  ///
  /// - Complexity: O(*n*) in the files of both.
  func paths(notIn others: some Sequence<String>) -> [String] {
    var others = others.makeIterator()
    var other = others.next()
    return entries.compactMap { entry in
      while let next = other, next.isBefore(entry.path) { other = others.next() }
      return other == entry.path ? nil : entry.path
    }
  }
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
    guard let digest = Digest(hex: line.prefix(64)) else { return nil }
    var rest = line.dropFirst(64)
    guard rest.popFirst() == UInt8(ascii: " "), let size = rest.takeNumber(), let modified = rest.takeNumber(),
      !rest.isEmpty
    else { return nil }
    self.init(path: String(decoding: rest, as: UTF8.self), size: size, modified: modified, digest: digest)
  }
}

extension ArraySlice<UInt8> {
  /// Takes the decimal digits at the beginning, and the blank behind them; `nil` where that is not what is there.
  fileprivate mutating func takeNumber() -> Int? {
    let end = prefix { $0 != UInt8(ascii: " ") }.endIndex
    guard end > startIndex, end < endIndex else { return nil }
    var number = 0
    for byte in self[..<end] {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      let (tenfold, isTooLarge) = number.multipliedReportingOverflow(by: 10)
      let (sum, isSumTooLarge) = tenfold.addingReportingOverflow(Int(byte - UInt8(ascii: "0")))
      guard !isTooLarge, !isSumTooLarge else { return nil }
      number = sum
    }
    self = self[(end + 1)...]
    return number
  }
}
