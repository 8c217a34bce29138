import PortalCore
import PortalIndicators
import PortalMarkup
import PortalModel

/// One line of a table of indicators: the number, which opens, its target and its clause.
struct IndicatorRow: Sendable {
  private let definition: IndicatorDefinition
  private let trace: Trace
  private let target: String?

  init(_ trace: Trace, target: String? = nil) {
    definition = trace.definition
    self.trace = trace
    self.target = target
  }

  /// - Parameter indicators: what the rows of a table are about.
  static func fields(_ indicators: IndicatorDefinition.ID...) -> ViewFields<IndicatorRow> {
    ViewFields(
      .text("name", "指标") { $0.definition.title },
      .number("value", "现在是多少，怎么算的", indicators, of: Trace.fields) { $0.trace },
      .optional("target", "目标") { $0.target },
      .list("clauses", "依据的条款", of: Clause.fields) { $0.definition.places })
  }
}
