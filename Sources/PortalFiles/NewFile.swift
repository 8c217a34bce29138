import Glibc

/// A file that a command makes for an author.
package enum NewFile {
  /// Writes a text to a path where there is nothing yet, making the folders on the way.
  ///
  /// - Returns: whether the path was free; nothing was changed where it was not.
  /// - Throws: `FileFailure`.
  package static func create(_ path: String, _ text: String) throws(FileFailure) -> Bool {
    var folder = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
      folder += part + "/"
      guard folder == "/" || mkdir(folder, 0o755) == 0 || errno == EEXIST else { throw FileFailure(.create, folder) }
    }
    guard let descriptor = Descriptor(open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)) else {
      if errno == EEXIST { return false }
      throw FileFailure(.create, path)
    }
    guard descriptor.write(Array(text.utf8)) else { throw FileFailure(.write, path) }
    return true
  }
}
