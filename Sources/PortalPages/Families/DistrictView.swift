import PortalCore
import PortalIndicators
import PortalMarkup
import PortalModel

/// What the page of one district says.
struct DistrictView: Sendable {
  let index: Int
  let edition: Edition
  let district: District
  let standing: DistrictStanding
  let head: PageHead

  init(_ index: Int, of edition: Edition) {
    let district = edition.portal.register.districts[index]
    self.index = index
    self.edition = edition
    self.district = district
    standing = edition.indicators.districts[index]
    head = PageHead(
      edition, at: .district(district.id), title: district.name,
      description: "\(district.name)的\(edition.hubName)、项目、资金、设施和缺项，与目标相比走到了哪一步。",
      kind: .column(keywords: "\(district.name),\(edition.hubName),社区服务设施,项目"), section: .districts,
      trail: [PageLink("各区", Address.districts)],
      feed: PageLink("\(district.name)公告", Address.announcements(on: district.id).feed),
      hasRecordFile: true,
      about: StructuredData(of: edition).place(
        district.name, at: .district(district.id), in: nil, position: district.position))
  }

  var tally: AreaTally { standing.tally }

  /// Plan and actual over time of what is counted: the pilots and the hubs.
  var courses: [CourseView] {
    edition.portal.programme.targets.indices.filter {
      [.pilotCommunities, .hubs].contains(edition.portal.programme.targets[$0].indicator)
    }.compactMap {
      CourseView(
        of: TargetView($0, of: edition), inDistrict: index, since: edition.portal.standards[0].validFrom)
    }
  }

  /// The gap list of the district, what is not closed first.
  var gaps: [GapRow] {
    let all = edition.portal.relations.communitiesOfDistrict[index].flatMap { community in
      edition.portal.relations.gapsOfCommunity[community].map { edition.portal.records.gaps[$0] }
    }
    return (all.filter { $0.state != .closed } + all.filter { $0.state == .closed }).map { GapRow($0, of: edition) }
  }

  /// Latest first, then the others by their place in the portal's list.
  var projects: [ProjectRow] {
    let late = tally.projects.late.map(\.project.index)
    let others = edition.portal.relations.projectsOfDistrict[index].filter { !late.contains($0) }
    return (late + others).map { ProjectRow($0, of: edition) }
  }

  var announcements: [AnnouncementRow] {
    edition.portal.relations.announcementsOfDistrict[index].prefix(8)
      .map { AnnouncementRow(edition.portal.announcements[$0]) }
  }

  /// The district's part of a table as a download.
  func download(_ table: TableDescription) -> Address { .download(table.name, of: district.id) }

  /// What the plan asks of the district, or of all areas in scope together; `nil` where it is not meant.
  func target(_ indicator: Target.Indicator) -> String? {
    let target = edition.portal.programme.targets.first {
      $0.indicator == indicator && district.scopeFrom.number <= $0.deadline.year
    }
    guard let target else { return nil }
    let scope =
      switch indicator {
      case .pilotCommunities, .hubs, .supportingPolicies: "范围内各区合计 "
      case .subdistrictCoverage, .communityCoverage: ""
      }
    return "\(target.deadline.inChinese)前，\(scope)\(target.value.grouped) \(target.indicator.unit)"
  }
}
