import PortalCore
import PortalIndicators
import PortalMarkup
import PortalModel

extension ProjectView {
  static let fields = PageHead.fields.mapped(\.head) + identity + what + progress + money + operation

  private static let identity = ViewFields<ProjectView>(
    .text("name", "项目名称") { $0.project.name },
    .text("id", "本站项目编号") { $0.project.id.text },
    .record("nationalCode", "投资项目统一代码", of: ReportedView.fields) { ReportedView($0.project.nationalCode) },
    .optional("summary", "项目简介") { $0.project.summary.value },
    .text("district", "所属区") { $0.district.name },
    .text("districtPath", "所属区的路径") { Address.district($0.district.id).path },
    .text("authority", "责任政府") { $0.district.authority },
    .record("address", "地址", of: ReportedView.fields) { ReportedView($0.project.address) },
    .list("communities", "服务的社区（村）", of: PageLink.fields) { $0.communities },
    .flag("isAlliance", "是否跨社区服务联合体") { $0.project.communities.count > 1 },
    .text("stage", "阶段") { $0.project.stage.title },
    .record("timing", "是否按期", of: TimingView.fields) {
      TimingView($0.standing.timing, of: $0.project)
    },
    .flag("isLate", "有没有晚几天可说") { $0.standing.timing.days != nil },
    .number("daysLate", "晚了几天，怎么算", .daysLate, of: Trace.fields) { $0.daysLate },
    .flag("isWithdrawn", "是否已撤销") { $0.project.stage == .withdrawn },
    .record("withdrawalReason", "撤销原因", of: ReportedView.fields) { ReportedView($0.project.withdrawalReason) },
    .text("updated", "更新日期") { $0.project.updated.inChinese },
    .flag("isStale", "是否很久没有更新") { $0.standing.isStale },
    .text("staleDays", "多少天没有更新算陈旧") { String($0.edition.portal.currentStandards.freshness.staleAfterDays) })

  private static let what = ViewFields<ProjectView>(
    .text("hubName", "共同体的名称：民生幸福共同体") { $0.edition.hubName },
    .flag("isHub", "是否共同体项目") { $0.project.isHub },
    .text("buildType", "建设类型") { $0.project.buildType.title },
    .record("spaceSource", "空间来源", of: ReportedView.fields) { ReportedView($0.project.spaceSource.map(\.title)) },
    .record("hubForm", "共同体形态", of: ReportedView.fields) { ReportedView($0.project.hubForm.map(\.title)) },
    .record("hubMode", "共同体模式", of: ReportedView.fields) { ReportedView($0.project.hubMode.map(\.title)) },
    .record("area", "建筑面积", of: ReportedView.fields) {
      ReportedView($0.project.area.map(\.written), unit: "平方米")
    },
    .record("functions", "服务功能", of: ReportedView.fields) { ReportedView($0.functions) },
    .record("domains", "服务领域", of: ReportedView.fields) { ReportedView($0.domains) },
    .record("stepsInStep", "四同步", of: ReportedView.fields) { ReportedView($0.project.stepsInStep.titles) },
    .record("highlights", "特色亮点", of: ReportedView.fields) { ReportedView($0.project.highlights.titles) },
    .list(
      "norms", "共同体的标准和预算上限",
      of: JudgementView.fields(.hubArea, .hubFunctions, .inStep, .paidWithinBudget)
    ) { $0.norms },
    .optionalHTML("map", "位置图；没有位置则没有") { $0.map })

  private static let progress = ViewFields<ProjectView>(
    .list("milestones", "各节点的计划和实际", of: MilestoneRow.fields) { view in
      let records = Address.download(Milestone.table.description.name, of: view.district.id).path
      return view.standing.milestones.map { MilestoneRow(standing: $0, records: records) }
    },
    .record("milestoneMethods", "晚几天怎么算", of: Methods.fields) { Methods(.daysLate, in: $0.edition) },
    .record("slippageMethods", "推后几天怎么算", of: Methods.fields) { Methods(.slippage, in: $0.edition) },
    .list("slippages", "各期之间改了计划日期的节点", of: SlippageRow.fields) { view in
      view.standing.slippages.map { SlippageRow($0, of: view.project, in: view.edition) }
    },
    .flag("hasSlippages", "各期之间有没有改过计划日期") { !$0.standing.slippages.isEmpty },
    .html("timeLine", "时间线") { $0.timeLine },
    .list("disclosure", "八类信息是否公开", of: DisclosureCell.fields) { view in
      view.standing.disclosure.kinds.map(DisclosureCell.init)
    },
    .number("disclosureScore", "应公开的里已公开百分之几，怎么算", .disclosure, of: Trace.fields) { $0.disclosureScore },
    .list("assessments", "验收和评估", of: assessment) { $0.assessments })

