import Foundation
import PortalCore
import PortalSite

/// Object storage or a server that rclone knows: S3, OSS, SFTP, WebDAV and others.
///
/// Such a place cannot change many files in one step. So what pages need goes first, then new pages, then changed
/// ones, then what says which edition this is; what is no longer needed goes last. A publication that breaks off leaves
/// readers pages of two editions, and the next one completes it. A server that goes away or is full is given up at the
/// first file that it did not take.
final class RcloneDestination: Destination {
  // No hidden names: nginx does not list them.
  private static let lock = "portal.lock"
  private static let room = "portal.room"

  private let remote: String
  private let breaksLock: Bool
  private let rclone: Program

  /// - Parameter remote: as rclone has it: `oss:bucket/site`. Credentials are in rclone's own settings.
  init(_ remote: String, breaksLock: Bool) throws {
    self.remote = remote
    self.breaksLock = breaksLock
    // By itself rclone asks ten times for each file, seconds apart, and goes on to the next where a server is gone or full.
    let tries = ProcessInfo.processInfo.environment["RCLONE_LOW_LEVEL_RETRIES"] ?? "3"
    rclone = try Program(
      "rclone", environment: ["RCLONE_LOW_LEVEL_RETRIES": tries],
      isHopeless: {
        $0.contains(
          /ERROR [\s\S]*(?:connection re(?:fused|set)|unreachable|no (?:route to|such) host|i\/o timeout|no space left| 5\d\d [A-Z])/
        )
      })
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
      let (added, changed) = (difference.added, difference.changed)
      let folder = site.path
      try copy(added.filter { !isPage($0) }, from: folder)
      if !changed.isEmpty { try reserve(changed + added.filter(isPage), from: folder) }
      for paths in [changed.filter { !isPage($0) }, added.filter(isPage), changed.filter(isPage), EditionSeal.paths] {
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

  private func copy(_ paths: [String], from folder: String, into part: String = "") throws(PublishFailure) {
    guard !paths.isEmpty else { return }
    try rclone.output(
      [
        "copy", "--files-from-raw", "-", "--no-traverse", "--ignore-times", "--transfers", "8", folder,
        part.isEmpty ? remote : place(part),
      ], input: Self.lines(paths))
  }

  /// Sees that there is room for files that take the place of others, before any does.
  ///
  /// On a disk rclone removes a file that it could not write whole, so that a full one would take pages from readers.
  /// Object storage does not fill up. A server that does not say how much is free takes the files into a folder first,
  /// which is removed.
  private func reserve(_ paths: [String], from folder: String) throws {
    struct Usage: Decodable { let free: Int? }
    struct Size: Decodable { let bytes: Int }
    let usage = try rclone.run(["about", "--json", remote])
    guard usage.status == 0 else { return }
    if let free = try JSONDecoder().decode(Usage.self, from: Data(usage.output)).free {
      let size = try rclone.output(["size", "--json", "--files-from-raw", "-", folder], input: Self.lines(paths))
      let needed = try JSONDecoder().decode(Size.self, from: Data(size.output)).bytes
      guard needed > free else { return }
      throw PublishFailure(
        .failed, zh: "\(shown) 空间不够：要 \(needed) 字节，只剩 \(free) 字节；已发布的没有改。腾出空间以后，把同样的命令再运行一次",
        en:
          "\(shown) has no room: \(needed) bytes are needed, \(free) are free; what is published is as it was. Make room and"
          + " run the same command again")
    }
    let copied = Result { try copy(paths, from: folder, into: Self.room) }
    _ = try rclone.run(["purge", place(Self.room)])
    try copied.get()
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
      zh: """
        \(shown) 不留以前各期，不能直接退回。按这几步做：
          1. git log --oneline -- content/site.yml      找到发布那一期的提交
          2. git worktree add ../earlier 那个提交
          3. cd ../earlier && portal build
          4. portal publish --to rclone:\(shown) --older
        """,
      en: """
        \(shown) keeps no earlier edition, so there is nothing to go back to. Do this:
          1. git log --oneline -- content/site.yml      find the commit that published that edition
          2. git worktree add ../earlier COMMIT
          3. cd ../earlier && portal build
          4. portal publish --to rclone:\(shown) --older
        """)
  }
}
