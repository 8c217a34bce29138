package import PortalIndicators
package import PortalMarkup

/// A rule applied to a record: what it is called, what came out, how it was worked out and where it stands.
package struct JudgementView: Sendable {
  private let judgement: Judgement

  package init(_ judgement: Judgement) {
    self.judgement = judgement
  }

  package static let fields = ViewFields<JudgementView>(
    .text("name", "标准的名称") { IndicatorDefinition.of($0.judgement.indicator).title },
    .record("verdict", "结论", of: Badge.fields) { Badge($0.judgement.verdict) },
    .text("sum", "计算过程，或为什么不能计算") { $0.judgement.sum },
    .record("clause", "依据的条款", of: Clause.fields) { Clause($0.judgement.clause) })
}
