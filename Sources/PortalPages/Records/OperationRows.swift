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
    .number("total", "评估，项", .assessments, of: NumberLink.fields) {
      NumberLink($0.tally.total, unit: "项", to: records)
    },
    .list("counts", "每种结论的评估", of: count) { row in
      Assessment.Result.allCases.map { ($0.title, row.tally.results[$0]) }
    },
    .number("withoutResult", "没报结论的评估，项", .assessments, of: NumberLink.fields) {
      NumberLink($0.tally.results.notReported, unit: "项", to: records)
    },
    .number("mean", "平均分，分，和它的算式", .meanScore, of: NumberLink.fields) {
      NumberLink($0.mean, unit: "分", to: records, sum: $0.sum, absence: .notReported)
    },
    .number("subsidy", "补贴合计，元", .subsidies, of: NumberLink.fields) { row in
      let subsidies = row.tally.subsidies
      return NumberLink(
        subsidies.value?.written, unit: "元", to: records,
        sum: subsidies.notReported.leftOut("项未报送"), absence: .notReported)
    })

  private static let count = ViewFields<(title: String, count: Int)>(
    .text("result", "结论") { $0.title },
    .number("count", "几项", .assessments, of: NumberLink.fields) { NumberLink($0.count, unit: "项", to: records) })

  /// Where the assessments can be downloaded.
  private static var records: String { Address.download(Assessment.table.description.name).path }

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
    .number("reused", "利用存量空间的项目，报送了来源的里有几个", .stockReused, of: NumberLink.fields) {
      NumberLink(counted: $0.tally.reuse.projects, unit: "个", to: $0.projects)
    },
    .number("floor", "存量空间的面积，报送了来源的面积里有多少，平方米", .stockReused, of: NumberLink.fields) { row in
      let reuse = row.tally.reuse
      return reuse.floorShare.whole == 0
        ? NumberLink(nil, to: nil, absence: .nothingToCount)
        : NumberLink("\(reuse.reusedFloor.written) / \(reuse.floor.written)", unit: "平方米", to: row.projects)
    },
    .number("alliances", "跨社区服务联合体，个", .alliances, of: NumberLink.fields) {
      NumberLink($0.tally.alliances, unit: "个", to: $0.projects)
    },
    .number("free", "无偿的开放设施，处", .feeMix, of: NumberLink.fields) { $0.facilities($0.tally.fees[.free]) },
    .number("low", "低偿的开放设施，处", .feeMix, of: NumberLink.fields) { $0.facilities($0.tally.fees[.low]) },
    .number("paid", "有偿的开放设施，处", .feeMix, of: NumberLink.fields) { $0.facilities($0.tally.fees[.paid]) },
    .number("feesNotReported", "没报收费类别的开放设施，处", .feeMix, of: NumberLink.fields) {
      $0.facilities($0.tally.fees.notReported)
    },
    .number("subsidised", "得到补贴的项目，评估过且报送了补贴的里有几个", .subsidised, of: NumberLink.fields) {
      NumberLink(counted: $0.tally.subsidised, unit: "个", to: $0.projects)
    },
    .number("failed", "应调整的项目，个", .toAdjust, of: NumberLink.fields) {
      NumberLink($0.tally.failed.count, unit: "个", to: $0.projects)
    })

  /// Where its projects stand.
  private var projects: String { Address.district(district.id).place("projects") }

  private func facilities(_ count: Int) -> NumberLink {
    NumberLink(count, unit: "处", to: Address.district(district.id).place("downloads"))
  }
}
