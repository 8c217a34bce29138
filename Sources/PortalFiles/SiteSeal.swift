package import PortalCore
import PortalSite

/// Which edition a built folder says that it is.
package struct SiteSeal {
  package let number: Int
  /// The digest of what it was built from; `nil` where it does not say.
  package let inputs: Digest?
  /// The digest of its list of digests; `nil` where it does not say.
  package let root: Digest?

  /// - Throws: `FileFailure` where the folder has no `edition.json` that can be read.
  package init(readingFrom folder: String) throws(FileFailure) {
    let output = try OutputFolder(opening: folder)
    guard let file = EditionFile(try output.read(EditionSeal.paths[1])) else {
      throw FileFailure(.read, output.shown(EditionSeal.paths[1]), .notAnEdition)
    }
    let digest = { (hex: String) in Digest(hex: Array(hex.utf8)[...]) }
    number = file.edition.number
    inputs = file.edition.inputs.flatMap(digest)
    root = file.edition.root.flatMap(digest)
  }
}
