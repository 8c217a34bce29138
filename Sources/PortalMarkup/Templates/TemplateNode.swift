/// A piece of a template as it was written, before its names mean anything.
indirect enum TemplateNode {
  /// Bytes of the source; they may hold many lines.
  case text(Range<Int>)
  case value(TemplateName, isRaw: Bool)
  case section(TemplateName, isInverted: Bool, [TemplateNode])
  case partial(TemplateInclusion)
  case block(TemplateBlock)
}

/// A name in a tag, and where it stands.
struct TemplateName {
  let text: String
  let range: Range<Int>
}

/// The insertion of another template: `{{>name}}`, or `{{<name}}` with blocks that replace its own.
struct TemplateInclusion {
  let name: TemplateName
  /// The white space before a tag that stands alone on its line; every line of the inserted template gets it.
  let indent: Range<Int>?
  /// What stands between `{{<name}}` and `{{/name}}`.
  var body: [TemplateNode] = []
}

/// `{{$name}}…{{/name}}`: a place that may be replaced, or what replaces it.
struct TemplateBlock {
  let name: TemplateName
  /// Whether the content begins on the line after the tag.
  let beginsOnNewLine: Bool
  /// The first byte of the content.
  let start: Int
  /// The white space that the content's lines begin with where the author indented them.
  let indent: Range<Int>
  let body: [TemplateNode]
}
