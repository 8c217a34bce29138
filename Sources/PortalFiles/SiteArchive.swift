import CZip
import Glibc
import PortalCore

/// A built site in one file, a zip archive, with a file beside it that says its SHA-256.
///
/// The same bytes for the same site: files in the order of their paths, all of one date, below one folder.
package enum SiteArchive {
  /// Packs the files of the folder that the last build left there; other files in it are left out.
  ///
  /// - Parameters:
  ///   - folder: a built site.
  ///   - name: the folder in the archive.
  ///   - path: where the archive is written, in one step when it is whole; its digest goes to `<path>.sha256`, which
  ///     `sha256sum -c` reads.
  /// - Returns: the size of the archive in bytes.
  /// - Throws: `FileFailure`.
  package static func write(_ folder: borrowing SiteFolder, below name: String, to path: String) throws(FileFailure)
    -> Int
  {
    try pack(folder, below: name, to: path)
    guard let file = Descriptor(open(path, O_RDONLY | O_CLOEXEC)), let size = file.state?.size,
      let bytes = file.read(size)
    else { throw FileFailure(.read, path) }
    let line = "\(Digest(of: bytes).hex)  \(path.split(separator: "/").last ?? "")\n"
    try ReplacedFiles.write([("\(path).sha256", Array(line.utf8))])
    return size
  }

  private static func pack(
    _ folder: borrowing SiteFolder, below name: String, to path: String
  ) throws(FileFailure) {
    guard let archive = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, nil) else { throw FileFailure(.create, path) }
    for file in try folder.output.manifest(at: SiteFolder.Place.manifest)?.entries.map(\.path) ?? [] {
      let source = zip_source_file(archive, folder.output.shown(file), 0, -1)
      let index = zip_file_add(archive, "\(name)/\(file)", source, UInt32(ZIP_FL_ENC_UTF_8))
      guard index >= 0 else {
        zip_discard(archive)
        throw FileFailure(.read, folder.output.shown(file))
      }
      zip_file_set_dostime(archive, UInt64(index), 0, ZipDate.first, 0)
      let mode = UInt32(S_IFREG | 0o644) << 16
      zip_file_set_external_attributes(archive, UInt64(index), 0, UInt8(ZIP_OPSYS_UNIX), mode)
    }
    guard zip_close(archive) != 0 else { return }
    let number = zip_error_code_system(zip_get_error(archive))
    zip_discard(archive)
    throw FileFailure(.write, path, .system(errno: number == 0 ? EIO : number))
  }
}
