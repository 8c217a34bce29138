import PortalCore
import PortalFiles
import PortalSite

/// A branch of a git repository, from which a host gives out pages: one commit for each edition.
///
/// The repository is brought into a folder for the time of the publication, without a work tree.
final class GitDestination: Destination {
  /// What a host of pages wants beside the site; it is kept as it is.
  private static let settings = ["CNAME", ".nojekyll"]

  private let address: String
  private let branch: String
  private let folder: WorkFolder
  private let git: Program

  /// - Parameter address: as `git clone` takes it.
  init(_ address: String, branch: String) throws {
    self.address = address
    self.branch = branch
    folder = try WorkFolder()
    git = try Program(
      "git", ["-c", "core.autocrlf=false", "-c", "core.attributesFile=/dev/null"],
      environment: ["GIT_DIR": folder.path, "GIT_TERMINAL_PROMPT": "0"])
    try git.output(["init", "--quiet", "--bare", folder.path])
  }

  var shown: String { "\(address.withoutCredentials)#\(branch)" }

  private var reference: String { "refs/heads/\(branch)" }

  func published() throws -> Published? {
    guard try fetch(depth: 1) else { return nil }
    let published = try published(at: reference)
    let known = Set((published?.files.entries.map(\.path) ?? []) + EditionSeal.paths + Self.settings)
    let foreign = try names(at: reference).filter { !known.contains($0) }
    guard foreign.isEmpty, published != nil else { throw Destinations.foreign(shown, foreign) }
    return published
  }

  /// Brings the branch here; `false` where there is none.
  ///
  /// - Parameter depth: how many commits of it; all where it is `nil`.
  private func fetch(depth: Int?) throws(PublishFailure) -> Bool {
    guard try !git.output(["ls-remote", "--heads", address, reference]).line.isEmpty else { return false }
    let depth = depth.map { ["--depth", "\($0)"] } ?? []
    try git.output(["fetch", "--quiet", "--no-tags"] + depth + [address, "+\(reference):\(reference)"])
    return true
  }

  private func names(at commit: String) throws(PublishFailure) -> [String] {
    try git.output(["ls-tree", "-r", "-z", "--name-only", commit]).output.split(separator: 0)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  private func published(at commit: String) throws(PublishFailure) -> Published? {
    let seal = try git.run(["cat-file", "blob", "\(commit):\(EditionSeal.paths[1])"])
    let list = try git.run(["cat-file", "blob", "\(commit):\(EditionSeal.paths[0])"])
    guard seal.status == 0, list.status == 0 else { return nil }
    return Published(seal: seal.output, list: list.output)
  }

  func put(_ site: borrowing BuiltSite, _ difference: SiteDifference, over published: Published?) throws {
    let edition = site.edition.edition
    try git.output(
      ["--work-tree", site.path, "add", "--all", "--force", "--", ".", ":(exclude).portal"],
      further: ["GIT_INDEX_FILE": "\(folder.path)/site.index"])
    try addSettings(isFirst: published == nil)
    let tree = try git.output(["write-tree"], further: ["GIT_INDEX_FILE": "\(folder.path)/site.index"]).line
    let written = try names(at: tree).filter { !Self.settings.contains($0) }
    guard written.count == site.paths.count else {
      throw PublishFailure(
        .failed, zh: "git 记下了 \(written.count) 个文件，网站有 \(site.paths.count) 个；没有发布",
        en: "git took \(written.count) files of the site's \(site.paths.count); nothing was published")
    }
    try commit(
      tree, "Publish edition \(edition.number), as of \(edition.asOf)", time: edition.published.flatMap { Moment($0) },
      isFirst: published == nil)
  }

  /// Keeps what the host of pages wants, and tells it to take every file as it is.
  private func addSettings(isFirst: Bool) throws(PublishFailure) {
    let index = ["GIT_INDEX_FILE": "\(folder.path)/site.index"]
    let empty = try git.output(["hash-object", "-w", "--stdin"]).line
    try git.output(["update-index", "--add", "--cacheinfo", "100644,\(empty),.nojekyll"], further: index)
    guard !isFirst else { return }
    let kept = try git.run(["rev-parse", "--verify", "--quiet", "\(reference):CNAME"])
    guard kept.status == 0 else { return }
    try git.output(["update-index", "--add", "--cacheinfo", "100644,\(kept.line),CNAME"], further: index)
  }

  /// Makes a commit of a tree and hands it over, if the branch is still where it was.
  private func commit(_ tree: String, _ message: String, time: Moment?, isFirst: Bool) throws(PublishFailure) {
    let parent = isFirst ? [] : ["-p", reference]
    var further = try identity()
    if let time {
      further["GIT_AUTHOR_DATE"] = time.withZone
      further["GIT_COMMITTER_DATE"] = time.withZone
    }
    let commit = try git.output(["commit-tree", tree, "-m", message] + parent, further: further).line
    let run = try git.run(["push", "--quiet", address, "\(commit):\(reference)"])
    guard run.status != 0 else { return }
    if run.errors.contains(/\[rejected\]|\[remote rejected\]|fetch first|non-fast-forward|cannot lock ref/) {
      throw PublishFailure(
        .moved, zh: "\(shown) 刚被别人改动；没有发布，请再试一次：\(run.complaint)",
        en: "somebody else changed \(shown) just now; nothing was published, try again: \(run.complaint)")
    }
    throw git.failure(of: run)
  }

  /// Who commits: whoever git is set up for, else the program.
  private func identity() throws(PublishFailure) -> [String: String] {
    guard try git.run(["var", "GIT_COMMITTER_IDENT"]).status != 0 else { return [:] }
    var identity: [String: String] = [:]
    for role in ["AUTHOR", "COMMITTER"] {
      identity["GIT_\(role)_NAME"] = "portal"
      identity["GIT_\(role)_EMAIL"] = "portal@localhost"
    }
    return identity
  }

  func rollBack(to edition: Int?) throws -> Int {
    guard try fetch(depth: nil), let current = try published(at: reference)?.edition.edition else {
      throw Destinations.noEarlier(shown, edition, there: [])
    }
    var there: [Int] = []
    for commit in try git.output(["rev-list", reference]).line.split(separator: "\n").map(String.init) {
      guard let found = try published(at: commit)?.edition.edition else { continue }
      there.append(found.number)
      guard found.number == edition || (edition == nil && found.number < current.number) else { continue }
      let tree = try git.output(["rev-parse", "\(commit)^{tree}"]).line
      try self.commit(tree, "Return to edition \(found.number), as of \(found.asOf)", time: nil, isFirst: false)
      return found.number
    }
    throw Destinations.noEarlier(shown, edition, there: Set(there).sorted())
  }
}
