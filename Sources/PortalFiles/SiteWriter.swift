import PortalCore
import PortalSite

/// Writes those files of the site that the comparison found new or changed: the former to their places, the latter
/// to the gathered changes.
final class SiteWriter: SiteSink {
  private let output: OutputFolder
  private let changes: PendingChanges?
  private let inputs: CopySource
  private let decisions: [String: SiteComparison.Decision]
  private let time: Int

  /// - Parameters:
  ///   - changes: where the content of files that are there is gathered; needed where there is any.
  ///   - time: what the new files get as their time, in nanoseconds since 1970.
  init(
    to output: OutputFolder, changes: PendingChanges?, inputs: CopySource, _ decisions: [SiteComparison.Decision],
    time: Int
  ) {
    self.output = output
    self.changes = changes
    self.inputs = inputs
    self.decisions = Dictionary(decisions.map { ($0.path, $0) }) { first, _ in first }
    self.time = time
  }

  /// Whether a file has to be made again in order to be written.
  func needs(_ path: String) -> Bool {
    decisions[path] != nil
  }

  func take(_ file: SiteFile) throws(FileFailure) {
    guard let decision = decisions[file.path] else { return }
    let bytes = try inputs.bytes(of: file.body)
    guard Digest(of: bytes) == decision.digest else {
      throw FileFailure(.write, output.shown(file.path), .changedDuringBuild)
    }
    try write(bytes, decision)
  }

  /// Writes the content that a decision has kept.
  func writeKept(_ decision: SiteComparison.Decision) throws(FileFailure) {
    if let content = decision.content { try write(content, decision) }
  }

  private func write(_ bytes: [UInt8], _ decision: SiteComparison.Decision) throws(FileFailure) {
    switch decision.action {
    case .keep: return
    case .add: try output.write(bytes, to: decision.path, modified: time)
    case .change: try changes?.add(bytes, for: decision.path)
    }
  }
}
