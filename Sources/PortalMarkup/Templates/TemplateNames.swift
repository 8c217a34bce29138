import PortalCore

// Values and sections: what the names in a template mean, and whether they may be used so.

extension TemplateCompiler {
  mutating func addValue(_ name: TemplateName, isRaw: Bool, in surroundings: Surroundings) {
    guard let reference = resolve(name, in: surroundings) else { return }
    let location = surroundings.source.location(name.range)
    switch (reference.kind, mode) {
    case (.text, .strict) where isRaw, (.optionalText, .strict) where isRaw:
      log.add(.rawText(name.text, at: location))
    case (.html, .strict) where !isRaw, (.optionalHTML, .strict) where !isRaw:
      log.add(.escapedHTML(name.text, at: location))
    case (.text, _), (.optionalText, _), (.html, _), (.optionalHTML, _):
      if mode == .strict, surroundings.scope.mayBeAbsent(reference) {
        log.add(.mayBeAbsent(name.text, at: location))
      }
      program.add(
        reference.kind.isText && !isRaw ? .text : .raw, frame: reference.place.frame, slots: reference.place.slots)
    case (.flag, .strict), (.list, .strict), (.record, .strict), (.optionalRecord, .strict), (.number, .strict),
      (.nothing, .strict):
      log.add(.notText(name.text, reference.kind, at: location))
    case (.flag, _), (.list, _), (.record, _), (.optionalRecord, _), (.number, _), (.nothing, _): break
    }
  }

  mutating func addSection(
    _ name: TemplateName, isInverted: Bool, _ body: [TemplateNode], in surroundings: Surroundings
  ) {
    var inner = surroundings
    inner.depth += 1
    guard isShallow(inner, at: surroundings.source.location(name.range)) else { return }
    guard let reference = resolve(name, in: surroundings), reference.kind.hasValue else {
      if isInverted { compile(body, in: inner) }
      return
    }
    if mode == .strict, !surroundings.scope.mayBeAbsent(reference), reference.kind.isAlwaysThere(isInverted) {
      log.add(.alwaysThere(name.text, reference.kind, at: surroundings.source.location(name.range)))
    }
    if !isInverted { inner.scope = surroundings.scope.inside(reference) }
    let section = program.add(
      isInverted ? .inverted : .section, frame: reference.place.frame, slots: reference.place.slots)
    let errors = log.entries.count
    compile(body, in: inner)
    program.end(section)
    if case .number(let shape) = reference.kind, mode == .strict, !isInverted, log.entries.count == errors {
      let hidden = shape.fields.indices.filter { !program.uses($0, ofRecord: inner.scope.innermost, since: section) }
      if let first = hidden.first {
        log.add(
          .untraced(name.text, missing: shape.fields[first].name, at: surroundings.source.location(name.range)))
      }
    }
  }

  /// Whether another level may be opened; says so where not.
  mutating func isShallow(_ inner: Surroundings, at location: SourceLocation) -> Bool {
    guard inner.depth > TemplateParser.maximumDepth else { return true }
    log.add(.tooDeep(at: location))
    return false
  }

  private mutating func resolve(_ name: TemplateName, in surroundings: Surroundings) -> TemplateScope.Reference? {
    do throws(TemplateScope.Unknown) {
      return try surroundings.scope.resolve(name.text)
    } catch {
      if mode == .strict, !name.range.isEmpty { log.add(.unknownName(name, error, in: surroundings.source)) }
      return nil
    }
  }
}

extension ViewShape.Kind {
  fileprivate var hasValue: Bool {
    if case .nothing = self { false } else { true }
  }

  fileprivate var isText: Bool {
    switch self {
    case .text, .optionalText: true
    case .html, .optionalHTML, .flag, .list, .record, .optionalRecord, .number, .nothing: false
    }
  }

  /// Whether a section on a value of this kind says nothing, since the value is always there.
  fileprivate func isAlwaysThere(_ isInverted: Bool) -> Bool {
    switch self {
    case .text, .html: true
    case .record, .number: isInverted
    case .optionalText, .optionalHTML, .optionalRecord, .flag, .list, .nothing: false
    }
  }
}

