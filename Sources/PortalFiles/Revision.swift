import Glibc
import PortalCore
import PortalSite

/// The way from the site that a folder holds to the next one.
struct Revision {
  private typealias Place = SiteFolder.Place

  private let output: OutputFolder
  private let comparison: SiteComparison
  private let decisions: [SiteComparison.Decision]
  private let jobs: Int
  /// What all files that are written get as their time, in nanoseconds since 1970.
  private let time: Int

  init(output: OutputFolder, comparison: SiteComparison, decisions: [SiteComparison.Decision], jobs: Int) {
    self.output = output
    self.comparison = comparison
    self.decisions = decisions
    self.jobs = jobs
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    time = now.tv_sec * 1_000_000_000 + now.tv_nsec
  }

  /// What the folder holds in the end.
  func manifest(key: Digest) -> Manifest {
    Manifest(
      key: key,
      entries: decisions.map { decision in
        var modified = time
        if case .keep(let kept) = decision.action { modified = kept }
        return Manifest.Entry(path: decision.path, size: decision.size, modified: modified, digest: decision.digest)
      })
  }

  /// Puts everything on the disk that needs room there, without touching a file of the earlier site; then decides.
  func stage(key: Digest) throws(FileFailure) {
    try listAdditions()
    let growths = decisions.compactMap(\.growth)
    let changes = growths.isEmpty ? nil : try PendingChanges(in: output, at: Place.changes)
    try write(gathering: changes)
    try reserve(growths.reduce(0, +))
    try output.write(manifest(key: key).written, to: Place.draft)
    try output.rename(Place.draft, to: Place.journal)
  }

  private func listAdditions() throws(FileFailure) {
    let paths = decisions.filter { $0.action == .add }.map { Array(($0.path + "\n").utf8) }
    guard !paths.isEmpty else { return }
    try output.write(SealedText.seal(Array(paths.joined())), to: Place.draft)
    try output.rename(Place.draft, to: Place.additions)
  }

  /// Writes new files to their places, and the content of files that are there to the gathered changes.
  private func write(gathering changes: PendingChanges?) throws(FileFailure) {
    let results = inParallel(count: decisions.count, jobs: jobs) { range in
      Result { () throws(FileFailure) in
        for decision in decisions[range] {
          guard let content = decision.content else { continue }
          let bytes = try comparison.bytes(of: content, for: decision)
          if decision.action == .add {
            try output.write(bytes, to: decision.path, modified: time)
          } else {
            try changes?.add(bytes, for: decision.path)
          }
        }
      }
    }
    for result in results { try result.get() }
  }

  /// Makes sure that the changes will find room; it is given free again just before they need it.
  private func reserve(_ bytes: Int) throws(FileFailure) {
    guard bytes > 0 else { return }
    let descriptor = try output.openForWriting(Place.room)
    guard posix_fallocate(descriptor.number, 0, bytes) != 0 else { return }
    throw FileFailure(.write, output.shown(Place.room), .system(errno: ENOSPC))
  }
}

extension SiteComparison.Decision {
  /// By how much a file that is there grows on the disk, in bytes; `nil` where it does not change.
  var growth: Int? {
    guard case .change(let earlier) = action else { return nil }
    let block = 4096
    return max(0, (size + block - 1) / block - (earlier + block - 1) / block) * block
  }
}
