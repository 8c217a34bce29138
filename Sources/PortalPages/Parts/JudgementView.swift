import PortalCore
package import PortalIndicators
package import PortalMarkup
import PortalModel

/// A rule applied to a record: what it is called, what came out, how it was worked out and where it stands.
package struct JudgementView: Sendable {
  private let judgement: Judgement
  private let definition: IndicatorDefinition
  private let records: [PageLink]
  private let asOf: String

  /// - Parameter records: what it was judged by.
  package init(_ judgement: Judgement, from records: [PageLink], in edition: Edition) {
    self.judgement = judgement
    definition = .of(judgement.indicator, in: edition.words)
    self.records = records
    asOf = edition.asOf
  }

  /// - Parameter indicators: the rules that are applied where these fields are shown.
  package static func fields(_ indicators: IndicatorDefinition.ID...) -> ViewFields<JudgementView> {
    ViewFields(
      .text("name", "标准的名称") { $0.definition.title },
      .record("verdict", "结论", of: Badge.fields) { Badge($0.judgement.verdict) },
      .number("calculation", "怎么算出来的", indicators, of: calculation) { $0 },
      .record("clause", "依据的条款", of: Clause.fields) { Clause($0.judgement.clause) })
  }

  private static let calculation = ViewFields<JudgementView>(
    .text("indicator", "指标编号") { $0.definition.id.rawValue },
    .text("sum", "计算过程，或为什么不能计算") { $0.judgement.sum },
    .text("formula", "怎么算") { $0.definition.formula },
    .list("records", "用到的记录", of: PageLink.fields) { $0.records },
    .text("asOf", "截至日期") { $0.asOf })
}
