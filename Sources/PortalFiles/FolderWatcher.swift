import Glibc
import PortalCore

/// Waits until something changes in folders that authors work in.
package final class FolderWatcher: Sendable {
  private let directories: [String]
  private let descriptor: Descriptor

  /// How long nothing may happen before a change counts as finished, in milliseconds; editors write in several steps.
  private static let quiet: Int32 = 60

  /// Begins to watch folders and all folders in them.
  ///
  /// - Throws: `FileFailure`.
  package init(_ directories: [String]) throws(FileFailure) {
    guard let descriptor = Descriptor(inotify_init1(Int32(IN_CLOEXEC))) else {
      throw FileFailure(.watch, directories.joined(separator: ", "))
    }
    self.descriptor = descriptor
    self.directories = directories
    try watchAll()
  }

  /// Returns when something has changed since the watcher was made or the last call returned, and then kept still for
  /// a moment.
  ///
  /// - Throws: `FileFailure`.
  package func waitForChange() throws(FileFailure) {
    try drain(waiting: -1)
    while try drain(waiting: Self.quiet) {}
    try watchAll()
  }

  /// Takes what has happened; `false` where nothing did in time.
  @discardableResult
  private func drain(waiting milliseconds: Int32) throws(FileFailure) -> Bool {
    var request = pollfd(fd: descriptor.number, events: Int16(POLLIN), revents: 0)
    let ready = poll(&request, 1, milliseconds)
    if ready == 0 { return false }
    var events = [UInt8](repeating: 0, count: 1 << 14)
    guard ready > 0, read(descriptor.number, &events, events.count) > 0 else {
      if errno == EINTR { return true }
      throw FileFailure(.watch, directories.joined(separator: ", "))
    }
    return true
  }

  /// Watches every folder that is there now; one that is watched already stays so.
  private func watchAll() throws(FileFailure) {
    let mask = UInt32(IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB)
    for directory in directories {
      var walk = FolderWalk(directory: directory, name: directory)
      do {
        try walk.run()
      } catch {
        // What goes away during the walk gives another event, and then another walk.
        guard error.reason == .system(errno: ENOENT) else { throw error }
      }
      for folder in [directory] + walk.folders {
        guard inotify_add_watch(descriptor.number, folder, mask) >= 0 || errno == ENOENT else {
          throw FileFailure(.watch, folder)
        }
      }
    }
  }
}
