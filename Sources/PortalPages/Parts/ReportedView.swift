package import PortalCore
package import PortalMarkup

/// What a cell says, as a page shows it: a value with its unit, or in which of three ways there is none.
package struct ReportedView: Sendable {
  private let content: Reported<String>
  private let unit: String?

  /// - Parameters:
  ///   - value: the value written out.
  ///   - unit: “平方米”, shown smaller after the value.
  package init(_ value: Reported<String>, unit: String? = nil) {
    self.content = value
    self.unit = unit
  }

  package static let fields = ViewFields<ReportedView>(
    .optional("value", "值，已写好") { $0.content.value },
    .optional("unit", "单位") { $0.unit },
    .flag("isNotReported", "未报送") { $0.content.isNotReported },
    .flag("isNone", "填报为“-”：无") { $0.content.isNone },
    .flag("isBelowUnit", "填报为“…”：不足一个单位") { $0.content.isBelowUnit })
}
