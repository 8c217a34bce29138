package import PortalCore

/// A Markdown text, read: its HTML but for the addresses of its links, and what can be told about it.
///
/// CommonMark 0.30 with tables, anchors, figures and Chinese emphasis, without raw HTML; see `docs/markdown.md`.
package struct MarkdownDocument: Sendable {
  /// Which Markdown a text is read as.
  package enum Profile: Sendable {
    /// The portal's own.
    case portal
    /// CommonMark 0.30 and nothing else, made safe; for comparison with its specification.
    case commonMark

    /// How the tag of an element without content ends.
    var voidEnd: String { self == .portal ? ">" : " />" }
  }

  /// The headings in their order, a table of contents.
  package let headings: [MarkdownHeading]
  /// The links in the order in which they begin.
  package let links: [MarkdownLink]
  package let images: [MarkdownLink]
  /// The first paragraph without markup, for descriptions and feeds; empty where there is none.
  package let summary: String

  /// What stands before the first heading, and below each, as plain text.
  package var sections: [MarkdownSection] {
    zip([nil] + headings, pieces.texts).map { MarkdownSection(heading: $0, text: $1) }
  }

  private let pieces: MarkdownPieces
  private let log: DiagnosticLog

  /// Reads the bytes of a text that follow its front matter.
  ///
  /// - Complexity: O(*n*) in the bytes.
  package init(source: SourceText, body: Range<Int>, profile: Profile = .portal) {
    var log = DiagnosticLog()
    let body = body.clamped(to: source.bytes.indices)
    let isReadable = MarkdownLimits.check(source, body: body, log: &log)
    let text = source.bytes[isReadable ? body : body.lowerBound..<body.lowerBound]
    var renderer = MarkdownRenderer(source: source, body: body, profile: profile)
    MarkdownNode.withTree(of: profile == .portal ? ChineseEmphasis.marked(text) : Array(text)) {
      renderer.render(document: $0)
    }
    log.add(contentsOf: renderer.log)
    self.headings = renderer.headings
    self.links = renderer.pieces.links
    self.images = renderer.pieces.images
    self.summary = renderer.summary
    self.pieces = renderer.pieces
    self.log = log
  }

  /// The text as HTML.
  ///
  /// - Parameter resolve: what to print as the address of a record or of a relative file or image; where it gives
  ///   `nil`, the text of the link stays without a link. Anchors and outside addresses are not asked for.
  /// - Complexity: O(*n*) in the bytes of the HTML.
  package func html(links resolve: (_ destination: String) -> String?) -> HTML {
    pieces.html(links: resolve)
  }

  /// What is wrong with the text: its syntax, and every link or image that leads nowhere.
  ///
  /// - Parameter check: asked for each link and image with a `.record` or `.file` target.
  package func diagnostics(check: (MarkdownLink) -> MarkdownLinkCheck) -> DiagnosticLog {
    var log = log
    let anchors = headings.map(\.anchor)
    let knownAnchors = Set(anchors)
    for link in links + images {
      switch link.target {
      case .record, .file:
        if case .unknown(let known) = check(link) { log.add(.deadLink(link, known: known)) }
      case .anchor(let anchor):
        if !anchor.isEmpty, !knownAnchors.contains(anchor) { log.add(.deadLink(link, known: anchors)) }
      case .outside, .unsafe: continue
      }
    }
    return log
  }
}

/// Whether a link leads somewhere.
package enum MarkdownLinkCheck: Sendable {
  case known
  /// No; with the names it could have been: ids of the scheme's records, or paths as they would be written.
  case unknown(known: [String])
}

extension Diagnostic {
  fileprivate static func deadLink(_ link: MarkdownLink, known: [String]) -> Diagnostic {
    let fixes: [Fix] =
      switch link.target {
      case .record(let scheme, let id):
        nearestName(to: id, in: known).map { [.replace(with: "\(scheme.rawValue):\($0)")] } ?? []
      case .anchor(let anchor): nearestName(to: anchor, in: known).map { [.replace(with: "#\($0)")] } ?? []
      default: Fix.nearest(to: link.destination, in: known)
      }
    let removal = Fix(zh: "改正地址，或去掉链接", en: "correct the address, or remove the link")
    return Diagnostic(
      .error, "markdown.dead-link", zh: "“\(link.destination)”不指向任何内容",
      en: "“\(link.destination)” leads nowhere", at: link.location, fixes: fixes.isEmpty ? [removal] : fixes)
  }
}
