import Glibc
import Synchronization

/// The folder that the site lies in, opened.
///
/// Everything is reached from its descriptor, and no link below it is followed. Usable from several threads at once.
final class OutputFolder: Sendable {
  /// As the caller wrote it, for messages.
  let path: String
  private let root: Descriptor
  /// Paths that are known to be folders and no links.
  private let folders = Mutex<Set<String>>([""])

  /// Opens a folder that is there.
  ///
  /// - Throws: `FileFailure`.
  init(opening path: String) throws(FileFailure) {
    guard let root = Descriptor(open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)) else {
      throw FileFailure(.list, path)
    }
    self.path = path
    self.root = root
  }

  /// Lets other builds in at once, even while a process that was just started still holds a copy of the descriptor.
  deinit {
    flock(root.number, LOCK_UN)
  }

  /// Keeps other builds away for as long as the folder is open.
  ///
  /// - Throws: `FileFailure` with the reason `.otherBuild` where one holds it.
  func lock() throws(FileFailure) {
    guard flock(root.number, LOCK_EX | LOCK_NB) == 0 else {
      if errno == EWOULDBLOCK { throw FileFailure(.lock, path, .otherBuild) }
      throw FileFailure(.lock, path)
    }
  }

  /// What stands at a path, or `nil` where nothing does.
  ///
  /// - Throws: `FileFailure`, also where something other than a folder is on the way.
  func state(of file: String) throws(FileFailure) -> FileState? {
    guard try knowsFolder(Self.parent(of: file)) else { return nil }
    return try uncheckedState(of: file)
  }

  /// The same without looking at the folders on the way.
  func uncheckedState(of file: String) throws(FileFailure) -> FileState? {
    var status = stat()
    if fstatat(root.number, file, &status, AT_SYMLINK_NOFOLLOW) == 0 { return FileState(status) }
    guard errno == ENOENT || errno == ENOTDIR else { throw FileFailure(.read, shown(file)) }
    return nil
  }

  /// Opens a file for reading.
  func openForReading(_ file: String) throws(FileFailure) -> Descriptor {
    guard let descriptor = Descriptor(openat(root.number, file, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)) else {
      throw FileFailure(.read, shown(file))
    }
    return descriptor
  }

  /// The bytes of a file.
  func read(_ file: String) throws(FileFailure) -> [UInt8] {
    let descriptor = try openForReading(file)
    guard let state = descriptor.state, let bytes = descriptor.read(state.size) else {
      throw FileFailure(.read, shown(file))
    }
    return bytes
  }

  /// Opens a file for writing at its beginning, and for reading, readable by everyone, and makes the folders on the way.
  ///
  /// What it holds is left; write over it, then shorten it.
  func openForWriting(_ file: String) throws(FileFailure) -> Descriptor {
    try makeFolder(Self.parent(of: file))
    let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC
    guard let descriptor = Descriptor(openat(root.number, file, flags, 0o644)), fchmod(descriptor.number, 0o644) == 0
    else { throw FileFailure(.create, shown(file)) }
    return descriptor
  }

  /// Writes a whole file in place, shortens it, and gives it a time in nanoseconds since 1970.
  func write(_ bytes: [UInt8], to file: String, modified: Int? = nil) throws(FileFailure) {
    let descriptor = try openForWriting(file)
    guard descriptor.write(bytes), ftruncate(descriptor.number, bytes.count) == 0 else {
      throw FileFailure(.write, shown(file))
    }
    guard let modified else { return }
    let time = timespec(tv_sec: modified / 1_000_000_000, tv_nsec: modified % 1_000_000_000)
    guard futimens(descriptor.number, [time, time]) == 0 else { throw FileFailure(.write, shown(file)) }
  }

  /// Puts a file in another's place in one step.
  func rename(_ file: String, to other: String) throws(FileFailure) {
    guard renameat(root.number, file, root.number, other) == 0 else { throw FileFailure(.write, shown(other)) }
  }

  /// Removes a file, if it is there, and the folders that it leaves empty.
  func remove(_ file: String) throws(FileFailure) {
    guard try knowsFolder(Self.parent(of: file)) else { return }
    guard unlinkat(root.number, file, 0) == 0 || errno == ENOENT || errno == EISDIR else {
      throw FileFailure(.remove, shown(file))
    }
    var folder = Self.parent(of: file)
    while !folder.isEmpty, unlinkat(root.number, folder, AT_REMOVEDIR) == 0 {
      folders.withLock { _ = $0.remove(folder) }
      folder = Self.parent(of: folder)
    }
  }

  /// Lends the number of the folder's descriptor.
  func withRoot<Result>(_ body: (Int32) -> Result) -> Result {
    body(root.number)
  }

  /// A path in the folder as the caller would write it.
  func shown(_ file: String) -> String {
    path + "/" + file
  }

  private static func parent(of path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
  }

  /// Whether a folder is there.
  private func knowsFolder(_ folder: String) throws(FileFailure) -> Bool {
    if folders.withLock({ $0.contains(folder) }) { return true }
    guard try knowsFolder(Self.parent(of: folder)), let state = try uncheckedState(of: folder) else { return false }
    guard state.kind == .folder else { throw FileFailure(.write, shown(folder), .notAFolder) }
    folders.withLock { _ = $0.insert(folder) }
    return true
  }

  private func makeFolder(_ folder: String) throws(FileFailure) {
    if folders.withLock({ $0.contains(folder) }) { return }
    try makeFolder(Self.parent(of: folder))
    if mkdirat(root.number, folder, 0o755) == 0 {
      guard fchmodat(root.number, folder, 0o755, 0) == 0 else { throw FileFailure(.create, shown(folder)) }
      folders.withLock { _ = $0.insert(folder) }
      return
    }
    guard errno == EEXIST else { throw FileFailure(.create, shown(folder)) }
    guard try knowsFolder(folder) else { throw FileFailure(.create, shown(folder), .notAFolder) }
  }
}
