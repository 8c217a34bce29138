package import PortalIndicators
package import PortalMarkup

extension ViewField {
  /// A computed number with the indicators that it can be a number of.
  ///
  /// What kinds of pages show an indicator is known from here, before there is a page.
  package static func number<Part: Sendable>(
    _ name: String, _ meaning: String, _ indicator: IndicatorDefinition.ID, _ others: IndicatorDefinition.ID...,
    of fields: ViewFields<Part>, _ part: @escaping @Sendable (Subject) -> Part
  ) -> ViewField {
    number(name, meaning, [indicator] + others, of: fields, part)
  }

  /// A computed number with the indicators that it can be a number of.
  package static func number<Part: Sendable>(
    _ name: String, _ meaning: String, _ indicators: [IndicatorDefinition.ID], of fields: ViewFields<Part>,
    _ part: @escaping @Sendable (Subject) -> Part
  ) -> ViewField {
    number(name, meaning, of: fields.about(indicators.map(\.rawValue)), part)
  }
}

extension PageFamily {
  /// The indicators whose numbers its pages can show.
  package var indicators: Set<IndicatorDefinition.ID> {
    Set(shape.topics.compactMap { IndicatorDefinition.ID(rawValue: $0) })
  }
}
