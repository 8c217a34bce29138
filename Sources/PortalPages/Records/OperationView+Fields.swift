import PortalCore
import PortalIndicators
import PortalMarkup
import PortalModel

extension OperationView {
  static let fields = PageHead.fields.mapped(\.head) + space + operation + lists

  private static let space = ViewFields<OperationView>(
    .text("projectCount", "项目，个，不含已撤销的") { $0.active.count.grouped },
    .record("reused", "利用存量空间的项目", of: ShareView.fields) { ShareView($0.tally.reuse.projects) },
    .text("reusedFloor", "存量空间的面积，平方米") { $0.tally.reuse.reusedFloor.written },
    .text("floor", "报送了空间来源的全部面积，平方米") { $0.tally.reuse.floor.written },
    .optional("floorPercent", "存量空间的面积所占百分比；没有面积则没有") { $0.tally.reuse.floorShare.percentWritten },
    .optional("withoutFloor", "报送了空间来源、没报面积的项目，个；都报了则没有") { $0.tally.reuse.withoutFloor.unlessZero },
    .list("indicators", "各项数字", of: IndicatorRow.fields) { $0.indicators },
    .list("breakdowns", "各种构成", of: Breakdown.fields) { $0.breakdowns },
    .text("hubName", "共同体的名称：民生幸福共同体") { $0.edition.hubName },
    .record("inStepClause", "四同步所在条款", of: Clause.fields) { _ in .inStep },
    .record("libraryClause", "国家重大建设项目库所在条款", of: Clause.fields) { _ in Clause("4.3") },
    .list("inStep", "各区和全市的四同步和国家重大建设项目库", of: InStepRow.fields) { InStepRow.all(in: $0.edition) },
    .record("formClause", "联合体所在条款", of: Clause.fields) { _ in .form },
    .text("allianceCount", "跨社区服务联合体，个") { $0.tally.alliances.grouped },
    .text("alliedCommunities", "联合体按所服务的社区（村）各计一次，个") { $0.tally.alliedCommunities.grouped },
    .list("alliances", "跨社区服务联合体", of: AllianceRow.fields) { $0.alliances })

  private static let operation = ViewFields<OperationView>(
    .record("operatorClause", "连锁运营所在条款", of: Clause.fields) { _ in .longTermOperation },
    .list("operators", "运营两处以上开放设施的单位和它们的设施", of: LinkGroup.fields) { view in
      view.edition.indicators.operators.map { LinkGroup($0, of: view.edition.portal) }
    },
    .optional("withoutOperator", "没报运营单位的开放设施，处；都报了则没有") { $0.withoutOperator.unlessZero },
    .record("assessmentClause", "评估和补贴所在条款", of: Clause.fields) { _ in .costSharing },
    .text("meanFormula", "平均分怎么算") { _ in IndicatorDefinition.of(.meanScore).formula },
    .text("subsidyFormula", "补贴合计怎么算") { _ in IndicatorDefinition.of(.subsidies).formula },
    .texts("results", "评估结论的几种") { _ in Assessment.Result.allCases.map(\.title) },
    .list("periods", "各评估期", of: PeriodRow.fields) { $0.tally.assessments.map(PeriodRow.init) },
    .text("adjustFormula", "应调整的怎么算") { _ in IndicatorDefinition.of(.toAdjust).formula },
    .list("failed", "最近一次运营评估不合格的项目", of: FailedRow.fields) { view in
      view.tally.failed.map { FailedRow($0, of: view.edition.portal) }
    })

  private static let lists = ViewFields<OperationView>(
    .record("highlightClause", "特色亮点所在条款", of: Clause.fields) { _ in Clause("3.3.2") },
    .text("highlightFormula", "特色亮点怎么算") { _ in IndicatorDefinition.of(.highlights).formula },
    .list("highlights", "特色亮点和有它的项目", of: ShowcaseGroup.fields) { $0.highlights },
    .optional("withoutHighlights", "没报特色亮点的项目，个；都报了则没有") { view in
      view.active.count { $0.highlights.isNotReported }.unlessZero
    },
    .record("partnerClause", "共治所在条款", of: Clause.fields) { _ in Clause("3.6") },
    .text("partnerFormula", "共治参与方怎么算") { _ in IndicatorDefinition.of(.partners).formula },
    .list("partners", "共治参与方和它参与的项目", of: ShowcaseGroup.fields) { $0.partners },
    .optional("withoutPartners", "没报共治参与方的项目，个；都报了则没有") { view in
      view.active.count { $0.partners.isNotReported }.unlessZero
    },
    .record("caseClause", "案例所在条款", of: Clause.fields) { _ in Clause("4.4") },
    .list("cases", "案例和标志性成果，新的在前", of: CaseRow.fields) { CaseRow.all(of: $0.edition.portal) },
    .list("districts", "各区", of: OperationDistrictRow.fields) { view in
      view.edition.portal.register.districts.indices.map { OperationDistrictRow($0, of: view.edition) }
    })
}
