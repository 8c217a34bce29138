import Foundation
import PortalCore
import PortalFiles
import PortalSite

/// What the preview shows: the site as it was last built, or what is wrong with it.
actor Preview {
  /// One answer to a browser.
  struct Answer: Sendable {
    let status: Int
    let type: String
    let bytes: [UInt8]
    /// Where the browser is sent instead.
    var location: String?
  }

  /// The path that all pages lie below, `/` or `/topic/`.
  private var base = "/"
  private var files: [String: SiteFile.Body] = [:]
  private var findings: String?
  /// Counts the builds; a page that was loaded at another count reloads.
  private var version = 0
  /// Where files that are copies of inputs come from.
  private var inputs: [InputFolder] = []
  /// What makes `SHA256SUMS` and `edition.json`, until somebody asks for one of them.
  private var seal: EditionSeal?

  /// Shows another build of a site, as it was taken into memory.
  func show(_ memory: SiteMemory, of site: Site, from sources: SiteSources) {
    base = site.address.base
    seal = site.seal
    inputs = [sources.content, sources.templates]
    files = Dictionary(memory.files.map { ($0.path, $0.body) }) { first, _ in first }
    findings = nil
    version += 1
  }

  /// Shows what is wrong in the place of every page, until the next build.
  func show(findings: String) {
    self.findings = findings
    version += 1
  }

  /// What a browser gets at a path of the server.
  func answer(to requested: String) -> Answer {
    if requested == PreviewPage.versionPath { return plain(String(version)) }
    if requested == PreviewPage.scriptPath {
      return Answer(status: 200, type: "text/javascript; charset=utf-8", bytes: PreviewPage.script(version: version))
    }
    let path = requested.removingPercentEncoding ?? requested
    guard path.hasPrefix(base) else {
      return Answer(status: 302, type: "text/plain", bytes: [], location: base)
    }
    let inside = String(path.dropFirst(base.count))
    if let findings, MediaType(of: inside) == .html {
      return Answer(status: 500, type: MediaType.html.rawValue, bytes: PreviewPage.findings(findings))
    }
    return file(at: inside)
  }

  private func file(at path: String) -> Answer {
    let name = path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
    if let bytes = bytes(of: name) {
      let type = MediaType(of: name)
      return Answer(
        status: 200, type: type.rawValue, bytes: type == .html ? PreviewPage.reloading(bytes) : bytes)
    }
    if files["\(name)/index.html"] != nil {
      return Answer(status: 302, type: "text/plain", bytes: [], location: "\(base)\(name)/")
    }
    return Answer(
      status: 404, type: MediaType.html.rawValue,
      bytes: PreviewPage.reloading(bytes(of: "404.html") ?? Array("404".utf8)))
  }

  private func bytes(of name: String) -> [UInt8]? {
    if EditionSeal.paths.contains(name) { addSeal() }
    return switch files[name] {
    case .bytes(let bytes): bytes
    case .copy(let path): inputs.first { path.hasPrefix($0.name + "/") }.flatMap { try? $0.publishedBytes(of: path) }
    case nil: nil
    }
  }

  /// Makes the two files that say which edition this is, of the digests of all others.
  private func addSeal() {
    guard let seal else { return }
    self.seal = nil
    let digests = files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.compactMap { path in
      bytes(of: path).map { (path: path, digest: Digest(of: $0)) }
    }
    for file in seal.files(over: digests) { files[file.path] = file.body }
  }

  private func plain(_ text: String) -> Answer {
    Answer(status: 200, type: "text/plain; charset=utf-8", bytes: Array(text.utf8))
  }
}
