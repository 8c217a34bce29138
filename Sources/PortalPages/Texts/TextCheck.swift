package import PortalCore
import PortalMarkup
import PortalModel

/// What is wrong with the Markdown texts of a portal, found before any page is made.
///
/// Every link and image is followed: to records, to other texts and their headings, to files.
package struct TextCheck {
  private let portal: Portal
  private let links: ContentLinks
  /// The paths below `content/` of files that are published as they are.
  private let files: [String]
  private let knownFiles: Set<String>

  /// - Parameter files: paths below `content/`: `files/a.pdf`, `media/b.jpg`; others are left aside.
  package init(of edition: Edition, files: [String]) {
    portal = edition.portal
    links = edition.links
    self.files = files.filter(ContentLinks.isOffered).sorted()
    knownFiles = Set(self.files)
  }

  /// Every fault of every text, text by text.
  ///
  /// - Complexity: O(*n*) in the bytes of the texts.
  package func diagnostics() -> DiagnosticLog {
    let texts = portal.texts.map { (text: $0, document: $0.document) }
    let anchors = Dictionary(texts.map { ($0.text.path, $0.document.headings.map(\.anchor)) }) { first, _ in first }
    var log = DiagnosticLog()
    for (text, document) in texts {
      log.add(contentsOf: document.diagnostics { check($0, in: text, anchors: anchors) })
    }
    return log
  }

  private func check(_ link: MarkdownLink, in text: ContentText, anchors: [String: [String]]) -> MarkdownLinkCheck {
    switch link.target {
    case .record(let scheme, _):
      return links.path(of: link.target, in: text) != nil ? .known : .unknown(known: scheme.ids(in: portal))
    case .file(let written, let anchor):
      guard let path = ContentLinks.contentPath(of: written, from: text) else { return unknownFile(from: text) }
      if knownFiles.contains(path) { return .known }
      guard let known = anchors[path] else { return unknownFile(from: text) }
      guard let anchor, !known.contains(anchor) else { return .known }
      return .unknown(known: known.map { "\(written)#\($0)" })
    case .anchor, .outside, .unsafe:
      return .known
    }
  }

  private func unknownFile(from text: ContentText) -> MarkdownLinkCheck {
    .unknown(known: (portal.texts.map(\.path) + files).map { ContentLinks.written($0, from: text) })
  }
}
