import PortalCore
import PortalFiles
import PortalSite

/// A folder on this machine, which a web server gives out by its link `current`.
final class FolderDestination: Destination {
  private let store: EditionStore
  private let kept: Int

  init(_ path: String, keeping kept: Int) throws {
    store = try EditionStore(at: path)
    self.kept = kept
    let foreign = try store.foreignNames()
    guard foreign.isEmpty else { throw Destinations.foreign(path, foreign) }
  }

  var shown: String { store.path }

  func published() throws -> Published? {
    try store.current().flatMap { try published($0) }
  }

  private func published(_ edition: Int) throws -> Published? {
    Published(
      seal: try store.read(EditionSeal.paths[1], of: edition), list: try store.read(EditionSeal.paths[0], of: edition))
  }

  func put(_ site: borrowing BuiltSite, _ difference: SiteDifference, over published: Published?) throws {
    let number = site.edition.edition.number
    if try store.editions().contains(number) {
      guard try self.published(number)?.edition.edition.root == site.edition.edition.root else {
        throw Publication.otherContent(number)
      }
    } else {
      let digests = Dictionary(site.files.entries.map { ($0.path, $0.digest) }) { first, _ in first }
      let folder = site.path
      try store.add(number, paths: site.paths) { path throws(FileFailure) in
        try BuiltSite.bytes(of: path, in: folder, digest: digests[path])
      }
    }
    try store.makeCurrent(number)
    _ = try store.removeOldest(keeping: kept)
  }

  func rollBack(to edition: Int?) throws -> Int {
    let editions = try store.editions()
    let current = try store.current() ?? 0
    guard let wanted = edition ?? editions.last(where: { $0 < current }), editions.contains(wanted) else {
      throw Destinations.noEarlier(shown, edition, there: editions)
    }
    try store.makeCurrent(wanted)
    return wanted
  }
}
