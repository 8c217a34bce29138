import PortalCore

/// The paths of everything that a site consists of, known before anything is made.
struct SiteOutline: Sendable {
  /// One path for each file, in the order of the site.
  let paths: [String]
  /// The numbers of files whose path is free and sound; all of them unless the log has errors.
  let isSound: [Bool]
  /// The paths of the pages that the sitemap lists, as links name them: `districts/xihu/`.
  let listed: [String]
  let log: DiagnosticLog

  init(of site: Site, jobs: Int) {
    let paths = site.paths(jobs: jobs)
    var taken: [String: Int] = [:]
    taken.reserveCapacity(paths.count)
    var isSound: [Bool] = []
    var listed: [String] = []
    var log = DiagnosticLog()
    for (number, path) in paths.enumerated() {
      let earlier = taken.updateValue(number, forKey: path)
      isSound.append(earlier == nil && Self.isSound(path))
      if let earlier { log.add(.conflict(path, site.origin(of: earlier), site.origin(of: number))) }
      if !Self.isSound(path) { log.add(.badPath(path, site.origin(of: number))) }
      if site.isListed(number) { listed.append(Self.linked(path)) }
    }
    self.paths = paths
    self.isSound = isSound
    self.listed = listed
    self.log = log
  }

  /// How links name a file: a folder's index page by the folder.
  static func linked(_ path: String) -> String {
    path == "index.html" ? "" : path.hasSuffix("/index.html") ? String(path.dropLast("index.html".count)) : path
  }

  /// Whether a path stays within the site, can be a file everywhere, and is not hidden.
  private static func isSound(_ path: String) -> Bool {
    var length = 0
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "/"):
        guard length > 0 else { return false }
        length = 0
        continue
      case UInt8(ascii: ".") where length == 0: return false
      case ..<0x20, 0x7F, UInt8(ascii: "\\"): return false
      default: length += 1
      }
      guard length <= 255 else { return false }
    }
    return length > 0
  }
}

extension Diagnostic {
  fileprivate static func conflict(_ path: String, _ first: String, _ second: String) -> Diagnostic {
    Diagnostic(
      .error, "site.path-conflict", zh: "\(first) 与 \(second) 要写入同一个位置",
      en: "\(first) and \(second) want the same place", at: SourceLocation(path: path),
      fixes: [Fix(zh: "修改其中一个的编号或文件名", en: "change the id or the file name of one of them")])
  }

  fileprivate static func badPath(_ path: String, _ origin: String) -> Diagnostic {
    Diagnostic(
      .error, "site.bad-path", zh: "\(origin) 的位置不能用作网址：各段不能为空、以点开头或含控制字符",
      en:
        "the place of \(origin) cannot be an address: no part may be empty, begin with a point or hold control characters",
      at: SourceLocation(path: path), fixes: [Fix(zh: "修改编号或文件名", en: "change the id or the file name")])
  }
}
