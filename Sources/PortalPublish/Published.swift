import PortalCore
package import PortalSite

/// What a destination gives readers at present.
package struct Published: Sendable {
  package let edition: EditionFile
  package let files: DigestList

  /// - Parameters:
  ///   - seal: `edition.json`.
  ///   - list: `SHA256SUMS`.
  /// - Returns: `nil` where one of them is none of portal's.
  package init?(seal: [UInt8]?, list: [UInt8]?) {
    guard let edition = seal.flatMap(EditionFile.init), let files = list.flatMap(DigestList.init) else { return nil }
    self.edition = edition
    self.files = files
  }
}

/// What a publication changes.
package struct SiteDifference: Hashable, Sendable {
  package private(set) var added: [String] = []
  package private(set) var changed: [String] = []
  package private(set) var removed: [String] = []
  package private(set) var unchanged = 0

  /// From what is published to a site, in the order of the paths; the two files of the seal are left out.
  package init(from published: DigestList?, to site: DigestList) {
    let earlier = Dictionary((published?.entries ?? []).map { ($0.path, $0.digest) }) { first, _ in first }
    for entry in site.entries {
      switch earlier[entry.path] {
      case nil: added.append(entry.path)
      case entry.digest: unchanged += 1
      default: changed.append(entry.path)
      }
    }
    let kept = Set(site.entries.map(\.path))
    removed = (published?.entries ?? []).map(\.path).filter { !kept.contains($0) }
  }
}
