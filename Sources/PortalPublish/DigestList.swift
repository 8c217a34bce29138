package import PortalCore

/// A list of digests as `sha256sum` writes it.
package struct DigestList {
  /// In the order of the list.
  package let entries: [(path: String, digest: Digest)]

  /// - Returns: `nil` where a line is none of such a list, or leads out of the folder.
  package init?(_ bytes: [UInt8]) {
    var entries: [(path: String, digest: Digest)] = []
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      guard line.count > 66, let digest = Digest(hex: line.prefix(64)),
        let path = String(validating: line.dropFirst(66), as: UTF8.self),
        line.dropFirst(64).prefix(2).elementsEqual([0x20, 0x20]),
        path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy({ !$0.isEmpty && !$0.hasPrefix(".") })
      else { return nil }
      entries.append((path, digest))
    }
    self.entries = entries
  }
}
