import PortalCore
import PortalIndicators
import PortalMarkup
import PortalModel

extension CommunityView {
  static let fields = PageHead.fields.mapped(\.head) + situation + answers + details

  private static let situation = ViewFields<CommunityView>(
    .text("name", "社区（村）名称") { $0.community.name },
    .text("kind", "社区或村") { $0.community.kind.title },
    .text("subdistrict", "所属乡镇（街道）") { $0.subdistrict.name },
    .text("subdistrictPath", "所属乡镇（街道）的路径") { Address.subdistrict($0.subdistrict.id).path },
    .text("district", "所属区、县（市）") { $0.district.name },
    .text("districtPath", "所属区、县（市）的路径") { Address.district($0.district.id).path },
    .text("authority", "责任政府") { $0.district.authority },
    .text("hubName", "共同体的名称：民生幸福共同体") { $0.edition.hubName },
    .optional("pilot", "试点批次和类型，如 第一批既有试点社区；不是试点则没有") { $0.pilotTitle },
    .flag("reportsNothing", "该社区一项数据也没有报送") { $0.standing.reportsNothing },
    .list("targets", "覆盖率的目标，包括这里的", of: PlaceTarget.fields) { PlaceTarget.all(for: $0.district, in: $0.edition) })

  private static let answers = ViewFields<CommunityView>(
    .number("openHubs", "服务本社区、已开放的共同体，个", .hubsOpen, of: Trace.fields) { $0.openHubs },
    .flag("hasOpenHub", "是否已有开放的共同体") { $0.standing.hasOpenHub },
    .number("openFacilities", "服务本社区、已开放的设施，处", .openFacilities, of: Trace.fields) { $0.openFacilities },
    .number("comingProjects", "还没有开放的项目，个", .comingProjects, of: Trace.fields) { $0.comingProjects },
    .number("openGaps", "还没有补齐的缺项，项", .openGaps, of: Trace.fields) { $0.openGaps },
    .record("verdict", "是否达到全部标准", of: Badge.fields) { Badge($0.standing.verdict) },
    .record("phone", "社区公开电话", of: ReportedView.fields) {
      ReportedView($0.community.contact.map(\.written))
    },
    .optional("districtPhone", "区的公开电话；没有报送、或就是服务热线则没有") { view in
      view.district.phone.value.flatMap { $0 == view.edition.portal.settings.hotline ? nil : $0.written }
    },
    .list("bureaus", "服务本社区的项目由哪些单位负责", of: PageLink.fields) { $0.bureaus },
    .optional("bookable", "可以网上预约的设施，处；没有则没有") { $0.bookable.unlessZero },
    .optional("ratable", "可以网上评价的设施，处；没有则没有") { $0.ratable.unlessZero },
    .record("households", "常住户数", of: ReportedView.fields) {
      ReportedView($0.community.households.map(\.grouped), unit: "户")
    },
    .record("residents", "常住人口", of: ReportedView.fields) {
      ReportedView($0.community.residents.map(\.grouped), unit: "人")
    },
    .record("serviceArea", "社区综合服务设施建筑面积", of: ReportedView.fields) {
      ReportedView($0.community.serviceArea.map(\.written), unit: "平方米")
    },
    .record("updated", "数据更新日期", of: ReportedView.fields) {
      ReportedView($0.community.updated.map(\.inChinese))
    })

  private static let details = ViewFields<CommunityView>(
    .list(
      "norms", "试点社区的各项标准；不是试点则为空",
      of: JudgementView.fields(.areaPerHouseholds, .hubArea, .hubFunctions, .allDomains)
    ) { $0.norms },
    .optionalRecord("inStep", "新建试点社区的四同步；不是新建试点，或还没有共同体项目，则没有", of: JudgementView.fields(.inStep)) { view in
      view.standing.inStep.map { judgement in
        let hub = view.standing.hub.map { [view.edition.link(toProject: $0.index)] } ?? []
        return JudgementView(judgement, from: hub, in: view.edition)
      }
    },
    .text("domainsName", "按该社区日期有效的标准，领域的合称：七大领域") { Standards.domainsName(of: $0.standing.domains.count) },
    .list("domains", "各领域各有什么", of: DomainRow.fields) { view in
      view.standing.domains.map {
        DomainRow(domain: view.edition.portal[$0.domain], cover: $0, page: view.head.address)
      }
    },
    .record("domainMethods", "各领域的数怎么算", of: Methods.fields) {
      Methods(.openFacilities, .comingFacilities, .openGaps, in: $0.edition)
    },
    .list("facilities", "服务设施，开放的在前", of: FacilityRow.fields) { $0.facilities },
    .list("projects", "服务本社区的项目", of: ProjectRow.fields) { $0.projects },
    .list("gaps", "查漏补缺清单", of: GapRow.fields) { $0.gaps },
    .number("loopSteps", "四步做完了几步", .loop, of: Trace.fields) { $0.loopSteps },
    .list("loop", "调查、评估、提升、反馈四步", of: LoopStepView.fields) { $0.standing.loop },
    .flag("hasAnnouncements", "有没有有关公告") { !$0.announcements.isEmpty },
    .list("announcements", "有关公告，新的在前", of: AnnouncementRow.fields) { $0.announcements },
    .flag("hasChanges", "各期之间有没有变更") { !$0.edition.changes.changes(at: $0.head.address).isEmpty },
    .list("changes", "变更记录，新的在前", of: ChangeRow.fields) { ChangeRow.rows(at: $0.head.address, in: $0.edition) },
    .list("neighbours", "同街道的其他社区（村）", of: PageLink.fields) { $0.neighbours },
    .optionalHTML("map", "周边服务设施图；没有位置则没有") { $0.map })
}

extension CommunityView {
  /// The community with its 15-minute circle, around its own position or that of its subdistrict.
  ///
  /// A community that has reported nothing has no map: there is nothing to show on it.
  private var map: HTML? {
    guard !standing.reportsNothing, let centre else { return nil }
    let layers = edition.maps
    let neighbours = edition.portal.relations.communitiesOfSubdistrict[community.subdistrict.index]
      .filter { $0 != index }.compactMap { edition.portal.register.communities[$0].onMap }
    return CommunityLocator(
      name: community.name, centre: centre, circles: layers.circles,
      surroundings: .init(
        hubs: layers.hubs, facilities: layers.facilities, communities: neighbours, outlines: layers.outlines),
      words: layers.words, source: layers.source
    ).html(idPrefix: "map")
  }

  private var centre: CommunityLocator.Centre? {
    community.position.map { .reported($0) }
      ?? subdistrict.position.map { .subdistrict($0, name: subdistrict.name) }
  }
}

/// How one service domain is provided for, as a row of the matrix.
private struct DomainRow {
  let domain: ServiceDomain
  let cover: DomainCover
  let page: Address

  static let fields = ViewFields<DomainRow>(
    .text("name", "服务领域") { $0.domain.name },
    .text("path", "领域页面的路径") { Address.domain($0.domain.id).path },
    .flag("isCovered", "有没有开放的设施") { $0.cover.isCovered },
    .number("open", "开放的设施，处", .openFacilities, of: NumberLink.fields) {
      NumberLink($0.cover.open, to: $0.page.place("facilities"))
    },
    .number("coming", "计划和在建的设施，处", .comingFacilities, of: NumberLink.fields) {
      NumberLink($0.cover.coming, to: $0.page.place("facilities"))
    },
    .number("openGaps", "没有补齐的缺项，项", .openGaps, of: NumberLink.fields) {
      NumberLink($0.cover.openGaps, to: $0.page.place("gaps"))
    })
}
