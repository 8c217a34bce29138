package import PortalCore
import Glibc

/// The folder that a site is built into, held for one build.
///
/// A build is all or nothing. New files are written to their places after a list of them; the new content of files
/// that are there is gathered in one file; then the new manifest is put down as the journal, which is the moment that
/// decides. What follows is done again by the next build if this one is killed in it; what went before is undone.
/// Files that are not the site's are never touched.
package struct SiteFolder: ~Copyable {
  /// Where the build keeps what it must know the next time.
  enum Place {
    static let folder = ".portal"
    /// What the last build left.
    static let manifest = ".portal/manifest"
    /// The manifest of a build that has decided and is not done.
    static let journal = ".portal/journal"
    /// The list of files that a build is about to add.
    static let additions = ".portal/additions"
    /// The new content of files that are there.
    static let changes = ".portal/changes"
    /// Room on the disk for what the changes add.
    static let room = ".portal/room"
    /// Content that waits to be written; it has this name for a moment only.
    static let spill = ".portal/spill"
    /// A file that gets another name when it is whole.
    static let draft = ".portal/draft"
  }

  let output: OutputFolder
  let manifest: Manifest?
  private let isNew: Bool

  /// Opens the folder, making it where it is missing, and finishes or undoes what a killed build left.
  ///
  /// The folder is locked until the value is no longer used, and removed again if nothing was put into it.
  /// - Throws: `FileFailure`, with the reason `.otherBuild` where another build holds the folder.
  package init(at path: String) throws(FileFailure) {
    let isNew = try Self.make(path)
    let output = try OutputFolder(opening: path)
    try output.lock()
    try output.recover()
    let manifest = try output.manifest(at: Place.manifest)
    self.isNew = isNew
    self.output = output
    self.manifest = manifest
  }

  deinit {
    if isNew { rmdir(output.path) }
  }

  /// Whether the last build had the same key, and every file is as it was left.
  ///
  /// - Complexity: O(*n*) in the files, about a microsecond each.
  /// - Throws: `FileFailure`.
  package func isCurrent(for key: Digest) throws(FileFailure) -> Bool {
    guard let manifest, manifest.key == key else { return false }
    for entry in manifest.entries {
      guard let state = try output.uncheckedState(of: entry.path), entry.matches(state) else { return false }
    }
    return true
  }

  /// How many files the last build left.
  package var fileCount: Int { manifest?.entries.count ?? 0 }

  /// Makes a folder and those on the way to it; `true` where it was missing.
  private static func make(_ path: String) throws(FileFailure) -> Bool {
    if mkdir(path, 0o755) == 0 { return true }
    if errno == EEXIST { return false }
    let parent = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    guard errno == ENOENT, !parent.isEmpty else { throw FileFailure(.create, path) }
    _ = try make(parent)
    return try make(path)
  }
}
