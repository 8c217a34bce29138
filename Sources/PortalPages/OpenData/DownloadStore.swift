import PortalCore
import Synchronization

/// The sizes and digests of downloads, each worked out once: the data pages and the descriptions for programs say them.
///
/// Shared by all threads.
final class DownloadStore: Sendable {
  private let seals = Mutex<[Address: FileSeal]>([:])

  /// The size and the digest of a download.
  ///
  /// - Complexity: O(*n*) in the bytes of the file the first time, O(1) afterwards.
  func seal(of download: Download) -> FileSeal {
    if let seal = seals.withLock({ $0[download.address] }) { return seal }
    let seal = FileSeal(of: download.bytes)
    seals.withLock { $0[download.address] = seal }
    return seal
  }
}
