internal import CCmark
import PortalCore

/// Writes a syntax tree as HTML and collects what the tree tells on the way.
struct MarkdownRenderer {
  let source: SourceText
  let profile: MarkdownDocument.Profile
  var places: MarkdownPlaces
  var pieces: MarkdownPieces
  var log = DiagnosticLog()
  var headings: [MarkdownHeading] = []
  var summary = ""
  var tables = MarkdownTables()
  private var anchors = MarkdownAnchors()
  /// The number of the link that is open.
  var openLink: Int?

  init(source: SourceText, body: Range<Int>, profile: MarkdownDocument.Profile) {
    self.source = source
    self.profile = profile
    self.places = MarkdownPlaces(source: source, body: body)
    self.pieces = MarkdownPieces(profile: profile)
  }

  /// Writes a whole text.
  mutating func render(document: MarkdownNode) {
    guard profile == .portal else { return renderChildren(of: document) }
    tables = MarkdownTables(in: document, of: source, places: &places, log: &log)
    MarkdownNode.withTree(of: tables.cellText) { cells in
      tables.nextCell = cells.firstChild
      renderChildren(of: document)
    }
  }

  /// Writes what stands in a node, but not the node.
  ///
  /// - Complexity: O(*n*) in the nodes; does not recurse but once, for the cells of a table.
  mutating func renderChildren(of root: MarkdownNode) {
    var walk = MarkdownWalk(root)
    var depth = 0
    while let step = walk.next() {
      guard step.node != root else { continue }
      let node = step.node
      if !step.isEntering {
        depth -= 1
        leave(node)
      } else if node.isLeaf {
        write(leaf: node)
      } else if depth == MarkdownLimits.depth {
        log.add(.markdownTooDeep(at: places.line(node.lines.lowerBound)))
        walk.skip(node)
      } else if enter(node) {
        depth += 1
      } else {
        walk.skip(node)
      }
    }
  }

  /// Writes the beginning of a node; false where nothing in it is to be written any more.
  private mutating func enter(_ node: MarkdownNode) -> Bool {
    switch node.kind {
    case CMARK_NODE_BLOCK_QUOTE: open(block: "<blockquote>\n")
    case CMARK_NODE_LIST:
      open(block: !node.isOrdered ? "<ul>\n" : node.listStart == 1 ? "<ol>\n" : "<ol start=\"\(node.listStart)\">\n")
    case CMARK_NODE_ITEM: open(block: "<li>")
    case CMARK_NODE_HEADING: enter(heading: node)
    case CMARK_NODE_PARAGRAPH: return enter(paragraph: node)
    case CMARK_NODE_EMPH: pieces.buffer.append("<em>")
    case CMARK_NODE_STRONG: pieces.buffer.append("<strong>")
    case CMARK_NODE_LINK: enter(link: node)
    case CMARK_NODE_IMAGE:
      write(image: node, isFigure: false)
      return false
    default: break
    }
    return true
  }

  private mutating func leave(_ node: MarkdownNode) {
    switch node.kind {
    case CMARK_NODE_BLOCK_QUOTE: open(block: "</blockquote>\n")
    case CMARK_NODE_LIST: pieces.buffer.append(node.isOrdered ? "</ol>\n" : "</ul>\n")
    case CMARK_NODE_ITEM: pieces.buffer.append("</li>\n")
    case CMARK_NODE_HEADING: pieces.buffer.append("</h\(level(of: node))>\n")
    case CMARK_NODE_PARAGRAPH: if !node.isTightParagraph { pieces.buffer.append("</p>\n") }
    case CMARK_NODE_EMPH: pieces.buffer.append("</em>")
    case CMARK_NODE_STRONG: pieces.buffer.append("</strong>")
    case CMARK_NODE_LINK: leave(link: node)
    default: break
    }
  }

  private mutating func write(leaf node: MarkdownNode) {
    switch node.kind {
    case CMARK_NODE_TEXT: pieces.buffer.appendEscaped(node.literal)
    case CMARK_NODE_SOFTBREAK:
      if profile == .commonMark || !node.isBetweenChinese { pieces.buffer.append("\n") }
    case CMARK_NODE_LINEBREAK: pieces.buffer.append("<br\(profile.voidEnd)\n")
    case CMARK_NODE_CODE:
      places.pass(node.literal)
      pieces.buffer.append("<code>")
      pieces.buffer.appendEscaped(node.literal)
      pieces.buffer.append("</code>")
    case CMARK_NODE_CODE_BLOCK: write(codeBlock: node)
    case CMARK_NODE_THEMATIC_BREAK: open(block: "<hr\(profile.voidEnd)\n")
    case CMARK_NODE_HTML_BLOCK:
      places.enter(lines: node.lines)
      report(html: node.literal, at: places.line(node.lines.lowerBound))
    case CMARK_NODE_HTML_INLINE:
      report(html: node.literal, at: places.literal(node.literal, line: node.lines.lowerBound))
    default: break
    }
  }

