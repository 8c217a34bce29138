import Glibc

/// A folder that a command makes whole or not at all.
package enum NewFolder {
  /// Writes files into a hidden folder beside the path, then gives it its name in one step.
  ///
  /// - Parameters:
  ///   - path: where the folder will be; the folders on the way are made.
  ///   - files: names and contents.
  /// - Returns: whether the path was free; nothing was changed where it was not.
  /// - Throws: `FileFailure`.
  package static func create(_ path: String, files: [(name: String, bytes: [UInt8])]) throws(FileFailure) -> Bool {
    if access(path, F_OK) == 0 { return false }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    var parent = ""
    for part in parts.dropLast() {
      parent += part + "/"
      guard parent == "/" || mkdir(parent, 0o755) == 0 || errno == EEXIST else { throw FileFailure(.create, parent) }
    }
    let draft = "\(parent).\(parts.last ?? "")"
    guard mkdir(draft, 0o755) == 0 || errno == EEXIST else { throw FileFailure(.create, draft) }
    for file in files {
      let flags = O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC
      guard let descriptor = Descriptor(open("\(draft)/\(file.name)", flags, 0o644)) else {
        throw FileFailure(.create, "\(draft)/\(file.name)")
      }
      guard descriptor.write(file.bytes), fsync(descriptor.number) == 0 else {
        throw FileFailure(.write, "\(draft)/\(file.name)")
      }
    }
    guard rename(draft, path) == 0 else {
      if errno == EEXIST || errno == ENOTEMPTY { return false }
      throw FileFailure(.write, path)
    }
    return true
  }
}
