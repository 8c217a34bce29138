import PortalCore
import PortalIndicators
import PortalMarkup
import PortalModel

extension OperationView {
  static let fields = PageHead.fields.mapped(\.head) + space + operation + lists

  private static let space = ViewFields<OperationView>(
    .number("projectCount", "项目，个，不含已撤销的", .projects, of: NumberLink.fields) {
      NumberLink($0.active.count.grouped, unit: "个", to: Address.projects.trace(.projects))
    },
    .number("reusedFloor", "存量空间的面积所占百分比，怎么算", .stockReused, of: Trace.fields) { $0.reusedFloor },
    .list(
      "indicators", "各项数字",
      of: IndicatorRow.fields(
        .stockReused, .inStep, .nationalLibrary, .alliances, .operators, .subsidised, .toAdjust)
    ) { $0.indicators },
    .list("breakdowns", "各种构成", of: Breakdown.fields) { $0.breakdowns },
    .text("hubName", "共同体的名称：民生幸福共同体") { $0.edition.hubName },
    .record("inStepClause", "四同步所在条款", of: Clause.fields) { _ in .inStep },
    .record("libraryClause", "国家重大建设项目库所在条款", of: Clause.fields) { _ in Clause("4.3") },
    .list("inStep", "各区和全市的四同步和国家重大建设项目库", of: InStepRow.fields) { InStepRow.all(in: $0.edition) },
    .record("formClause", "联合体所在条款", of: Clause.fields) { _ in .form },
    .number("allianceCount", "跨社区服务联合体，个", .alliances, of: NumberLink.fields) {
      NumberLink($0.tally.alliances.grouped, unit: "个", to: $0.head.address.trace(.alliances))
    },
    .record("inStepMethods", "四同步和国家重大建设项目库怎么算", of: Methods.fields) {
      Methods(.inStep, .nationalLibrary, in: $0.edition)
    },
    .list("alliances", "跨社区服务联合体", of: AllianceRow.fields) { $0.alliances })

  private static let operation = ViewFields<OperationView>(
    .record("operatorClause", "连锁运营所在条款", of: Clause.fields) { _ in .longTermOperation },
    .list("operators", "运营两处以上开放设施的单位和它们的设施", of: LinkGroup.fields) { view in
      view.edition.indicators.operators.map { LinkGroup($0, of: view.edition.portal) }
    },
    .record("assessmentClause", "评估和补贴所在条款", of: Clause.fields) { _ in .costSharing },
    .record("periodMethods", "评估、平均分和补贴怎么算", of: Methods.fields) {
      Methods(.assessments, .meanScore, .subsidies, in: $0.edition)
    },
    .texts("results", "评估结论的几种") { _ in Assessment.Result.allCases.map(\.title) },
    .list("periods", "各评估期", of: PeriodRow.fields) { $0.tally.assessments.map(PeriodRow.init) },
    .list("failed", "最近一次运营评估不合格的项目", of: FailedRow.fields) { view in
      view.tally.failed.map { FailedRow($0, of: view.edition.portal) }
    })

  private static let lists = ViewFields<OperationView>(
    .record("highlightClause", "特色亮点所在条款", of: Clause.fields) { _ in Clause("3.3.2") },
    .record("highlightMethods", "特色亮点怎么算", of: Methods.fields) {
      Methods(.highlights, .showcases, .unreported, in: $0.edition)
    },
    .list("highlights", "特色亮点和有它的项目", of: ShowcaseGroup.fields) { $0.highlights },
    .number("withoutHighlights", "没报特色亮点的项目，个", .unreported, of: NumberLink.fields) { view in
      NumberLink(view.active.count { $0.highlights.isNotReported }, unit: "个", to: view.projects)
    },
    .record("partnerClause", "共治所在条款", of: Clause.fields) { _ in Clause("3.6") },
    .record("partnerMethods", "共治参与方怎么算", of: Methods.fields) {
      Methods(.partners, .showcases, .unreported, in: $0.edition)
    },
    .record("districtMethods", "各区的数怎么算", of: Methods.fields) {
      Methods(.stockReused, .alliances, .feeMix, .subsidised, .toAdjust, in: $0.edition)
    },
    .list("partners", "共治参与方和它参与的项目", of: ShowcaseGroup.fields) { $0.partners },
    .number("withoutPartners", "没报共治参与方的项目，个", .unreported, of: NumberLink.fields) { view in
      NumberLink(view.active.count { $0.partners.isNotReported }, unit: "个", to: view.projects)
    },
    .record("caseClause", "案例所在条款", of: Clause.fields) { _ in Clause("4.4") },
    .list("cases", "案例和标志性成果，新的在前", of: CaseRow.fields) { CaseRow.all(of: $0.edition.portal) },
    .list("districts", "各区", of: OperationDistrictRow.fields) { view in
      view.edition.portal.register.districts.indices.map { OperationDistrictRow($0, of: view.edition) }
    })

  /// Where the projects can be downloaded.
  private var projects: String { Address.download(Project.table.description.name).path }
}