  /// Writes a tag at the beginning of a line.
  mutating func open(block tag: String) {
    pieces.buffer.breakLine()
    pieces.buffer.append(tag)
  }

  private mutating func write(codeBlock node: MarkdownNode) {
    let language = node.fenceInfo.prefix { $0 > 0x20 }
    open(block: "<pre><code")
    if !language.isEmpty {
      pieces.buffer.append(" class=\"language-")
      pieces.buffer.appendEscaped(Array(language))
      pieces.buffer.append("\"")
    }
    pieces.buffer.append(">")
    pieces.buffer.appendEscaped(node.literal)
    pieces.buffer.append("</code></pre>\n")
  }

  private mutating func enter(paragraph node: MarkdownNode) -> Bool {
    places.enter(lines: node.lines)
    if profile == .portal {
      if tables.captions.contains(node) { return false }
      if let table = tables[node] {
        write(table: table)
        return false
      }
      if let image = node.onlyImage, !node.isTightParagraph {
        write(image: image, isFigure: true)
        return false
      }
    }
    if summary.isEmpty, node.parent?.kind == CMARK_NODE_DOCUMENT {
      summary = node.plainText(joiningChinese: profile == .portal)
    }
    if !node.isTightParagraph { open(block: "<p>") }
    return true
  }

  private func level(of heading: MarkdownNode) -> Int {
    profile == .portal ? max(2, heading.headingLevel) : heading.headingLevel
  }

  private mutating func enter(heading node: MarkdownNode) {
    places.enter(lines: node.lines)
    guard profile == .portal else { return open(block: "<h\(node.headingLevel)>") }
    let line = places.line(node.lines.lowerBound)
    if node.headingLevel == 1 { log.add(.pageHeading(at: line)) }
    let written = node.takeAnchor()
    let text = node.plainText(joiningChinese: true)
    if let written, !anchors.take(written) { log.add(.duplicateAnchor(written, at: line)) }
    let anchor = written ?? anchors.take(for: text)
    headings.append(MarkdownHeading(level: level(of: node), text: text, anchor: anchor))
    open(block: "<h\(level(of: node)) id=\"")
    pieces.buffer.appendEscaped(anchor)
    pieces.buffer.append("\">")
  }

  /// Reports HTML, which is left out; once for a pair of tags, and not for a comment.
  private mutating func report(html: [UInt8], at location: SourceLocation) {
    let text = String(decoding: html.drop { $0 <= 0x20 }.prefix(4), as: UTF8.self)
    if !text.hasPrefix("</"), !text.hasPrefix("<!--") { log.add(.rawHTML(at: location)) }
  }
}

extension MarkdownNode {
  /// The image that is all a paragraph has.
  fileprivate var onlyImage: MarkdownNode? {
    guard let child = firstChild, child.next == nil, child.kind == CMARK_NODE_IMAGE else { return nil }
    return child
  }
}

extension Diagnostic {
  fileprivate static func pageHeading(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, "markdown.h1", zh: "正文不能有一级标题：页面已有自己的标题，这里改作二级",
      en: "a text has no heading of level 1, as the page has its own; it is shown as level 2", at: location,
      fixes: [Fix(zh: "用“## ”开头", en: "begin it with “## ”")])
  }

  fileprivate static func duplicateAnchor(_ anchor: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "markdown.duplicate-anchor", zh: "锚点“\(anchor)”已被前面的标题使用",
      en: "an earlier heading has the anchor “\(anchor)”", at: location)
  }

  fileprivate static func rawHTML(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "markdown.raw-html", zh: "正文不能使用 HTML，此处不会发布", en: "HTML is not allowed in a text; this is left out",
      at: location, fixes: [Fix(zh: "改用 Markdown，或在 < 前加 \\", en: "use Markdown, or put \\ before <")])
  }
}
