import PortalCore
import PortalSite
import Synchronization

/// Compares every file of the site with what the folder holds, and keeps what has to be written; changes nothing.
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

      var isWriting: Bool {
        if case .keep = self { false } else { true }
      }
    }

    let path: String
    let size: Int
    let digest: Digest
    let action: Action
    /// What to write; `nil` where nothing is.
    let content: Content?
  }

  /// Where the content of a file to be written is.
  enum Content: Sendable {
    case body(SiteFile.Body)
    case spilled(Range<Int>)
  }

  private struct Found {
    var decisions: [Decision] = []
    var log = DiagnosticLog()
    var room: Int
  }

  private let output: OutputFolder
  private let inputs: CopySource
  private let earlier: [String: Manifest.Entry]
  private let spill: SpillFile
  private let found: Mutex<Found>

  /// - Parameter room: how many bytes of files to be written are kept in memory; the others wait on the disk.
  init(with output: OutputFolder, manifest: Manifest?, inputs: CopySource, room: Int) {
    self.output = output
    self.inputs = inputs
    earlier = Dictionary((manifest?.entries ?? []).map { ($0.path, $0) }) { first, _ in first }
    spill = SpillFile(in: output)
    found = Mutex(Found(room: room))
  }

  func take(_ file: SiteFile) throws(FileFailure) {
    let (size, digest) = try inputs.measure(file.body)
    guard let action = try action(for: file.path, size: size, digest: digest) else {
      return found.withLock { $0.log.add(.foreignFile(output.shown(file.path))) }
    }
    let content = action.isWriting ? try kept(file.body, size: size) : nil
    found.withLock {
      $0.decisions.append(
        Decision(path: file.path, size: size, digest: digest, action: action, content: content))
    }
  }

  /// Keeps what has to be written, in memory as long as there is room.
  private func kept(_ body: SiteFile.Body, size: Int) throws(FileFailure) -> Content {
    guard case .bytes(let bytes) = body else { return .body(body) }
    let isRoom = found.withLock { found in
      let isRoom = size <= found.room
      if isRoom { found.room -= size }
      return isRoom
    }
    return isRoom ? .body(body) : .spilled(try spill.add(bytes))
  }

  /// The bytes that a decision has kept.
  ///
  /// - Throws: `FileFailure`, with the reason `.changedDuringBuild` where an input is no longer what it was.
  func bytes(of content: Content, for decision: Decision) throws(FileFailure) -> [UInt8] {
    switch content {
    case .spilled(let place): return try spill.bytes(at: place)
    case .body(.bytes(let bytes)): return bytes
    case .body(let body):
      let bytes = try inputs.bytes(of: body)
      guard Digest(of: bytes) == decision.digest else {
        throw FileFailure(.write, output.shown(decision.path), .changedDuringBuild)
      }
      return bytes
    }
  }

  /// What was decided, in the order of the paths' bytes, and what stands in the way.
  var result: (decisions: [Decision], log: DiagnosticLog) {
    found.withLock { found in
      found.decisions.sort { $0.path.isBefore($1.path) }
      return (found.decisions, found.log)
    }
  }

  /// `nil` where the place is taken by something that is not the site's.
  private func action(for path: String, size: Int, digest: Digest) throws(FileFailure) -> Decision.Action? {
    guard let state = try output.state(of: path) else { return .add }
    guard state.kind == .file else { return nil }
    let entry = earlier[path]
    if let entry, entry.matches(state) {
      return entry.digest == digest ? .keep(modified: state.modified) : .change(from: state.size)
    }
    if state.size == size, Digest(of: try output.read(path)) == digest {
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
