/// One field of a template: name, meaning and value.
package struct ViewField<Subject>: Sendable {
  let declaration: ViewShape.Field
  let value: @Sendable (Subject) -> ViewValue

  private init(
    _ name: String, _ meaning: String, _ kind: ViewShape.Kind, _ value: @escaping @Sendable (Subject) -> ViewValue
  ) {
    declaration = ViewShape.Field(name, meaning, kind)
    self.value = value
  }
}

extension ViewField {
  /// A text, always there, always escaped.
  package static func text(
    _ name: String, _ meaning: String, _ text: @escaping @Sendable (Subject) -> String
  ) -> ViewField {
    ViewField(name, meaning, .text) { .text(text($0)) }
  }

  /// A text that may be absent, so that a template must show it in a section on itself.
  package static func optional(
    _ name: String, _ meaning: String, _ text: @escaping @Sendable (Subject) -> String?
  ) -> ViewField {
    ViewField(name, meaning, .optionalText) { text($0).map { .text($0) } ?? .absent }
  }

  /// HTML, shown by `{{{name}}}`.
  package static func html(
    _ name: String, _ meaning: String, _ html: @escaping @Sendable (Subject) -> HTML
  ) -> ViewField {
    ViewField(name, meaning, .html) { .html(html($0)) }
  }

  /// HTML that may be absent.
  package static func optionalHTML(
    _ name: String, _ meaning: String, _ html: @escaping @Sendable (Subject) -> HTML?
  ) -> ViewField {
    ViewField(name, meaning, .optionalHTML) { html($0).map { .html($0) } ?? .absent }
  }

  /// Whether a section is shown.
  package static func flag(
    _ name: String, _ meaning: String, _ flag: @escaping @Sendable (Subject) -> Bool
  ) -> ViewField {
    ViewField(name, meaning, .flag) { .flag(flag($0)) }
  }

  /// Records that a section shows one after the other.
  package static func list<Part>(
    _ name: String, _ meaning: String, of fields: ViewFields<Part>,
    _ parts: @escaping @Sendable (Subject) -> [Part]
  ) -> ViewField {
    ViewField(name, meaning, .list(of: fields.shape)) { .list(parts($0).map(fields.record)) }
  }

  /// Texts that a section shows one after the other, each by `{{.}}`.
  package static func texts(
    _ name: String, _ meaning: String, _ texts: @escaping @Sendable (Subject) -> [String]
  ) -> ViewField {
    list(name, meaning, of: ViewFields<String>(.text(".", "文字") { $0 }), texts)
  }

  /// A record, reached by a section or by `{{name.field}}`.
  package static func record<Part>(
    _ name: String, _ meaning: String, of fields: ViewFields<Part>, _ part: @escaping @Sendable (Subject) -> Part
  ) -> ViewField {
    ViewField(name, meaning, .record(fields.shape)) { .record(fields.record(for: part($0))) }
  }

  /// A record that may be absent.
  package static func optionalRecord<Part>(
    _ name: String, _ meaning: String, of fields: ViewFields<Part>, _ part: @escaping @Sendable (Subject) -> Part?
  ) -> ViewField {
    ViewField(name, meaning, .optionalRecord(fields.shape)) {
      part($0).map { .record(fields.record(for: $0)) } ?? .absent
    }
  }

  /// A record made once and the same in every page.
  package static func shared(
    _ name: String, _ meaning: String, of shape: ViewShape, _ record: ViewRecord
  ) -> ViewField {
    ViewField(name, meaning, .record(shape)) { _ in .record(record) }
  }
}

/// The fields of a template, declared once: the check of the template, its documentation and its values.
package struct ViewFields<Subject>: Sendable {
  /// What templates are compiled against.
  package let shape: ViewShape
  private let values: [@Sendable (Subject) -> ViewValue]

  /// Fields in the order in which they are listed for authors.
  ///
  /// - Precondition: no two fields have the same name.
  package init(_ fields: ViewField<Subject>...) {
    self.init(shape: ViewShape(fields.map(\.declaration)), values: fields.map(\.value))
  }

  private init(shape: ViewShape, values: [@Sendable (Subject) -> ViewValue]) {
    self.shape = shape
    self.values = values
  }

  /// The values of all fields for one subject.
  ///
  /// - Complexity: O(*n*) in the fields, those of lists and records included.
  package func record(for subject: Subject) -> ViewRecord {
    ViewRecord(values.map { $0(subject) })
  }

  /// The same fields of a whole that has the subject as a part.
  package func mapped<Whole>(_ part: @escaping @Sendable (Whole) -> Subject) -> ViewFields<Whole> {
    ViewFields<Whole>(shape: shape, values: values.map { value in { value(part($0)) } })
  }

  /// The fields of both, the left ones first.
  ///
  /// - Precondition: no two fields have the same name.
  package static func + (left: ViewFields, right: ViewFields) -> ViewFields {
    ViewFields(shape: ViewShape(left.shape.fields + right.shape.fields), values: left.values + right.values)
  }
}