  private static let money = ViewFields<ProjectView>(
    .record("approvedBudget", "批准概算", of: ReportedView.fields) {
      ReportedView($0.project.approvedBudget.map(\.writtenInTenThousands), unit: "万元")
    },
    .number("cost", "每平方米造价，元，怎么算", .costPerSquareMetre, of: Trace.fields) { $0.cost },
    .flag("isOverBudget", "支付是否超过批准概算") { $0.standing.isPaidAboveApproved },
    .flag("hasFunding", "是否报送了资金") { !$0.sources.isEmpty },
    .list("sources", "各来源资金", of: MoneyRow.fields) { $0.sources },
    .record("total", "资金合计", of: MoneyLine.fields) { view in
      view.standing.money.totalLine(
        at: .init(
          Address.download(Funding.table.description.name, of: view.district.id).path,
          rate: view.head.address.trace(.paymentRate)))
    },
    .number("paymentRate", "支付率，%，怎么算", .paymentRate, of: Trace.fields) { $0.paymentRate },
    .record("moneyMethods", "合计怎么算", of: Methods.fields) { Methods(.fundingTotals, in: $0.edition) },
    .optionalHTML("fundingChart", "资金图；没有报送则没有") { $0.fundingChart })

  private static let operation = ViewFields<ProjectView>(
    .text("bureau", "责任单位") { $0.edition.portal[$0.project.bureau].name },
    .text("bureauPath", "责任单位的路径") { Address.bureau($0.project.bureau.id).path },
    .record("owner", "建设单位", of: ReportedView.fields) { ReportedView($0.project.owner) },
    .record("builder", "施工单位", of: ReportedView.fields) { ReportedView($0.project.builder) },
    .record("operatedBy", "运营单位", of: ReportedView.fields) { ReportedView($0.project.operatedBy) },
    .optional("ownerCode", "建设单位的统一社会信用代码") { $0.creditCode(of: $0.project.owner) },
    .optional("builderCode", "施工单位的统一社会信用代码") { $0.creditCode(of: $0.project.builder) },
    .optional("operatorCode", "运营单位的统一社会信用代码") { $0.creditCode(of: $0.project.operatedBy) },
    .record("operatingMode", "运营模式", of: ReportedView.fields) {
      ReportedView($0.project.operatingMode.map(\.title))
    },
    .record("partners", "共治参与方", of: ReportedView.fields) {
      ReportedView($0.project.partners.map { $0.joined(separator: "、") })
    },
    .record("nationalLibrary", "是否纳入国家重大建设项目库", of: ReportedView.fields) {
      ReportedView($0.project.isInNationalLibrary.map { $0 ? "已纳入" : "未纳入" })
    },
    .list("facilities", "建成的设施", of: FacilityRow.fields) { $0.facilities },
    .flag("hasAnnouncements", "有没有有关公告") { !$0.announcements.isEmpty },
    .list("announcements", "有关公告", of: AnnouncementRow.fields) { $0.announcements },
    .list("changes", "变更记录，新的在前", of: ChangeRow.fields) { ChangeRow.rows(at: $0.head.address, in: $0.edition) })

  private static let assessment = ViewFields<Assessment>(
    .text("kind", "类别") { $0.kind.title },
    .text("period", "评估期") { $0.period },
    .record("date", "评估日期", of: ReportedView.fields) { ReportedView($0.date.map(\.inChinese)) },
    .record("score", "得分", of: ReportedView.fields) { ReportedView($0.score.map(\.written), unit: "分") },
    .record("result", "结论", of: ReportedView.fields) { ReportedView($0.result.map(\.title)) },
    .record("subsidy", "与评估挂钩的运营补贴", of: ReportedView.fields) {
      ReportedView($0.subsidy.map(\.written), unit: "元")
    })
}

extension Reported where Value: Collection, Value.Element: Term {
  /// The titles of several terms in one line.
  fileprivate var titles: Reported<String> {
    map { $0.map(\.title).joined(separator: "、") }
  }
}

/// A step of a project: planned, done, and how many days late.
private struct MilestoneRow: Sendable {
  let standing: MilestoneStanding
  /// Where the planned and the actual day can be downloaded.
  let records: String

  static let fields = ViewFields<MilestoneRow>(
    .text("name", "节点") { $0.standing.kind.title },
    .record("planned", "计划日期", of: ReportedView.fields) { ReportedView($0.standing.planned.map(\.inChinese)) },
    .record("actual", "实际日期", of: ReportedView.fields) { ReportedView($0.standing.actual.map(\.inChinese)) },
    .text("state", "状态") { $0.standing.state.title },
    .flag("isOverdue", "是否逾期未完成") { $0.standing.state == .overdue },
    .flag("wasLate", "有没有晚") { ($0.standing.daysLate ?? 0) > 0 },
    .number("daysLate", "晚几天", .daysLate, of: NumberLink.fields) {
      NumberLink($0.standing.daysLate ?? 0, unit: "天", to: $0.records)
    },
    .record("reason", "延期原因", of: ReportedView.fields) { ReportedView($0.standing.delayReason) })
}
