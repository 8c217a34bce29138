import PortalCore

// Other templates, and blocks that replace theirs.

extension TemplateCompiler {
  mutating func insert(_ inclusion: TemplateInclusion, in surroundings: Surroundings) {
    let name = inclusion.name
    let location = surroundings.source.location(name.range)
    guard let source = folder[name.text] else {
      if mode == .strict, !name.range.isEmpty { log.add(.unknownPartial(name.text, in: folder, at: location)) }
      return
    }
    guard mode == .specification || !surroundings.active.contains(name.text) else {
      log.add(.recursive(name.text, at: location))
      return
    }
    var inner = Surroundings(
      source: source, scope: surroundings.scope, replacements: surroundings.replacements,
      depth: surroundings.depth + 1, active: surroundings.active + [name.text])
    guard isShallow(inner, at: location), isSmall(at: location) else { return }
    if let indent = inclusion.indent {
      inner.indent = surroundings.indent + surroundings.source.bytes[indent].dropFirst(surroundings.strip)
    }
    let own = replacements(in: inclusion, of: surroundings.source)
    inner.replacements.merge(own) { outer, _ in outer }
    let (errors, met) = (log.entries.count, blocks)
    blocks = []
    compile(nodes(of: name.text, source), in: inner)
    if mode == .strict, log.entries.count == errors { checkUse(of: own, in: name.text) }
    blocks.formUnion(met)
  }

  mutating func insert(_ block: TemplateBlock, in surroundings: Surroundings) {
    blocks.insert(block.name.text)
    let location = surroundings.source.location(block.name.range)
    var inner = surroundings
    inner.depth += 1
    guard isShallow(inner, at: location), isSmall(at: location) else { return }
    guard let replacement = surroundings.replacements[block.name.text] else {
      compile(block.body, in: inner)
      return
    }
    let other = replacement.block
    inner = Surroundings(
      source: replacement.source, scope: surroundings.scope,
      indent: surroundings.indent + surroundings.source.bytes[block.indent].dropFirst(surroundings.strip),
      strip: other.indent.count, unindented: block.beginsOnNewLine ? nil : other.start,
      replacements: surroundings.replacements, depth: surroundings.depth + 1, active: surroundings.active)
    inner.replacements[block.name.text] = nil
    if block.beginsOnNewLine, !other.beginsOnNewLine { program.addLiteral(inner.indent) }
    compile(other.body, in: inner)
  }

  /// The blocks between `{{<name}}` and `{{/name}}`; whatever else stands there would be lost.
  private mutating func replacements(
    in inclusion: TemplateInclusion, of source: SourceText
  ) -> [String: Replacement] {
    var found: [String: Replacement] = [:]
    for node in inclusion.body {
      if case .block(let block) = node {
        found[block.name.text] = Replacement(block: block, source: source)
      } else if mode == .strict, let range = node.visibleRange(in: source) {
        log.add(.lost(inclusion.name.text, at: source.location(range)))
      }
    }
    return found
  }

  private mutating func checkUse(of replacements: [String: Replacement], in parent: String) {
    let known = blocks.sorted()
    for (name, replacement) in replacements.sorted(by: { $0.key < $1.key }) where !blocks.contains(name) {
      let location = replacement.source.location(replacement.block.name.range)
      log.add(.unknownBlock(name, in: parent, known: known, at: location))
    }
  }

  /// Whether one more insertion is bearable; says so where not.
  private mutating func isSmall(at location: SourceLocation) -> Bool {
    insertions += 1
    guard insertions > Self.maximumInsertions || program.literals.count > Self.maximumSize else { return true }
    if insertions <= Self.maximumInsertions + 1 { log.add(.tooLarge(at: location)) }
    insertions = Self.maximumInsertions + 1
    return false
  }
}

extension TemplateNode {
  /// The part of the node that a reader would miss; `nil` for white space.
  fileprivate func visibleRange(in source: SourceText) -> Range<Int>? {
    switch self {
    case .text(let range):
      guard let first = range.first(where: { !Self.isSpace(source.bytes[$0]) }),
        let last = range.last(where: { !Self.isSpace(source.bytes[$0]) })
      else { return nil }
      return first..<last + 1
    case .value(let name, _), .section(let name, _, _): return name.range
    case .partial(let inclusion): return inclusion.name.range
    case .block: return nil
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}

extension Diagnostic {
  fileprivate static func unknownPartial(
    _ name: String, in folder: TemplateFolder, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, "template.unknown-partial", zh: "没有名为“\(name)”的模板", en: "no template is named “\(name)”", at: location,
      fixes: Fix.nearest(to: name, in: folder.names))
  }

  fileprivate static func recursive(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "template.recursive-partial", zh: "模板“\(name)”插入了自己，没有尽头",
      en: "the template “\(name)” inserts itself without end", at: location,
      fixes: [Fix(zh: "删去这个标签，或者插入另一个模板", en: "remove the tag, or insert another template")])
  }

  fileprivate static func lost(_ parent: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "template.lost-text", zh: "“{{<\(parent)}}”里只有“{{$…}}”块会显示，这些内容会丢失",
      en: "inside “{{<\(parent)}}” only “{{$…}}” blocks are shown; this would be lost", at: location,
      fixes: [Fix(zh: "把它移进一个块，或者删去", en: "move it into a block, or remove it")])
  }

  fileprivate static func unknownBlock(
    _ name: String, in parent: String, known: [String], at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, "template.unknown-block", zh: "模板“\(parent)”没有名为“\(name)”的块",
      en: "the template “\(parent)” has no block named “\(name)”", at: location, fixes: Fix.nearest(to: name, in: known)
    )
  }

  fileprivate static func tooLarge(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "template.too-large", zh: "模板层层插入，结果过大", en: "inserted templates make the template too large",
      at: location, fixes: [Fix(zh: "减少重复插入", en: "insert less often")])
  }
}
