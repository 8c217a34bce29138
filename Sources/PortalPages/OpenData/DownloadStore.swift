import PortalCore
import Synchronization

/// The downloads with their sizes and digests, each made once: the data pages and the descriptions for programs say them.
///
/// Shared by all threads.
final class DownloadStore: Sendable {
  private struct State {
    var seals: [Address: FileSeal] = [:]
    /// Files that were made to be measured and have not been asked for.
    var waiting: [Address: [UInt8]] = [:]
  }

  private let state = Mutex(State())

  /// The size and the digest of a download.
  ///
  /// - Complexity: O(*n*) in the bytes of the file the first time, O(1) afterwards.
  func seal(of download: Download) -> FileSeal {
    if let seal = state.withLock({ $0.seals[download.address] }) { return seal }
    let bytes = download.bytes
    let seal = FileSeal(of: bytes)
    return state.withLock { state in
      if state.seals.updateValue(seal, forKey: download.address) == nil { state.waiting[download.address] = bytes }
      return seal
    }
  }

  /// The bytes of a download, which are kept no longer.
  func take(_ download: Download) -> [UInt8] {
    state.withLock { $0.waiting.removeValue(forKey: download.address) } ?? download.bytes
  }
}
