package import PortalCore
import PortalModel
package import PortalPages

/// What a site says of its own files once all of them are made: their digests, and which edition they are.
package struct EditionSeal: Sendable {
  private let history: History
  private let site: String
  private let inputs: Digest
  private let figures: EditionFigures
  private let isDemo: Bool
  private var isPortable = false

  /// - Parameter inputs: the digest of everything that the site is made from, its history left out.
  package init(of edition: Edition, inputs: Digest) {
    history = edition.portal.history
    site = edition.portal.settings.baseURL
    self.inputs = inputs
    figures = edition.figures
    isDemo = edition.portal.settings.isDemo
  }

  /// The same of a site for a disk, which is never published.
  var portable: EditionSeal {
    var seal = self
    seal.isPortable = true
    return seal
  }

  /// The paths of the two files.
  package static let paths = [Address.sums.path, Address.seal.path]

  /// `SHA256SUMS` and `edition.json`.
  ///
  /// - Parameter files: all files of the site with their digests, in the order of the paths' bytes.
  package func files(over files: [(path: String, digest: Digest)]) -> [SiteFile] {
    var sums: [UInt8] = []
    sums.reserveCapacity(files.count * 110)
    for file in files {
      sums += file.digest.hexBytes
      sums += "  \(file.path)\n".utf8
    }
    let current = history.current
    let root = Digest(of: sums)
    let earlier = history.editions.dropLast().compactMap(\.heading)
    var own = EditionJSON(draft: current, site: site, inputs: inputs, root: root, figures: figures)
    if let published = current.published {
      own = EditionJSON(
        EditionHeading(
          number: current.number, site: site, asOf: current.asOf, published: published,
          records: current.state.digest, inputs: inputs, root: root, figures: figures,
          previous: earlier.last?.digest))
    }
    let file = EditionFile(
      edition: own, files: files.count, earlier: earlier.map(EditionJSON.init), isDemo: isDemo, isPortable: isPortable)
    return [
      SiteFile(path: Address.sums.path, body: .bytes(sums)),
      SiteFile(path: Address.seal.path, body: .bytes(file.bytes)),
    ]
  }
}
