import PortalCore
import PortalSite

/// Object storage or a server that rclone knows: S3, OSS, SFTP, WebDAV and others.
///
/// Such a place cannot change many files in one step. So what pages need goes first, then new pages, then changed
/// ones, then what says which edition this is; what is no longer needed goes last. A publication that breaks off leaves
/// readers pages of two editions, and the next one completes it.
final class RcloneDestination: Destination {
  private static let lock = ".portal-lock"

  private let remote: String
  private let breaksLock: Bool
  private let rclone: Program

  /// - Parameter remote: as rclone has it: `oss:bucket/site`. Credentials are in rclone's own settings.
  init(_ remote: String, breaksLock: Bool) throws {
    self.remote = remote
    self.breaksLock = breaksLock
    rclone = try Program("rclone")
  }

  var shown: String { remote.withoutCredentials.replacing(/pass=[^,:]+/) { _ in "pass=…" } }

  private func place(_ file: String) -> String {
    remote.hasSuffix(":") || remote.hasSuffix("/") ? remote + file : "\(remote)/\(file)"
  }

  func published() throws -> Published? {
    let names = try names()
    guard names.contains(EditionSeal.paths[1]) else {
      let foreign = names.filter { $0 != Self.lock }
      guard try foreign.isEmpty || isOwnBeginning() else { throw Destinations.foreign(shown, foreign) }
      return nil
    }
    let seal = try rclone.output(["cat", place(EditionSeal.paths[1])]).output
    let list = try rclone.output(["cat", place(EditionSeal.paths[0])]).output
    guard let published = Published(seal: seal, list: list) else {
      throw Destinations.foreign(shown, [EditionSeal.paths[1]])
    }
    return published
  }

  /// Whether what is there is what a first publication left when it broke off, which its lock says.
  private func isOwnBeginning() throws(PublishFailure) -> Bool {
    try rclone.run(["cat", place(Self.lock)]).status == 0
  }

  private func names() throws(PublishFailure) -> [String] {
    let run = try rclone.run(["lsf", "--max-depth", "1", remote])
    // 3: there is no such folder yet.
    if run.status == 3 { return [] }
    guard run.status == 0 else { throw rclone.failure(of: run) }
    return run.line.split(separator: "\n").map(String.init)
  }

  func put(_ site: borrowing BuiltSite, _ difference: SiteDifference, over published: Published?) throws {
    let token = "\(site.edition.edition.number) \(UInt64.random(in: .min ... .max))"
    try takeLock(token)
    do {
      let isPage = { (path: String) in path.hasSuffix(".html") }
      let others = (difference.added + difference.changed).filter { !isPage($0) }
      let folder = site.path
      for paths in [others, difference.added.filter(isPage), difference.changed.filter(isPage), EditionSeal.paths] {
        try copy(paths, from: folder)
      }
      try compare(difference.added + difference.changed + EditionSeal.paths, with: folder)
      if !difference.removed.isEmpty {
        try rclone.output(["delete", "--files-from-raw", "-", remote], input: Self.lines(difference.removed))
      }
    } catch {
      // A first publication keeps its lock, which says whose the half is.
      if published != nil { _ = try rclone.run(["deletefile", place(Self.lock)]) }
      throw error
    }
    try rclone.output(["deletefile", place(Self.lock)])
  }

  /// Keeps others away: a file with a token, which is read back.
  private func takeLock(_ token: String) throws(PublishFailure) {
    let found = try rclone.run(["cat", place(Self.lock)])
    guard found.status != 0 || breaksLock else { throw locked }
    try rclone.output(["rcat", place(Self.lock)], input: Array(token.utf8))
    guard try rclone.output(["cat", place(Self.lock)]).line == token else { throw locked }
  }

  private var locked: PublishFailure {
    PublishFailure(
      .refused,
      zh: "有人正在往 \(shown) 发布，或上一次发布中途断了；确认没有人在发布之后，加 --break-lock 再运行",
      en: "somebody is publishing to \(shown), or the last publication broke off; when you are sure that nobody is, add"
        + " --break-lock")
  }

  private func copy(_ paths: [String], from folder: String) throws(PublishFailure) {
    guard !paths.isEmpty else { return }
    try rclone.output(
      ["copy", "--files-from-raw", "-", "--no-traverse", "--ignore-times", "--transfers", "8", folder, remote],
      input: Self.lines(paths))
  }

  /// Whether what was copied is what is there, by digests where the server has them, else by size.
  private func compare(_ paths: [String], with folder: String) throws(PublishFailure) {
    let run = try rclone.run(
      ["check", "--one-way", "--files-from-raw", "-", folder, remote], input: Self.lines(paths))
    guard run.status != 0 else { return }
    throw PublishFailure(
      .failed, zh: "\(shown) 上的文件与网站不同，请再发布一次：\(run.complaint)",
      en: "what is on \(shown) differs from the site; publish again: \(run.complaint)")
  }

  private static func lines(_ paths: [String]) -> [UInt8] {
    Array((paths.joined(separator: "\n") + "\n").utf8)
  }

  func rollBack(to edition: Int?) throws -> Int {
    throw PublishFailure(
      .refused,
      zh: "\(shown) 不留以前各期；请取出那一期的提交，用 portal build 生成后再 portal publish --older",
      en:
        "\(shown) keeps no earlier edition; check out the commit of that edition, run portal build, then portal publish"
        + " --older")
  }
}
