import Glibc

/// Files of the content that a command rewrites for an author.
package enum ReplacedFiles {
  /// Puts new contents in the places of files, each in one step, making folders on the way.
  ///
  /// First everything is written beside its place, then everything is put there: where the disk refuses before that,
  /// no file has changed. A link is not followed.
  /// - Throws: `FileFailure`.
  package static func write(_ files: [(path: String, bytes: [UInt8])]) throws(FileFailure) {
    var written: [(temporary: String, path: String)] = []
    do throws(FileFailure) {
      for file in files {
        let temporary = file.path + ".portal-import"
        written.append((temporary, file.path))
        try prepare(file.path, file.bytes, as: temporary)
      }
      for file in written {
        guard rename(file.temporary, file.path) == 0 else { throw FileFailure(.write, file.path) }
      }
    } catch {
      for file in written { unlink(file.temporary) }
      throw error
    }
  }

  private static func prepare(_ path: String, _ bytes: [UInt8], as temporary: String) throws(FileFailure) {
    var folder = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
      folder += part + "/"
      guard folder == "/" || mkdir(folder, 0o755) == 0 || errno == EEXIST else { throw FileFailure(.create, folder) }
    }
    var status = stat()
    if lstat(path, &status) == 0, FileState(status).kind != .file {
      throw FileFailure(.write, path, .system(errno: ELOOP))
    }
    unlink(temporary)
    guard let descriptor = Descriptor(open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644))
    else { throw FileFailure(.create, temporary) }
    guard descriptor.write(bytes), fsync(descriptor.number) == 0 else { throw FileFailure(.write, path) }
  }
}
