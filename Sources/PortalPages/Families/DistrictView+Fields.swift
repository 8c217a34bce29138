import PortalCore
import PortalIndicators
import PortalMarkup
import PortalModel

extension DistrictView {
  static let fields = PageHead.fields.mapped(\.head) + situation + lists + money

  private static let situation = ViewFields<DistrictView>(
    .text("name", "区、县（市）名称") { $0.district.name },
    .text("kind", "区、景区或县（市）") { $0.district.kind.title },
    .text("authority", "责任政府") { $0.district.authority },
    .record("phone", "公开电话", of: ReportedView.fields) { ReportedView($0.district.phone.map(\.written)) },
    .text("hubName", "共同体的名称：民生幸福共同体") { $0.edition.hubName },
    .text("scopeFrom", "纳入建设范围的年份") { String($0.district.scopeFrom.number) },
    .flag("isInFirstScope", "是否从最早的目标年起就在建设范围内") { $0.edition.isInFirstScope($0.district) },
    .flag("isSilent", "没有报送任何项目、设施和试点社区") { $0.isSilent },
    .list("targets", "覆盖率的目标，包括这里的", of: PlaceTarget.fields) { PlaceTarget.all(for: $0.district, in: $0.edition) },
    .number("openHubs", "已开放的共同体，个", .hubsOpen, of: NumberLink.fields) {
      NumberLink($0.tally.projects.hubsOpen.grouped, unit: "个", to: $0.head.address.trace(.hubsOpen))
    },
    .number("openFacilities", "已开放的设施，处", .openFacilities, of: NumberLink.fields) {
      NumberLink($0.tally.openFacilities.grouped, unit: "处", to: $0.head.address.trace(.openFacilities))
    },
    .number("projectCount", "项目，个，不含已撤销的", .projects, of: NumberLink.fields) {
      NumberLink($0.tally.projects.active.grouped, unit: "个", to: $0.head.address.trace(.projects))
    },
    .number("lateCount", "逾期的项目，个", .lateProjects, of: NumberLink.fields) {
      NumberLink($0.tally.projects.timing.late.grouped, unit: "个", to: $0.head.address.trace(.lateProjects))
    },
    .number("coverage", "有共同体的乡镇（街道），一共几个", .subdistrictCoverage, of: NumberLink.fields) {
      NumberLink($0.tally.subdistricts, unit: "个", to: $0.head.address.trace(.subdistrictCoverage))
    },
    .optional("latest", "最近一次更新的日期") { $0.tally.freshness.latest?.inChinese })

  private static let lists = ViewFields<DistrictView>(
    .html("map", "本区地图") { $0.map },
    .list(
      "indicators", "本区的各项指标",
      of: IndicatorRow.fields(
        .pilotCommunities, .hubsOpen, .subdistrictCoverage, .communityCoverage, .pilotNorms, .openFacilities, .projects,
        .inStep, .nationalLibrary, .onTime, .lateProjects, .slippage, .paymentRate, .costPerSquareMetre,
        .paidAboveApproved, .disclosure, .reporting)
    ) { $0.indicators },
    .list("courses", "试点社区和共同体的计划和实际", of: CourseView.fields) { $0.courses },
    .list("subdistricts", "乡镇（街道）", of: SubdistrictRow.fields) { view in
      view.edition.portal.relations.subdistrictsOfDistrict[view.index].map { SubdistrictRow($0, of: view.edition) }
    },
    .record("reach", "圈里的户数怎么算出来的，哪些没有算", of: ReachView.fields) {
      ReachView($0.tally.reach, to: $0.download(Community.table.description), in: $0.edition)
    },
    .list("domains", "各领域在各个圈里的户数", of: DomainReachRow.fields) { view in
      view.edition.portal.domains.enumerated().map {
        DomainReachRow(
          index: $0.offset, domain: $0.element, tally: view.tally.reach,
          communities: view.download(Community.table.description).path,
          facilities: view.download(Facility.table.description).path)
      }
    },
    .html("stages", "各阶段的项目数") { $0.stages },
    .text("operationAnchor", "本区在“建设与运营”页各区表里的位置") { $0.district.id.text },
    .list("projects", "本区项目，逾期最久的在前", of: ProjectRow.fields) { $0.projects },
    .record("gapTally", "本区的查漏补缺清单，数一数", of: GapTallyView.fields) {
      GapTallyView(
        $0.tally.gaps,
        listedAt: .init(
          list: $0.head.address.place("gap-list"), unplanned: $0.head.address.place("unplanned")), of: $0.edition)
    },
    .texts("steps", "闭环的四步") { _ in LoopStep.Kind.allCases.map(\.title) },
    .list("pilots", "试点社区", of: PilotRow.fields) { view in
      view.edition.portal.relations.communitiesOfDistrict[view.index]
        .filter { view.edition.portal.register.communities[$0].isPilot }
        .map {
          PilotRow(
            community: view.edition.portal.register.communities[$0],
            standing: view.edition.indicators.communities[$0])
        }
    },
    .number("disclosureScore", "本区应公开的里已公开百分之几", .disclosure, of: NumberLink.fields) {
      NumberLink(percentage: $0.tally.projects.disclosure, of: "类次", to: $0.head.address.trace(.disclosure))
    },
    .texts("disclosureKinds", "八类信息") { _ in Project.DisclosureKind.allCases.map(\.title) },
    .list("disclosure", "各项目的公开情况，不含已撤销的", of: DisclosureProjectRow.fields) { view in
      view.edition.portal.relations.projectsOfDistrict[view.index]
        .filter { view.edition.portal.records.projects[$0].stage != .withdrawn }
        .map { DisclosureProjectRow($0, of: view.edition) }
    },
    .list("gaps", "查漏补缺清单，没补齐的在前", of: GapRow.fields) { $0.gaps },
    .list("tasks", "本区的任务", of: TaskRow.fields) { view in
      view.standing.tasks.map { TaskRow(view.edition.portal.programme.tasks[$0.index], of: view.edition) }
    },
    .number("taskCount", "本区的任务，项", .tasks, of: NumberLink.fields) {
      NumberLink($0.standing.tasks.count, unit: "项", to: $0.head.address.place("responsible"))
    },
    .number("overdueTaskCount", "本区到期没有完成的任务，项", .overdueTasks, of: NumberLink.fields) {
      NumberLink($0.standing.overdueTasks.count, unit: "项", to: $0.head.address.place("responsible"))
    },
    .record("taskMethods", "任务怎么数", of: Methods.fields) { Methods(.tasks, .overdueTasks, in: $0.edition) },
    .flag("hasAnnouncements", "有没有本区的公告") { !$0.announcements.isEmpty },
    .list("announcements", "本区最新的几条公告", of: AnnouncementRow.fields) { $0.announcements },
    .text("dataPath", "本区数据下载页的路径") { Address.data(of: $0.district.id).path },
    .list("downloads", "本区数据的下载", of: PageLink.fields) { view in
      view.edition.downloads(ofDistrict: view.index).compactMap { table in
        table[.csv].map { PageLink(table.table.title, $0.address) }
      }
    },
    .text("announcementsPath", "本区全部公告的路径") { Address.announcements(on: $0.district.id).path })

