import PortalCore

/// Reads the text of one template into nodes, and finds what is wrong with its form.
struct TemplateParser {
  /// How many sections, blocks and insertions may stand inside each other.
  static let maximumDepth = 100

  private let source: SourceText
  private var scanner: TemplateScanner
  private var log = DiagnosticLog()
  private var nodes: [TemplateNode] = []
  private var openTags: [OpenTag] = []
  /// Where the text begins that is not yet in a node.
  private var textStart = 0

  /// A tag whose closing tag has not come yet.
  private struct OpenTag {
    let name: TemplateName
    let sign: UInt8
    let range: Range<Int>
    let indent: Range<Int>?
    let beginsOnNewLine: Bool
    /// Where the text after the tag begins.
    let contentStart: Int
    /// The nodes before the tag.
    let siblings: [TemplateNode]
  }

  private init(_ source: SourceText) {
    self.source = source
    scanner = TemplateScanner(bytes: source.bytes)
  }

  /// The nodes of a template; `nil` where its form is wrong, which the log then says.
  static func nodes(of source: SourceText, log: inout DiagnosticLog) -> [TemplateNode]? {
    if let wrong = Diagnostic.wrongByte(in: source) {
      log.add(wrong)
      return nil
    }
    var parser = TemplateParser(source)
    parser.parse()
    log.add(contentsOf: parser.log)
    return parser.log.hasErrors ? nil : parser.nodes
  }

  private mutating func parse() {
    while openTags.count <= Self.maximumDepth {
      do throws(TemplateScanner.Failure) {
        guard let tag = try scanner.next() else { return finish() }
        take(tag)
      } catch {
        guard case .unclosed(let range) = error else { return }
        log.add(.unclosedTag(at: source.location(range)))
      }
    }
    log.add(.tooDeep(at: openTags.last.map { source.location($0.range) }))
  }

  private mutating func finish() {
    addText(before: source.bytes.count)
    for tag in openTags { log.add(.unclosedSection(tag.name.text, at: source.location(tag.range))) }
  }

  private mutating func take(_ tag: TemplateScanner.Tag) {
    let name = TemplateName(text: source.text(tag.content), range: tag.content)
    if tag.content.isEmpty, tag.sign != UInt8(ascii: "!"), tag.sign != UInt8(ascii: "=") {
      log.add(.emptyTag(at: source.location(tag.range)))
    }
    switch tag.sign {
    case UInt8(ascii: " "), UInt8(ascii: "&"), UInt8(ascii: "{"):
      addText(before: tag.range.lowerBound)
      textStart = tag.range.upperBound
      nodes.append(.value(name, isRaw: tag.sign != UInt8(ascii: " ")))
    case UInt8(ascii: "#"), UInt8(ascii: "^"), UInt8(ascii: "$"), UInt8(ascii: "<"): open(tag, name)
    case UInt8(ascii: "/"): close(tag, name)
    case UInt8(ascii: ">"):
      let indent = passStandalone(tag)
      nodes.append(.partial(TemplateInclusion(name: name, indent: indent)))
    default:
      _ = passStandalone(tag)
      if tag.sign == UInt8(ascii: "="), !scanner.setDelimiters(tag.content) {
        log.add(.wrongDelimiters(at: source.location(tag.range)))
      }
    }
  }
}

// MARK: - Lines

extension TemplateParser {
  /// Ends the text before a tag; where the tag stands alone on its line, the line's white space and break go too.
  ///
  /// - Returns: the white space before a tag that stands alone.
  private mutating func passStandalone(
    _ tag: TemplateScanner.Tag, isFreeBefore: Bool = false, isFreeAfter: Bool = false
  ) -> Range<Int>? {
    let indent = scanner.indent(before: tag.range.lowerBound)
    let end = scanner.lineEnd(after: tag.range.upperBound)
    guard indent != nil || isFreeBefore, end != nil || isFreeAfter else {
      addText(before: tag.range.lowerBound)
      textStart = tag.range.upperBound
      return nil
    }
    addText(before: indent?.lowerBound ?? tag.range.lowerBound, isLineStartTaken: false)
    textStart = end ?? tag.range.upperBound
    scanner.skip(to: textStart)
    return indent ?? tag.range.lowerBound..<tag.range.lowerBound
  }

  /// Adds the text up to a tag.
  ///
  /// A tag at the beginning of a line gets an empty text before it, so that an indent has a place to go.
  private mutating func addText(before end: Int, isLineStartTaken: Bool = true) {
    if textStart < end { nodes.append(.text(textStart..<end)) }
    if isLineStartTaken, scanner.beginsLine(end), end < source.bytes.count { nodes.append(.text(end..<end)) }
  }
}

// MARK: - Sections

