/// One field of a template: name, meaning and value.
///
/// What gets values is inlinable, so that it is compiled anew for each type of subject: unspecialised it would look up
/// the type and copy the subject for every value of every page.
@usableFromInline package struct ViewField<Subject: Sendable>: Sendable {
  /// How a value is got.
  ///
  /// Closures are held as they were given: those that capture nothing are called without counting references, which
  /// threads would contend for.
  @usableFromInline enum Source: Sendable {
    case text(@Sendable (Subject) -> String)
    case optionalText(@Sendable (Subject) -> String?)
    case html(@Sendable (Subject) -> HTML)
    case optionalHTML(@Sendable (Subject) -> HTML?)
    case flag(@Sendable (Subject) -> Bool)
    case other(@Sendable (Subject) -> ViewValue)

    @inlinable func value(for subject: Subject) -> ViewValue {
      switch self {
      case .text(let text): .text(text(subject))
      case .optionalText(let text): text(subject).map { .text($0) } ?? .absent
      case .html(let html): .html(html(subject))
      case .optionalHTML(let html): html(subject).map { .html($0) } ?? .absent
      case .flag(let flag): .flag(flag(subject))
      case .other(let value): value(subject)
      }
    }
  }

  @usableFromInline let declaration: ViewShape.Field
  @usableFromInline let source: Source

  @usableFromInline init(_ name: String, _ meaning: String, _ kind: ViewShape.Kind, _ source: Source) {
    declaration = ViewShape.Field(name, meaning, kind)
    self.source = source
  }
}

extension ViewField {
  /// A text, always there, always escaped.
  @inlinable package static func text(
    _ name: String, _ meaning: String, _ text: @escaping @Sendable (Subject) -> String
  ) -> ViewField {
    ViewField(name, meaning, .text, .text(text))
  }

  /// A text that may be absent, so that a template must show it in a section on itself.
  @inlinable package static func optional(
    _ name: String, _ meaning: String, _ text: @escaping @Sendable (Subject) -> String?
  ) -> ViewField {
    ViewField(name, meaning, .optionalText, .optionalText(text))
  }

  /// HTML, shown by `{{{name}}}`.
  @inlinable package static func html(
    _ name: String, _ meaning: String, _ html: @escaping @Sendable (Subject) -> HTML
  ) -> ViewField {
    ViewField(name, meaning, .html, .html(html))
  }

  /// HTML that may be absent.
  @inlinable package static func optionalHTML(
    _ name: String, _ meaning: String, _ html: @escaping @Sendable (Subject) -> HTML?
  ) -> ViewField {
    ViewField(name, meaning, .optionalHTML, .optionalHTML(html))
  }

  /// Whether a section is shown.
  @inlinable package static func flag(
    _ name: String, _ meaning: String, _ flag: @escaping @Sendable (Subject) -> Bool
  ) -> ViewField {
    ViewField(name, meaning, .flag, .flag(flag))
  }

  /// Records that a section shows one after the other.
  @inlinable package static func list<Part: Sendable>(
    _ name: String, _ meaning: String, of fields: ViewFields<Part>,
    _ parts: @escaping @Sendable (Subject) -> [Part]
  ) -> ViewField {
    ViewField(name, meaning, .list(of: fields.shape), .other { .list(parts($0).map(fields.record)) })
  }

  /// Texts that a section shows one after the other, each by `{{.}}`.
  @inlinable package static func texts(
    _ name: String, _ meaning: String, _ texts: @escaping @Sendable (Subject) -> [String]
  ) -> ViewField {
    list(name, meaning, of: ViewFields<String>(.text(".", "文字") { $0 }), texts)
  }

  /// A record, reached by a section or by `{{name.field}}`.
  @inlinable package static func record<Part: Sendable>(
    _ name: String, _ meaning: String, of fields: ViewFields<Part>, _ part: @escaping @Sendable (Subject) -> Part
  ) -> ViewField {
    ViewField(name, meaning, .record(fields.shape), .other { .record(fields.record(for: part($0))) })
  }

  /// A record that may be absent.
  @inlinable package static func optionalRecord<Part: Sendable>(
    _ name: String, _ meaning: String, of fields: ViewFields<Part>, _ part: @escaping @Sendable (Subject) -> Part?
  ) -> ViewField {
    ViewField(
      name, meaning, .optionalRecord(fields.shape),
      .other {
        part($0).map { .record(fields.record(for: $0)) } ?? .absent
      })
  }

  /// A computed number with how it was worked out: a template shows all of it or nothing.
  @inlinable package static func number<Part: Sendable>(
    _ name: String, _ meaning: String, of fields: ViewFields<Part>, _ part: @escaping @Sendable (Subject) -> Part
  ) -> ViewField {
    ViewField(name, meaning, .number(fields.shape), .other { .record(fields.record(for: part($0))) })
  }
}

/// The fields of a template, declared once: the check of the template, its documentation and its values.
@usableFromInline package struct ViewFields<Subject: Sendable>: Sendable {
  /// What templates are compiled against.
  @usableFromInline package let shape: ViewShape
  @usableFromInline let sources: [ViewField<Subject>.Source]

  /// Fields in the order in which they are listed for authors.
  ///
  /// - Precondition: no two fields have the same name.
  @usableFromInline package init(_ fields: ViewField<Subject>...) {
    self.init(shape: ViewShape(fields.map(\.declaration)), sources: fields.map(\.source))
  }

  @usableFromInline init(shape: ViewShape, sources: [ViewField<Subject>.Source]) {
    self.shape = shape
    self.sources = sources
  }

  /// The values of all fields for one subject, each worked out when it is asked for.
  @inlinable package func record(for subject: Subject) -> ViewRecord {
    ViewRecord(count: sources.count) { [sources] in sources[$0].value(for: subject) }
  }

  /// The same fields of a whole that has the subject as a part.
  @inlinable package func mapped<Whole: Sendable>(_ part: @escaping @Sendable (Whole) -> Subject) -> ViewFields<Whole> {
    ViewFields<Whole>(
      shape: shape, sources: sources.map { source in .other { source.value(for: part($0)) } })
  }

  /// The same fields, said to be about something: `ViewShape.subjects`.
  package func about(_ subjects: [String]) -> ViewFields {
    ViewFields(shape: ViewShape(shape.fields, about: subjects), sources: sources)
  }

  /// The fields of both, the left ones first.
  ///
  /// - Precondition: no two fields have the same name.
  package static func + (left: ViewFields, right: ViewFields) -> ViewFields {
    ViewFields(shape: ViewShape(left.shape.fields + right.shape.fields), sources: left.sources + right.sources)
  }
}
