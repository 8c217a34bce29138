package import PortalIndicators
package import PortalMarkup
import PortalModel

/// How the numbers of a table are worked out, column by column; shown by `partials/methods` beneath it.
package struct Methods: Sendable {
  private let definitions: [IndicatorDefinition]

  /// - Parameter ids: in the order of the columns.
  package init(_ ids: IndicatorDefinition.ID..., in edition: Edition) {
    definitions = ids.map { .of($0, in: edition.words) }
  }

  package static let fields = ViewFields<Methods>(.list("methods", "表里各列怎么算", of: method) { $0.definitions })

  private static let method = ViewFields<IndicatorDefinition>(
    .text("indicator", "指标编号") { $0.id.rawValue },
    .text("name", "指标名称") { $0.title },
    .text("formula", "怎么算") { $0.formula },
    .list("clauses", "依据的条款", of: Clause.fields) { $0.places })
}
