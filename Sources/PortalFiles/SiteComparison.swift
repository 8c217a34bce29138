import PortalCore
import PortalSite
import Synchronization

/// Compares every file of the site with what the folder holds, and keeps what has to be written; writes nothing.
final class SiteComparison: SiteSink {
  /// What is to be done with one file of the site.
  struct Decision: Sendable {
    /// Which of the three it is.
    enum Action: Hashable, Sendable {
      /// The folder has it, with this time.
      case keep(modified: Int)
      case add
      /// The folder has another, of this size.
      case change(from: Int)
    }

    let path: String
    let size: Int
    let digest: Digest
    let action: Action
    /// What to write, where there was room to keep it.
    let content: [UInt8]?
  }

  private struct Found {
    var decisions: [Decision] = []
    var log = DiagnosticLog()
    var room: Int
  }

  private let output: OutputFolder
  private let inputs: CopySource
  private let earlier: [String: Manifest.Entry]
  private let found: Mutex<Found>

  /// - Parameter room: how many bytes of files to be written may be kept; what is dropped is made again.
  init(with output: OutputFolder, manifest: Manifest?, inputs: CopySource, room: Int) {
    self.output = output
    self.inputs = inputs
    earlier = Dictionary((manifest?.entries ?? []).map { ($0.path, $0) }) { first, _ in first }
    found = Mutex(Found(room: room))
  }

  func take(_ file: SiteFile) throws(FileFailure) {
    try take(file, isKept: false)
  }

  /// - Parameter isKept: whether its content is kept even where there is no room, because nobody can make it again.
  func take(_ file: SiteFile, isKept: Bool) throws(FileFailure) {
    let content = try inputs.content(of: file.body)
    guard let action = try action(for: file.path, content) else {
      return found.withLock { $0.log.add(.foreignFile(output.shown(file.path))) }
    }
    found.withLock { found in
      var kept = content.bytes
      if case .keep = action { kept = nil }
      if content.size > found.room, !isKept { kept = nil }
      if kept != nil { found.room -= content.size }
      found.decisions.append(
        Decision(path: file.path, size: content.size, digest: content.digest, action: action, content: kept))
    }
  }

  /// What was decided, in the order of the paths' bytes, and what stands in the way.
  var result: (decisions: [Decision], log: DiagnosticLog) {
    found.withLock { found in
      (found.decisions.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }, found.log)
    }
  }

  /// `nil` where the place is taken by something that is not the site's.
  private func action(for path: String, _ content: CopySource.Content) throws(FileFailure) -> Decision.Action? {
    guard let state = try output.state(of: path) else { return .add }
    guard state.kind == .file else { return nil }
    let entry = earlier[path]
    if let entry, entry.matches(state) {
      return entry.digest == content.digest ? .keep(modified: state.modified) : .change(from: state.size)
    }
    if state.size == content.size, Digest(of: try output.read(path)) == content.digest {
      return .keep(modified: state.modified)
    }
    return entry == nil ? nil : .change(from: state.size)
  }
}

extension Diagnostic {
  fileprivate static func foreignFile(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "output.foreign-file", zh: "网站要写入的位置已有一个不是 portal 生成的文件，未作改动",
      en: "the site needs this place, and what is there was not made by portal; it was left alone",
      at: SourceLocation(path: path),
      fixes: [Fix(zh: "移走它，或另选输出文件夹", en: "move it away, or choose another output folder")])
  }
}
