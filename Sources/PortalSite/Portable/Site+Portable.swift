import PortalPages

extension Site {
  /// The same site for a disk or a USB stick: it works when its files are opened without a server.
  ///
  /// Links lead to `index.html`, scripts are no modules, and beside each file that a script fetches lies a script with the
  /// same content. The page for addresses that do not exist is left out, since nothing leads to it.
  package func portable() -> Site {
    let scripts = Dictionary(
      parts.compactMap { part in part.script.map { (part.path(0), $0) } }, uniquingKeysWith: { first, _ in first })
    let kept = parts.filter { $0.count > 1 || $0.path(0) != Address.notFound.path }.map { $0.portable(with: scripts) }
    return Site(
      at: address,
      kept + kept.compactMap(\.carried) + [.file(SiteFile(path: PortableScript.path, text: PortableScript.source))],
      seal: seal?.portable, notices: notices)
  }
}

extension SitePart {
  /// The bytes of a script of the site's own; `nil` for every other part.
  fileprivate var script: [UInt8]? {
    let path = path(0)
    guard count == 1, path.hasPrefix("assets/"), path.hasSuffix(".js"), !path.dropFirst("assets/".count).contains("/"),
      case .bytes(let bytes) = content(0)
    else { return nil }
    return bytes
  }

  /// The part with pages and scripts as a browser opens them from a disk.
  fileprivate func portable(with scripts: [String: [UInt8]]) -> SitePart {
    let (path, content) = (path, content)
    if count == 1, scripts[path(0)] != nil {
      return .made(path(0)) { PortableScript.classic(path(0), of: scripts) }
    }
    guard path(0).hasSuffix(".html") else { return self }
    return SitePart(origin: origin, isListed: isListed, count: count, path: path) { number in
      guard case .bytes(let page) = content(number) else { return content(number) }
      return .bytes(PortablePage.bytes(page, at: path(number)))
    }
  }

  /// The scripts that carry those files of the part which scripts fetch; `nil` where it has none.
  fileprivate var carried: SitePart? {
    let (path, content) = (path, content)
    let numbers = (0..<count).filter { Self.isFetched(path($0)) }
    guard !numbers.isEmpty else { return nil }
    return SitePart(
      origin: origin, isListed: false, count: numbers.count, path: { "\(path(numbers[$0])).js" },
      content: { number in
        guard case .bytes(let bytes) = content(numbers[number]) else {
          preconditionFailure("what scripts fetch is made, not copied")
        }
        return .bytes(PortableScript.carrying(bytes))
      })
  }

  /// Whether a script fetches the file at a path: the search index, the map's ground, names, and whole lists.
  private static func isFetched(_ path: String) -> Bool {
    path == Address.mapGround.path || path == Address.communityNames.path || path.hasSuffix("/all/index.html")
      || (path.hasPrefix(Address.search.path) && !path.hasSuffix(".html"))
  }
}