  private static let money = ViewFields<DistrictView>(
    .html("funding", "各来源资金的计划、到位、支付") { $0.tally.projects.money.chart("\($0.district.name)的建设资金") },
    .list("sources", "各来源资金", of: MoneyLine.fields) { view in
      view.tally.projects.money.lines(at: .init(view.head.address.place("downloads")))
    },
    .record("total", "各来源合计", of: MoneyLine.fields) { view in
      let page = view.head.address
      return view.tally.projects.money.totalLine(at: .init(page.place("downloads"), rate: page.trace(.paymentRate)))
    },
    .record("moneyMethods", "资金怎么算", of: Methods.fields) { Methods(.fundingTotals, .paymentRate, in: $0.edition) },
    .record("courseMethods", "计划线和实际线怎么算", of: Methods.fields) { Methods(.course, in: $0.edition) },
    .flag("hasUnfunded", "有没有没报资金的项目") { $0.tally.projects.withoutFunding > 0 },
    .number("withoutFunding", "没有报送资金的项目，个", .unreported, of: NumberLink.fields) {
      NumberLink($0.tally.projects.withoutFunding, unit: "个", to: $0.head.address.place("projects"))
    })

  private var isSilent: Bool { edition.indicators.city.silentDistricts.contains { $0.index == index } }
}

extension DistrictView {
  private var map: HTML {
    let relations = edition.portal.relations
    let layers = edition.maps
    let projects = relations.projectsOfDistrict[index]
    let facilities = relations.facilitiesOfDistrict[index].map { edition.portal.records.facilities[$0] }
    let subdistricts = relations.subdistrictsOfDistrict[index].map { edition.portal.register.subdistricts[$0] }
    return DistrictMap(
      name: district.name, outline: layers.outlines[index],
      neighbours: layers.outlines.indices.filter { $0 != index }.map { layers.outlines[$0] },
      places: .init(
        subdistricts: subdistricts.compactMap(\.onMap),
        hubs: projects.compactMap { edition.portal.records.projects[$0].hubOnMap },
        facilities: facilities.compactMap(\.onMap)),
      words: layers.words, source: layers.source
    ).html(idPrefix: "map")
  }

  private var stages: HTML {
    StageBar(
      title: "\(district.name)各阶段的项目",
      stages: Project.Stage.allCases.map { .init(name: $0.title, count: tally.projects.byStage[$0]) }
    ).html(idPrefix: "stages")
  }
}

/// A subdistrict as its district lists it.
private struct SubdistrictRow {
  let subdistrict: Subdistrict
  let standing: SubdistrictStanding

  init(_ index: Int, of edition: Edition) {
    subdistrict = edition.portal.register.subdistricts[index]
    standing = edition.indicators.subdistricts[index]
  }

  static let fields = ViewFields<SubdistrictRow>(
    .text("name", "乡镇（街道）名称") { $0.subdistrict.name },
    .text("path", "本站路径") { Address.subdistrict($0.subdistrict.id).path },
    .flag("hasOpenHub", "是否已有开放的共同体") { $0.standing.hasOpenHub },
    .number("openHubs", "已开放的共同体，个", .hubsOpen, of: NumberLink.fields) {
      NumberLink($0.standing.openHubs, unit: "个", to: $0.page.trace(.hubsOpen))
    },
    .number("pilots", "试点社区，个", .pilotCommunities, of: NumberLink.fields) {
      NumberLink($0.standing.pilots, unit: "个", to: $0.page.trace(.pilotCommunities))
    },
    .number("communities", "有共同体的社区（村），一共几个", .communityCoverage, of: NumberLink.fields) { row in
      NumberLink(
        row.standing.communities, unit: "个",
        to: row.standing.communities.part > 0 ? row.page.trace(.communityCoverage) : row.page.place("communities"))
    },
    .number("openFacilities", "已开放的设施，处", .openFacilities, of: NumberLink.fields) {
      NumberLink($0.standing.openFacilities, unit: "处", to: $0.page.trace(.openFacilities))
    })

  private var page: Address { .subdistrict(subdistrict.id) }
}
