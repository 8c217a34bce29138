import PortalCore
import PortalIndicators
import PortalMarkup
import PortalModel

/// What the page of all that is late says.
struct LateView: Sendable {
  private let edition: Edition
  private let head: PageHead

  init(_ edition: Edition) {
    self.edition = edition
    head = PageHead(
      edition, at: .late, title: "什么晚了",
      description: "哪些项目比计划晚、晚了几天、为什么；哪些任务过了时限；哪些数据很久没有更新；信息有没有按期公开。",
      kind: .column(keywords: "杭州,社区服务设施,逾期,进度,信息公开"), section: .projects,
      trail: [PageLink("项目", Address.projects)])
  }

  static let fields = PageHead.fields.mapped(\.head) + projects + stale + publications

  private static let projects = ViewFields<LateView>(
    .text("projectCount", "全部项目，个，不含已撤销的") { $0.city.projects.active.grouped },
    .text("lateCount", "比计划晚的项目，个") { $0.city.projects.timing.late.grouped },
    .text("finishedLate", "已开放、但比计划晚的项目，个") { $0.city.projects.timing.finishedLate.grouped },
    .text("overdueTasks", "过了时限没有完成的任务，项") { view in
      let asOf = view.edition.portal.settings.asOf
      return view.edition.portal.programme.tasks.count { $0.isOverdue(on: asOf) }.grouped
    },
    .record("clause", "跟踪监测所在条款", of: Clause.fields) { _ in Clause("4.3") },
    .text("formula", "逾期天数怎么算") { _ in IndicatorDefinition.of(.daysLate).formula },
    .list("districts", "各区", of: LateSummary.fields) { $0.districts },
    .list("bureaus", "各责任单位", of: LateSummary.fields) { $0.bureaus })

  private static let stale = ViewFields<LateView>(
    .text("staleDays", "多少天没有更新算陈旧") { String($0.edition.portal.currentStandards.limits.staleAfterDays) },
    .record("staleShare", "全市陈旧的记录", of: ShareView.fields) { ShareView($0.city.freshness.stale) },
    .list("stale", "各区陈旧的记录", of: StaleRow.fields) { view in
      view.edition.portal.register.districts.indices.map { StaleRow(index: $0, edition: view.edition) }
    })

  private static let publications = ViewFields<LateView>(
    .text("workingDays", "信息形成后多少个工作日内公开") {
      String($0.edition.portal.currentStandards.limits.publicationWorkingDays)
    },
    .text("law", "依据的法规") { _ in IndicatorDefinition.of(.publishedInTime).clausesWritten },
    .text("publicationFormula", "工作日怎么算") { _ in IndicatorDefinition.of(.publishedInTime).formula },
    .record("inTime", "按期公开的，占能够判断的", of: ShareView.fields) {
      ShareView($0.edition.indicators.publications.inTime)
    },
    .text("calendar", "放假调休日历的起止") { $0.edition.portal.programme.calendar.written },
    .texts("documents", "日历依据的通知") { view in view.edition.portal.programme.holidayDocuments },
    .list("publications", "文件和公告，晚了的在前", of: PublicationRow.fields) { view in
      let all = view.edition.indicators.publications
      let order: [PublicationStanding.State] = [.overdue, .late, .cannotBeTold, .notReported, .pending, .inTime]
      return order.flatMap { state in all.filter { $0.standing.state == state } }
        .map { PublicationRow($0, of: view.edition.portal) }
    },
    .text("withoutFormed", "没有写形成日期的公告，篇") { view in
      view.edition.portal.announcements.count { $0.formed == nil }.grouped
    })

  private var city: AreaTally { edition.indicators.city.tally }

  private var districts: [LateSummary] {
    edition.portal.register.districts.enumerated().map { index, district in
      let standing = edition.indicators.districts[index]
      return LateSummary(
        name: district.name, path: Address.district(district.id).path, anchor: district.id.text,
        tally: standing.tally.projects, overdueTasks: standing.overdueTasks.count, edition: edition)
    }
  }

  private var bureaus: [LateSummary] {
    edition.portal.programme.bureaus.enumerated().map { index, bureau in
      let standing = edition.indicators.bureaus[index]
      return LateSummary(
        name: bureau.name, path: Address.bureau(bureau.id).place("late"), anchor: bureau.id.text,
        tally: standing.projects, overdueTasks: standing.overdue.count, edition: edition)
    }
  }
}

/// The records of a district that were not updated for too long.
private struct StaleRow: Sendable {
  let index: Int
  let edition: Edition

  static let fields = ViewFields<StaleRow>(
    .text("name", "区、县（市）") { $0.district.name },
    .text("path", "本站路径") { Address.district($0.district.id).path },
    .optional("latest", "最近一次更新的日期；没有报送则没有") { $0.freshness.latest?.inChinese },
    .record("share", "陈旧的记录", of: ShareView.fields) { ShareView($0.freshness.stale) },
    .optional("notReported", "没报更新日期的记录，条；都报了则没有") { $0.freshness.notReported.unlessZero },
    .flag("hasLinks", "有没有陈旧的记录") { $0.freshness.stale.part > 0 },
    .list("links", "陈旧的记录", of: PageLink.fields) { $0.links })

  private var district: District { edition.portal.register.districts[index] }

  private var freshness: Freshness { edition.indicators.districts[index].tally.freshness }

  /// Projects, facilities and pilot communities, in this order.
  private var links: [PageLink] {
    let (portal, relations) = (edition.portal, edition.portal.relations)
    let rule = StaleRule(of: portal)
    let projects = relations.projectsOfDistrict[index].map { portal.records.projects[$0] }
      .filter { rule.isStale($0.updated) }.map { PageLink($0.name, Address.project($0.id)) }
    let facilities = relations.facilitiesOfDistrict[index].map { portal.records.facilities[$0] }
      .filter { rule.isStale($0.updated) }.map { PageLink($0.name, Address.facility($0.id)) }
    let pilots = relations.communitiesOfDistrict[index].map { portal.register.communities[$0] }
      .filter { $0.isPilot && $0.updated.value.map(rule.isStale) == true }
      .map { PageLink($0.name, Address.community($0.id)) }
    return projects + facilities + pilots
  }
}
