/// What fills one field of a template.
@usableFromInline package enum ViewValue: Sendable {
  /// A text that the template escapes.
  case text(String)
  /// HTML that stands as it is.
  case html(HTML)
  /// Whether a section is shown.
  case flag(Bool)
  /// Records, each of which a section shows once.
  case list([ViewRecord])
  /// A record whose fields a section or a dotted name reaches.
  case record(ViewRecord)
  /// No value, in a field that is declared optional.
  case absent
}

/// The values of a page or of a part of it, in the order of the fields of its shape.
///
/// A value is worked out when a template asks for it, so that what a page does not show costs nothing.
@usableFromInline package struct ViewRecord: Sendable {
  /// How many fields the shape has.
  package let count: Int
  private let value: @Sendable (Int) -> ViewValue

  /// - Parameter value: gives the value of the field with a number below `count`; always the same.
  @usableFromInline package init(count: Int, value: @escaping @Sendable (Int) -> ViewValue) {
    self.count = count
    self.value = value
  }

  /// The value of a field, by its number.
  package subscript(field: Int) -> ViewValue { value(field) }
}
