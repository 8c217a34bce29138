import PortalCore
import PortalFiles
package import PortalSite

/// A folder with a site that a build has finished, every file of which is what the build made.
///
/// No other build gets into the folder as long as the value is used.
package struct BuiltSite: ~Copyable {
  package let path: String
  package let edition: EditionFile
  /// All files with their digests, but the two that say which edition this is.
  package let files: DigestList
  private let lock: SiteFolder

  /// Takes the folder, if it was verified and no other build has been in it since.
  ///
  /// - Parameter verification: of the folder, run to its end.
  /// - Throws: `PublishFailure` where it is no such site, `FileFailure` where the disk refuses.
  package init(at path: String, _ verification: Verification) throws {
    guard let edition = verification.site else {
      throw PublishFailure(
        .refused, zh: "\(path) 不是 portal 生成的网站；先运行 portal build",
        en: "\(path) is no site that portal built; run portal build")
    }
    if edition.isPortable {
      throw PublishFailure(
        .refused, zh: "\(path) 是从磁盘打开的便携版，不能发布；不带 --portable 再运行一次 portal build",
        en: "\(path) is a portable site, to be opened from a disk; run portal build without --portable to publish")
    }
    if let first = verification.findings.first {
      let count = verification.findings.count
      throw PublishFailure(
        .refused, zh: "\(path) 与生成时不同（\(count) 处，如“\(first.zh)”）；再运行一次 portal build",
        en: "\(path) is not as it was built (\(count) differences, such as “\(first.en)”); run portal build again")
    }
    let lock = try SiteFolder(at: path)
    let folder = PublishedFolder(path)
    guard let seal = try folder.read(EditionSeal.paths[1], limit: 4 << 20), EditionFile(seal) == edition,
      let files = try folder.read(EditionSeal.paths[0], limit: 64 << 20).flatMap(DigestList.init),
      lock.fileCount == files.entries.count + EditionSeal.paths.count
    else {
      throw PublishFailure(
        .refused, zh: "\(path) 不是一次完整的 portal build 的结果；再运行一次 portal build",
        en: "\(path) is not what one portal build made; run portal build again")
    }
    self.lock = lock
    self.path = path
    self.edition = edition
    self.files = files
  }

  /// The paths of all files.
  var paths: [String] { files.entries.map(\.path) + EditionSeal.paths }

  /// The bytes of a file of such a folder.
  ///
  /// - Parameter digest: what they have to be; `nil` for the two files that no list has.
  /// - Throws: `FileFailure`, also where it is no longer what was checked.
  static func bytes(of path: String, in folder: String, digest: Digest?) throws(FileFailure) -> [UInt8] {
    guard let bytes = try PublishedFolder(folder).read(path, limit: 1 << 30),
      digest == nil || Digest(of: bytes) == digest
    else { throw FileFailure(.read, "\(folder)/\(path)", .changedDuringBuild) }
    return bytes
  }
}