extension Diagnostic {
  fileprivate static func unknownName(
    _ name: TemplateName, _ unknown: TemplateScope.Unknown, in source: SourceText
  ) -> Diagnostic {
    let parts =
      name.text == "." ? ["."] : name.text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let part = parts[unknown.part]
    let start = name.range.lowerBound + parts[..<unknown.part].reduce(0) { $0 + $1.utf8.count + 1 }
    let known = unknown.known.filter { $0 != "." }
    let notes =
      known.isEmpty
      ? [] : [Note(zh: "这里可用：\(known.joined(separator: "、"))", en: "known here: \(known.joined(separator: ", "))")]
    return Diagnostic(
      .error, "template.unknown-name", zh: "没有名为“\(part)”的字段", en: "no field is named “\(part)”",
      at: source.location(start..<start + part.utf8.count), notes: notes, fixes: Fix.nearest(to: part, in: known))
  }

  fileprivate static func rawText(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "template.raw-text", zh: "“\(name)”是文字，必须转义", en: "“\(name)” is a text and must be escaped",
      at: location, fixes: [Fix(zh: "改写为“{{\(name)}}”", en: "write “{{\(name)}}”")])
  }

  fileprivate static func escapedHTML(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "template.escaped-html", zh: "“\(name)”是HTML，不能再转义", en: "“\(name)” is HTML and must not be escaped",
      at: location, fixes: [Fix(zh: "改写为“{{{\(name)}}}”", en: "write “{{{\(name)}}}”")])
  }

  fileprivate static func notText(
    _ name: String, _ kind: ViewShape.Kind, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, "template.not-text", zh: "“\(name)”是\(kind.name.zh)，不能直接显示",
      en: "“\(name)” is a \(kind.name.en) and cannot be shown itself", at: location,
      fixes: [Fix(zh: "用“{{#\(name)}}…{{/\(name)}}”", en: "use “{{#\(name)}}…{{/\(name)}}”")])
  }

  fileprivate static func mayBeAbsent(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "template.may-be-absent", zh: "“\(name)”可能没有值，会留下空白",
      en: "“\(name)” may be absent and would leave a blank", at: location,
      fixes: [
        Fix(
          zh: "用“{{#\(name)}}{{\(name)}}{{/\(name)}}{{^\(name)}}未报送{{/\(name)}}”写明两种情况",
          en: "say both cases: “{{#\(name)}}{{\(name)}}{{/\(name)}}{{^\(name)}}not reported{{/\(name)}}”")
      ])
  }

  fileprivate static func alwaysThere(
    _ name: String, _ kind: ViewShape.Kind, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, "template.always-there", zh: "“\(name)”是\(kind.name.zh)，总有值，不能作为条件",
      en: "“\(name)” is a \(kind.name.en), always there, and no condition", at: location,
      fixes: [Fix(zh: "去掉这一段的标签，直接写内容", en: "remove the section's tags and write its content alone")])
  }

  fileprivate static func untraced(
    _ name: String, missing field: String, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, "template.untraced-number", zh: "“\(name)”是算出来的数，这里没有写明它怎么来的：少了“\(field)”",
      en: "“\(name)” is a computed number, and how it was worked out is not said here: “\(field)” is missing",
      at: location,
      fixes: [
        Fix(
          zh: "写“{{#\(name)}}{{>partials/trace}}{{/\(name)}}”；数字带链接的用 partials/number",
          en: "write “{{#\(name)}}{{>partials/trace}}{{/\(name)}}”, or partials/number for one that is a link")
      ])
  }

  fileprivate static func tooDeep(at location: SourceLocation) -> Diagnostic {
    let limit = TemplateParser.maximumDepth
    return Diagnostic(
      .error, "template.too-deep", zh: "标签连同插入的模板嵌套超过\(limit)层",
      en: "tags and inserted templates are nested more than \(limit) deep", at: location,
      fixes: [Fix(zh: "减少嵌套", en: "nest less")])
  }
}
