import PortalCore
import PortalIndicators
import PortalMarkup
import PortalModel

/// A project that serves several communities.
struct AllianceRow: Sendable {
  private let project: Project
  private let communities: [PageLink]

  init(_ project: Project, of portal: Portal) {
    self.project = project
    communities = project.communities.map { PageLink(portal[$0].name, Address.community($0.id)) }
  }

  static let fields = ViewFields<AllianceRow>(
    .text("name", "项目名称") { $0.project.name },
    .text("path", "本站路径") { Address.project($0.project.id).path },
    .text("count", "服务几个社区（村）") { $0.communities.count.grouped },
    .list("communities", "服务的社区（村）", of: PageLink.fields) { $0.communities })
}

/// The operating assessments of one period.
struct PeriodRow: Sendable {
  private let tally: AssessmentTally

  init(_ tally: AssessmentTally) {
    self.tally = tally
  }

  static let fields = ViewFields<PeriodRow>(
    .text("period", "评估期") { $0.tally.period },
    .text("total", "评估，项") { $0.tally.total.grouped },
    .list("counts", "每种结论的评估，项", of: count) { row in
      Assessment.Result.allCases.map { ($0.title, row.tally.results[$0].grouped) }
    },
    .text("withoutResult", "没报结论的评估，项") { $0.tally.results.notReported.grouped },
    .record("mean", "平均分", of: ReportedView.fields) { row in
      ReportedView(row.mean.map { .value($0) } ?? .notReported, unit: "分")
    },
    .optional("sum", "平均分的算式；没有得分则没有") { $0.sum },
    .record("subsidy", "补贴合计", of: ReportedView.fields) {
      ReportedView($0.tally.subsidies.reportedSum.map(\.written), unit: "元")
    },
    .optional("subsidyNotReported", "没报补贴的评估，项；都报了则没有") { $0.tally.subsidies.notReported.unlessZero })

  private static let count = ViewFields<(title: String, count: String)>(
    .text("result", "结论") { $0.title }, .text("count", "几项") { $0.count })

  /// To a hundredth of a point.
  private var mean: String? {
    tally.mean.map { writtenDecimal($0.rounded(scale: 100), fractionDigits: 2) }
  }

  /// “175.5 ÷ 2 = 87.75”, with “≈” where the quotient had to be rounded.
  private var sum: String? {
    mean.map { mean in
      let sign = tally.scores.hundredths.isMultiple(of: tally.scored) ? "=" : "≈"
      return "\(tally.scores.written) ÷ \(tally.scored) \(sign) \(mean)"
    }
  }
}

/// A project that failed its last operating assessment.
struct FailedRow: Sendable {
  private let project: Project
  private let assessment: Assessment
  private let facilities: [PageLink]

  init(_ failed: FailedProject, of portal: Portal) {
    project = portal[failed.project]
    assessment = portal.records.assessments[failed.assessment]
    facilities = failed.facilities.map { PageLink(portal[$0].name, Address.facility($0.id)) }
  }

  static let fields = ViewFields<FailedRow>(
    .text("name", "项目名称") { $0.project.name },
    .text("path", "本站路径") { Address.project($0.project.id).path },
    .text("period", "评估期") { $0.assessment.period },
    .record("date", "评估日期", of: ReportedView.fields) { ReportedView($0.assessment.date.map(\.inChinese)) },
    .record("score", "得分", of: ReportedView.fields) { ReportedView($0.assessment.score.map(\.written), unit: "分") },
    .list("facilities", "项目里开放的设施", of: PageLink.fields) { $0.facilities })
}

/// A district's space and operation.
struct OperationDistrictRow: Sendable {
  private let district: District
  private let tally: OperationTally
  private let isSilent: Bool

  init(_ index: Int, of edition: Edition) {
    district = edition.portal.register.districts[index]
    tally = edition.indicators.districts[index].tally.operation
    isSilent = edition.indicators.city.silentDistricts.contains { $0.index == index }
  }

  static let fields = ViewFields<OperationDistrictRow>(
    .text("name", "区、县（市）") { $0.district.name },
    .text("anchor", "在页面里的位置") { $0.district.id.text },
    .text("path", "本站路径") { Address.district($0.district.id).path },
    .flag("isSilent", "没有报送任何数据") { $0.isSilent },
    .record("reused", "利用存量空间的项目", of: ShareView.fields) { ShareView($0.tally.reuse.projects) },
    .text("reusedFloor", "存量空间的面积，平方米") { $0.tally.reuse.reusedFloor.written },
    .text("floor", "报送了空间来源的全部面积，平方米") { $0.tally.reuse.floor.written },
    .optional("floorPercent", "存量空间的面积所占百分比；没有面积则没有") { $0.tally.reuse.floorShare.percentWritten },
    .text("alliances", "跨社区服务联合体，个") { $0.tally.alliances.grouped },
    .text("free", "无偿的开放设施，处") { $0.tally.fees[.free].grouped },
    .text("low", "低偿的开放设施，处") { $0.tally.fees[.low].grouped },
    .text("paid", "有偿的开放设施，处") { $0.tally.fees[.paid].grouped },
    .text("feesNotReported", "没报收费类别的开放设施，处") { $0.tally.fees.notReported.grouped },
    .record("subsidised", "得到补贴的项目", of: ShareView.fields) { ShareView($0.tally.subsidised) },
    .text("failed", "应调整的项目，个") { $0.tally.failed.count.grouped })
}
