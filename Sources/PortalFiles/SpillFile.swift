import PortalCore
import Synchronization

/// The content of files that memory has no room for, until they are written: one file in the output folder.
///
/// It is made with the first content and loses its name at once, so that nothing of it stays, however the build ends.
/// Usable from several threads at once.
final class SpillFile: Sendable {
  private struct State: ~Copyable {
    var descriptor: Descriptor?
    var end = 0
  }

  private let folder: OutputFolder
  private let state = Mutex(State())

  init(in folder: OutputFolder) {
    self.folder = folder
  }

  /// Adds the content of one file and says where it is.
  ///
  /// - Throws: `FileFailure` where the disk refuses.
  func add(_ bytes: [UInt8]) throws(FileFailure) -> Range<Int> {
    try state.withLock { state throws(FileFailure) in
      if state.descriptor == nil {
        state.descriptor = try folder.openForWriting(SiteFolder.Place.spill)
        try folder.remove(SiteFolder.Place.spill)
      }
      guard state.descriptor?.write(bytes) == true else {
        throw FileFailure(.write, folder.shown(SiteFolder.Place.spill))
      }
      defer { state.end += bytes.count }
      return state.end..<state.end + bytes.count
    }
  }

  /// The content that was put at a place.
  func bytes(at place: Range<Int>) throws(FileFailure) -> [UInt8] {
    try state.withLock { state throws(FileFailure) in
      guard let bytes = state.descriptor?.read(place.count, at: place.lowerBound) else {
        throw FileFailure(.read, folder.shown(SiteFolder.Place.spill))
      }
      return bytes
    }
  }
}
