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
    .number("projectCount", "全部项目，个，不含已撤销的", .projects, of: NumberLink.fields) {
      NumberLink($0.city.projects.active.grouped, unit: "个", to: Address.projects.trace(.projects))
    },
    .number("lateCount", "比计划晚的项目，个", .lateProjects, of: NumberLink.fields) {
      NumberLink($0.city.projects.timing.late.grouped, unit: "个", to: Address.projects.trace(.lateProjects))
    },
    .number("finishedLate", "已开放、但比计划晚的项目，个", .finishedLate, of: Trace.fields) { $0.finishedLate },
    .number("overdueTasks", "过了时限没有完成的任务，项", .overdueTasks, of: NumberLink.fields) { view in
      let asOf = view.edition.portal.settings.asOf
      let count = view.edition.portal.programme.tasks.count { $0.isOverdue(on: asOf) }
      return NumberLink(count.grouped, unit: "项", to: Address.tasks.trace(.overdueTasks))
    },
    .record("clause", "跟踪监测所在条款", of: Clause.fields) { _ in Clause("4.3") },
    .record("summaryMethods", "各区、各责任单位的数怎么算", of: Methods.fields) {
      Methods(.projects, .lateProjects, .daysLate, .onTime, .overdueTasks, in: $0.edition)
    },
    .record("stepMethods", "逾期天数怎么算", of: Methods.fields) { Methods(.daysLate, in: $0.edition) },
    .list("districts", "各区", of: LateSummary.fields) { $0.districts },
    .list("bureaus", "各责任单位", of: LateSummary.fields) { $0.bureaus })

  private static let stale = ViewFields<LateView>(
    .text("staleDays", "多少天没有更新算陈旧") { String($0.edition.portal.currentStandards.freshness.staleAfterDays) },
    .number("staleCount", "全市陈旧的记录，条", .staleRecords, of: Trace.fields) { $0.stale },
    .record("staleMethods", "各区陈旧的记录怎么算", of: Methods.fields) { Methods(.staleRecords, in: $0.edition) },
    .list("stale", "各区陈旧的记录", of: StaleRow.fields) { view in
      view.edition.portal.register.districts.indices.map { StaleRow(index: $0, edition: view.edition) }
    })

  private static let publications = ViewFields<LateView>(
    .text("workingDays", "信息形成后多少个工作日内公开") {
      String($0.edition.portal.currentStandards.publication.workingDays)
    },
    .text("law", "依据的法规") { _ in IndicatorDefinition.of(.publishedInTime).clausesWritten },
    .number("inTime", "按期公开的，占能够判断的，%", .publishedInTime, of: Trace.fields) { $0.inTime },
    .record("publicationMethods", "工作日怎么算", of: Methods.fields) { Methods(.publishedInTime, in: $0.edition) },
    .text("calendar", "放假调休日历的起止") { $0.edition.portal.programme.calendar.written },
    .texts("documents", "日历依据的通知") { view in view.edition.portal.programme.holidayDocuments },
    .list("publications", "文件和公告，晚了的在前", of: PublicationRow.fields) { view in
      let all = view.edition.indicators.publications
      let order: [PublicationStanding.State] = [.overdue, .late, .cannotBeTold, .notReported, .pending, .inTime]
      return order.flatMap { state in all.filter { $0.standing.state == state } }
        .map { PublicationRow($0, of: view.edition.portal) }
    })

  private var city: AreaTally { edition.indicators.city.tally }

  private var districts: [LateSummary] {
    edition.portal.register.districts.enumerated().map { index, district in
      let standing = edition.indicators.districts[index]
      return LateSummary(
        name: district.name, path: Address.district(district.id).path, anchor: district.id.text,
        places: .init(
          projects: Address.district(district.id).place("projects"), late: Address.late.place(district.id.text),
          tasks: Address.district(district.id).place("responsible")),
        tally: standing.tally.projects, overdueTasks: standing.overdueTasks.count, edition: edition)
    }
  }

  private var bureaus: [LateSummary] {
    edition.portal.programme.bureaus.enumerated().map { index, bureau in
      let standing = edition.indicators.bureaus[index]
      return LateSummary(
        name: bureau.name, path: Address.bureau(bureau.id).place("late"), anchor: bureau.id.text,
        places: .init(
          projects: Address.bureau(bureau.id).place("projects"), late: Address.bureau(bureau.id).place("late"),
          tasks: Address.bureau(bureau.id).place("overdue")),
        tally: standing.projects, overdueTasks: standing.overdue.count, edition: edition)
    }
  }
}

extension LateView {
  /// Open projects that opened later than planned.
  fileprivate var finishedLate: Trace {
    let places = edition.indicators.projects.indices.filter {
      if case .finishedLate = edition.indicators.projects[$0].timing { true } else { false }
    }
    return Trace(
      .finishedLate, city.projects.timing.finishedLate,
      on: .init(from: edition.records(ofProjects: places, all: .download(Milestone.table.description))), in: edition)
  }

  fileprivate var stale: Trace {
    let share = city.freshness.stale
    return Trace(
      .staleRecords, share.part,
      on: .init(
        "报送了更新日期的 \(share.whole.grouped) 条记录里有 \(share.part.grouped) 条",
        from: TraceRecords(all: PageLink("各区陈旧的记录", Address.late.place("stale"))),
        leftOut: city.freshness.notReported.leftOut("条没有报更新日期")), in: edition)
  }

  fileprivate var inTime: Trace {
    let withoutFormed = edition.portal.announcements.count { $0.formed == nil }
    return Trace(
      .publishedInTime, edition.indicators.publications.inTime,
      on: .init(
        from: TraceRecords(all: PageLink("文件和公告，一件件列出", Address.late.place("published"))),
        leftOut: withoutFormed.leftOut("篇公告没有写形成日期")), in: edition)
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
    .text("anchor", "本区陈旧的记录在页面里的位置") { $0.anchor },
    .number("share", "陈旧的记录，一共几条", .staleRecords, of: NumberLink.fields) { row in
      let share = row.freshness.stale
      return NumberLink(
        "\(share.part.grouped) / \(share.whole.grouped)", unit: "条",
        to: share.part == 0 ? nil : Address.late.place(row.anchor))
    },
    .number("notReported", "没报更新日期的记录，条", .staleRecords, of: NumberLink.fields) {
      NumberLink($0.freshness.notReported, unit: "条", to: Address.district($0.district.id).place("downloads"))
    },
    .flag("hasLinks", "有没有陈旧的记录") { $0.freshness.stale.part > 0 },
    .list("links", "陈旧的记录", of: PageLink.fields) { $0.links })

  private var anchor: String { "stale-\(district.id.text)" }

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
