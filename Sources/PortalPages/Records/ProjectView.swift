import PortalCore
import PortalIndicators
import PortalMarkup
import PortalModel

/// What the page of one project says.
struct ProjectView: Sendable {
  let index: Int
  let edition: Edition
  let project: Project
  let standing: ProjectStanding
  let district: District
  let head: PageHead

  init(_ index: Int, of edition: Edition) {
    let project = edition.portal.records.projects[index]
    let district = edition.portal[project.district]
    self.index = index
    self.edition = edition
    self.project = project
    self.district = district
    standing = edition.indicators.projects[index]
    head = PageHead(
      edition, at: .project(project.id), title: project.name,
      description: project.summary.value ?? "\(district.name)\(project.name)：建什么，到哪一步，是否按期，花了多少钱，谁负责。",
      section: .projects,
      trail: [PageLink("项目", Address.projects), PageLink(district.name, Address.district(district.id))],
      hasRecordFile: true)
  }

  var facilities: [FacilityRow] {
    edition.portal.relations.facilitiesOfProject[index]
      .map { FacilityRow(edition.portal.records.facilities[$0], of: edition) }
  }

  var announcements: [AnnouncementRow] {
    edition.portal.relations.announcementsOfProject[index].map { AnnouncementRow(edition.portal.announcements[$0]) }
  }

  var assessments: [Assessment] {
    edition.portal.relations.assessmentsOfProject[index].map { edition.portal.records.assessments[$0] }
  }

  /// The communities served, each with a link.
  var communities: [PageLink] {
    project.communities.map { PageLink(edition.portal[$0].name, Address.community($0.id)) }
  }

  /// The norms of a hub, and the estimate as a limit of what is paid.
  var norms: [JudgementView] {
    let budget = JudgementView(
      standing.budget, from: [PageLink("本项目的资金", head.address.place("money"))], in: edition)
    guard project.isHub else { return [budget] }
    let functions = [PageLink("本项目的服务功能", head.address.place("what"))]
    return [
      JudgementView(standing.hubArea, from: communities, in: edition),
      JudgementView(standing.hubFunctions, from: functions, in: edition),
      JudgementView(standing.inStep, from: functions, in: edition), budget,
    ]
  }

  /// The credit code of a body, where the records have it.
  func creditCode(of name: Reported<String>) -> String? {
    name.value.flatMap { edition.portal.records.creditCodes[$0] }
  }

  /// The names of the functions in one line.
  var functions: Reported<String> {
    project.functions.map { $0.map { edition.portal[$0].name }.joined(separator: "、") }
  }

  /// The names of the service domains in one line.
  var domains: Reported<String> {
    project.domains.map { $0.map { edition.portal[$0].name }.joined(separator: "、") }
  }

  var timeLine: HTML {
    MilestoneLine(
      title: "\(project.name)的时间线",
      milestones: standing.milestones.map { .init(name: $0.kind.title, planned: $0.planned, actual: $0.actual) },
      asOf: edition.portal.settings.asOf
    ).html(idPrefix: "time")
  }

  /// The sources that the project has rows for.
  var sources: [MoneyRow] {
    edition.portal.relations.fundingOfProject[index].map { row in
      let funding = edition.portal.records.funding[row]
      return MoneyRow(
        name: funding.source.title, planned: funding.planned, allocated: funding.allocated, paid: funding.paid)
    }
  }

  var fundingChart: HTML? {
    guard !sources.isEmpty else { return nil }
    return FundingChart(
      title: "\(project.name)的资金",
      sources: sources.map {
        .init(name: $0.name, planned: $0.planned, allocated: $0.allocated, paid: $0.paid)
      }
    ).html(idPrefix: "funding")
  }

  /// Where it lies in its district; `nil` without a position.
  var map: HTML? {
    guard let position = project.position else { return nil }
    let layers = edition.maps
    return CommunityLocator(
      name: project.name, centre: .reported(position), circles: layers.circles,
      surroundings: .init(
        hubs: [], facilities: layers.facilities,
        communities: project.communities.compactMap { edition.portal[$0].onMap },
        outlines: layers.outlines),
      words: layers.words, source: layers.source
    ).html(idPrefix: "map")
  }
}

/// Money of one source, planned, allocated and paid.
struct MoneyRow: Sendable {
  let name: String
  let planned: Reported<Money>
  let allocated: Reported<Money>
  let paid: Reported<Money>

  static let fields = ViewFields<MoneyRow>(
    .text("name", "资金来源") { $0.name },
    .record("planned", "计划，万元", of: ReportedView.fields) { view($0.planned) },
    .record("allocated", "到位，万元", of: ReportedView.fields) { view($0.allocated) },
    .record("paid", "支付，万元", of: ReportedView.fields) { view($0.paid) })

  private static func view(_ amount: Reported<Money>) -> ReportedView {
    ReportedView(amount.map(\.writtenInTenThousands), unit: "万元")
  }
}
