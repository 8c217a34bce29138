import Foundation
import PortalCore
import PortalMarkup
import PortalPages
import Testing

/// Fills the templates of this repository with the pages of an edition.
struct PageRenderer {
  private let folder: TemplateFolder

  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "templates")
    let paths = FileManager.default.enumerator(atPath: root.path())?.compactMap { $0 as? String } ?? []
    folder = TemplateFolder(
      "templates",
      try paths.filter { $0.hasSuffix(".html") }.sorted().map { path in
        SourceText(path: "templates/\(path)", bytes: Array(try Data(contentsOf: root.appending(path: path))))
      })
  }

  /// The HTML of every page of a family, by the page's path.
  func pages(of family: any PageFamily, in edition: Edition) throws -> [(path: String, html: String)] {
    var log = DiagnosticLog()
    let compiled = Template.compile(family.template, from: folder, for: family.shape, log: &log)
    let template = try #require(compiled, "\(log.entries.map { $0.text(in: .en) })")
    return (0..<family.count(in: edition)).map { number in
      var buffer = ByteBuffer()
      let page = family.page(number, of: edition)
      template.render(page.record, into: &buffer)
      return (page.address.path, String(decoding: buffer.bytes, as: UTF8.self))
    }
  }
}

extension String {
  /// What a reader of a page sees: its text, without tags.
  var shown: String { replacing(/<[^>]+>/, with: "") }

  /// What a number of a page opens to, the number first; empty where there is no such number.
  ///
  /// - Parameter place: its anchor, “n-open-gaps”.
  func trace(_ place: String) -> String {
    let rest = components(separatedBy: "<details class=\"trace\" id=\"\(place)\" ").dropFirst().first ?? ""
    return ("<" + (rest.components(separatedBy: "</details>").first ?? "")).shown
  }
}
