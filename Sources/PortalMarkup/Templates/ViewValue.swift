/// What fills one field of a template.
package enum ViewValue: Sendable {
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
package struct ViewRecord: Sendable {
  /// One for each field of the shape.
  package let values: [ViewValue]

  package init(_ values: [ViewValue]) {
    self.values = values
  }
}
