import PortalCore

/// Where a site is published to.
package protocol Destination {
  /// As people are told of it, without credentials.
  var shown: String { get }

  /// What readers get from it now; `nil` where nothing was ever published.
  ///
  /// - Throws: `PublishFailure`, also where something is there that is no site of portal's; `FileFailure`.
  func published() throws -> Published?

  /// Publishes a site that was checked and that the destination may take.
  ///
  /// - Throws: `PublishFailure`, of the kind `moved` where somebody else published in between; `FileFailure`.
  func put(_ site: borrowing BuiltSite, _ difference: SiteDifference, over published: Published?) throws

  /// Gives readers an earlier edition again.
  ///
  /// - Parameter edition: its number; the one before the present one where it is `nil`.
  /// - Returns: the number of the edition that readers get now.
  func rollBack(to edition: Int?) throws -> Int
}

/// Says which destination a caller means.
package enum Destinations {
  /// The destination of a text as the option `--to` has it: `git:ADDRESS#BRANCH`, `rclone:REMOTE:PATH`, or a folder.
  ///
  /// - Parameters:
  ///   - kept: how many editions stay in a folder.
  ///   - breaksLock: whether a lock that a killed publication left on a server is taken away.
  /// - Throws: `PublishFailure`, `FileFailure`.
  package static func destination(_ text: String, keeping kept: Int, breaksLock: Bool) throws -> any Destination {
    if text.hasPrefix("git:") {
      let parts = text.dropFirst(4).split(separator: "#", maxSplits: 1).map(String.init)
      guard let address = parts.first else { throw noDestination(text) }
      return try GitDestination(address, branch: parts.count > 1 ? parts[1] : "pages")
    }
    if text.hasPrefix("rclone:") {
      let remote = String(text.dropFirst(7))
      guard remote.contains(":"), remote != ":" else { throw noDestination(text) }
      return try RcloneDestination(remote, breaksLock: breaksLock)
    }
    guard !text.isEmpty, text.wholeMatch(of: /[a-z]+:.*/) == nil else { throw noDestination(text) }
    return try FolderDestination(text, keeping: kept)
  }

  private static func noDestination(_ text: String) -> PublishFailure {
    PublishFailure(
      .refused,
      zh: "“\(text.withoutCredentials)”不是发布位置；可写：文件夹、git:网址#分支、rclone:远端:路径",
      en: "“\(text.withoutCredentials)” is no destination; write a folder, git:ADDRESS#BRANCH or rclone:REMOTE:PATH")
  }

  /// That a destination holds something else.
  static func foreign(_ shown: String, _ names: [String]) -> PublishFailure {
    let list = names.prefix(3).joined(separator: "、") + (names.count > 3 ? "…" : "")
    return PublishFailure(
      .refused, zh: "\(shown) 里有不是 portal 发布的东西（\(list)），没有动它；请换一个位置，或把它们移走",
      en:
        "\(shown) holds what portal has not published (\(list)); it was left alone: name another destination, or move it away"
    )
  }

  /// That there is no such edition to go back to.
  static func noEarlier(_ shown: String, _ edition: Int?, there: [Int]) -> PublishFailure {
    let list = there.map(String.init).joined(separator: "、")
    let wanted = edition.map { "第 \($0) 期" } ?? "更早的一期"
    let wantedEn = edition.map { "edition \($0)" } ?? "earlier edition"
    return PublishFailure(
      .refused, zh: "\(shown) 里没有\(wanted)；有：\(list)", en: "\(shown) has no \(wantedEn); it has: \(list)")
  }
}
