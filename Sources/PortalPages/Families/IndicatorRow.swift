import PortalCore
import PortalIndicators
import PortalMarkup

/// One line of a district's table of indicators: value, unit, target and clause.
struct IndicatorRow: Sendable {
  private let definition: IndicatorDefinition
  private let value: Reported<String>
  private let share: Share?
  private let clause: Clause
  private let target: String?
  /// How many records could not be judged, because something is not reported of them.
  private let unjudged: Int

  /// A number; `nil` where there is nothing to compute it from.
  init(_ id: IndicatorDefinition.ID, _ value: String?, clause: Clause, target: String? = nil) {
    definition = .of(id)
    self.value = value.map { .value($0) } ?? .notReported
    share = nil
    self.clause = clause
    self.target = target
    unjudged = 0
  }

  /// A percentage with the two counts that it is made of.
  init(_ id: IndicatorDefinition.ID, _ share: Share, clause: Clause, target: String? = nil, unjudged: Int = 0) {
    definition = .of(id)
    value = share.percentWritten.map { .value($0) } ?? .notReported
    self.share = share
    self.clause = clause
    self.target = target
    self.unjudged = unjudged
  }

  static let fields = ViewFields<IndicatorRow>(
    .text("name", "指标") { $0.definition.title },
    .text("formula", "怎么算") { $0.definition.formula },
    .record("value", "值和单位", of: ReportedView.fields) {
      ReportedView($0.value, unit: $0.share == nil ? $0.definition.unit : "%")
    },
    .optionalRecord("share", "百分数的分子和分母", of: ShareView.fields) { $0.share.map { ShareView($0) } },
    .optional("target", "目标") { $0.target },
    .flag("hasUnjudged", "有没有因未报送而不能判断的") { $0.unjudged > 0 },
    .text("unjudged", "因未报送而不能判断的，个") { $0.unjudged.grouped },
    .record("clause", "依据的条款", of: Clause.fields) { $0.clause })
}