extension TemplateParser {
  private mutating func open(_ tag: TemplateScanner.Tag, _ name: TemplateName) {
    let start = tag.range.lowerBound
    var indent = scanner.indent(before: start)
    var beginsOnNewLine = false
    if tag.sign == UInt8(ascii: "<") {
      addText(before: indent?.lowerBound ?? start, isLineStartTaken: false)
      textStart = tag.range.upperBound
    } else {
      let isArgument = openTags.last?.sign == UInt8(ascii: "<")
      beginsOnNewLine = passStandalone(tag, isFreeBefore: isArgument) != nil
      beginsOnNewLine = beginsOnNewLine && scanner.beginsLine(textStart)
      if beginsOnNewLine { indent = scanner.indentOfContent(from: textStart) ?? indent }
    }
    openTags.append(
      OpenTag(
        name: name, sign: tag.sign, range: tag.range, indent: indent, beginsOnNewLine: beginsOnNewLine,
        contentStart: textStart, siblings: nodes))
    nodes = []
  }

  private mutating func close(_ tag: TemplateScanner.Tag, _ name: TemplateName) {
    guard let innermost = openTags.last else {
      log.add(.unopened(name.text, at: source.location(tag.range)))
      return
    }
    if innermost.name.text != name.text {
      if let matching = openTags.lastIndex(where: { $0.name.text == name.text }) {
        for forgotten in openTags[(matching + 1)...] {
          log.add(.unclosedSection(forgotten.name.text, at: source.location(forgotten.range)))
        }
        openTags.removeSubrange((matching + 1)...)
      } else {
        log.add(
          .mismatched(name.text, innermost.name.text, at: source.location(name.range), source.location(innermost.range))
        )
      }
    }
    let opened = openTags.removeLast()
    if opened.sign == UInt8(ascii: "<") {
      closeParent(opened, tag)
    } else {
      _ = passStandalone(tag, isFreeAfter: openTags.last?.sign == UInt8(ascii: "<") && opened.sign == UInt8(ascii: "$"))
      let body = nodes
      nodes = opened.siblings
      nodes.append(node(of: opened, body))
    }
  }

  private func node(of opened: OpenTag, _ body: [TemplateNode]) -> TemplateNode {
    guard opened.sign == UInt8(ascii: "$") else {
      return .section(opened.name, isInverted: opened.sign == UInt8(ascii: "^"), body)
    }
    let none = opened.range.lowerBound..<opened.range.lowerBound
    return .block(
      TemplateBlock(
        name: opened.name, beginsOnNewLine: opened.beginsOnNewLine, start: opened.contentStart,
        indent: opened.indent ?? none, body: body))
  }

  /// `{{<name}}…{{/name}}` stands alone when nothing is before its first tag and nothing after its last one.
  private mutating func closeParent(_ opened: OpenTag, _ tag: TemplateScanner.Tag) {
    addText(before: tag.range.lowerBound)
    let body = nodes
    nodes = opened.siblings
    textStart = tag.range.upperBound
    let end = opened.indent == nil ? nil : scanner.lineEnd(after: tag.range.upperBound)
    if let end {
      textStart = end
      scanner.skip(to: end)
    } else if let indent = opened.indent {
      nodes.append(.text(indent))
    }
    nodes.append(
      .partial(TemplateInclusion(name: opened.name, indent: end == nil ? nil : opened.indent, body: body)))
  }
}

// MARK: - What may be wrong

extension Diagnostic {
  fileprivate static func unclosedTag(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "template.unclosed-tag", zh: "标签没有结束", en: "the tag does not end", at: location,
      fixes: [Fix(zh: "在标签后面写上“}}”", en: "write “}}” after the tag")])
  }

  fileprivate static func emptyTag(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "template.empty-tag", zh: "标签里没有名称", en: "the tag has no name", at: location,
      fixes: [Fix(zh: "写上字段的名称，或者删去标签", en: "write the name of a field, or remove the tag")])
  }

  fileprivate static func unclosedSection(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "template.unclosed-section", zh: "“\(name)”没有结束标签", en: "“\(name)” is not closed", at: location,
      fixes: [Fix(zh: "在它的内容后面写上“{{/\(name)}}”", en: "write “{{/\(name)}}” after its content")])
  }

  fileprivate static func unopened(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "template.unopened-section", zh: "“\(name)”没有开始，却结束了", en: "“\(name)” is closed but not open",
      at: location, fixes: [Fix(zh: "删去这个标签", en: "remove the tag")])
  }

  fileprivate static func mismatched(
    _ name: String, _ open: String, at location: SourceLocation, _ opening: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, "template.mismatched-section", zh: "这里应当结束“\(open)”，写的却是“\(name)”",
      en: "this should close “\(open)”, but says “\(name)”", at: location,
      notes: [Note(zh: "“\(open)”从这里开始", en: "“\(open)” is opened here", at: opening)],
      fixes: [.replace(with: open)])
  }

  fileprivate static func wrongDelimiters(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "template.wrong-delimiters", zh: "分隔符应当是两个，用空格隔开，不含等号",
      en: "the delimiters must be two, with a space between and no equals sign", at: location,
      fixes: [Fix(zh: "例如“{{=<% %>=}}”", en: "for example “{{=<% %>=}}”")])
  }

  fileprivate static func tooDeep(at location: SourceLocation?) -> Diagnostic {
    let limit = TemplateParser.maximumDepth
    return Diagnostic(
      .error, "template.too-deep", zh: "标签嵌套超过\(limit)层", en: "tags are nested more than \(limit) deep",
      at: location, fixes: [Fix(zh: "减少嵌套，或者检查前面的结束标签", en: "nest less, or check the closing tags before it")])
  }
}
