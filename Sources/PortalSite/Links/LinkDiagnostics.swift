import PortalCore

extension LinkFaults {
  /// What is wrong with the links, one diagnostic for each place that they lead to.
  ///
  /// - Parameters:
  ///   - pages: the paths that links can lead to.
  ///   - anchors: the anchors of a page.
  ///   - origin: what an author knows a page's file by.
  func log(
    pages: [String], anchors: (String) -> [String], origin: (String) -> String?
  ) -> DiagnosticLog {
    var log = DiagnosticLog()
    for (number, (target, use)) in sorted.enumerated() {
      let nearest = number < Self.explained ? nearest(to: target, in: pages, anchors: anchors) : nil
      log.add(.wrongLink(target, use, nearest: nearest, origin: use.pages.first.flatMap(origin)))
    }
    return log
  }

  /// For how many faults a nearest target is looked for.
  private static let explained = 20

  private func nearest(to target: Target, in pages: [String], anchors: (String) -> [String]) -> String? {
    switch target.kind {
    case .otherHost: return nil
    case .noPage:
      if pages.contains(target.path + "/") { return target.path + "/" }
      return nearestName(to: target.path, in: pages)
    case .noAnchor:
      let parts = target.path.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { return nil }
      return nearestName(to: String(parts[1]), in: anchors(String(parts[0]))).map { "\(parts[0])#\($0)" }
    }
  }
}

extension Diagnostic {
  fileprivate static func wrongLink(
    _ target: LinkFaults.Target, _ use: LinkFaults.Use, nearest: String?, origin: String?
  ) -> Diagnostic {
    var notes = use.pages.dropFirst().map { page in
      Note(zh: "这一页也有这个链接", en: "this page has the link too", at: SourceLocation(path: page))
    }
    if use.count > use.pages.count {
      notes.append(Note(zh: "共 \(use.count) 页有这个链接", en: "\(use.count) pages have the link"))
    }
    if let origin {
      notes.append(Note(zh: "这一页由 \(origin) 生成", en: "this page is made from \(origin)"))
    }
    let text = target.message(written: use.written)
    return Diagnostic(
      .error, target.kind.id, zh: text.zh, en: text.en, at: SourceLocation(path: use.pages[0]), notes: notes,
      fixes: nearest.map { [Fix(zh: "最接近的是 \($0)", en: "the nearest is \($0)")] } ?? [])
  }
}

extension LinkFaults.Kind {
  fileprivate var id: String {
    switch self {
    case .noPage: "site.dead-link"
    case .noAnchor: "site.dead-anchor"
    case .otherHost: "site.other-host"
    }
  }
}

extension LinkFaults.Target {
  fileprivate func message(written: String) -> Message {
    switch kind {
    case .noPage:
      Message(
        zh: "链接“\(written)”指向 \(path)，网站没有这个页面或文件",
        en: "the link “\(written)” leads to \(path), which is no page or file of the site")
    case .noAnchor:
      Message(
        zh: "链接“\(written)”指向 \(path)，那一页没有这个锚点",
        en: "the link “\(written)” leads to \(path), and that page has no such anchor")
    case .otherHost:
      Message(
        zh: "“\(written)”会让浏览器向其他网站取文件", en: "“\(written)” makes the browser fetch a file from another host")
    }
  }
}
