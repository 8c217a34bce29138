import PortalCore
import PortalIndicators
import PortalModel

/// What the page of one community or village says.
struct CommunityView: Sendable {
  let index: Int
  let edition: Edition
  let community: Community
  let standing: CommunityStanding
  let subdistrict: Subdistrict
  let district: District
  let head: PageHead

  init(_ index: Int, of edition: Edition) {
    let portal = edition.portal
    let community = portal.register.communities[index]
    let subdistrict = portal[community.subdistrict]
    let district = portal[subdistrict.district]
    self.index = index
    self.edition = edition
    self.community = community
    standing = edition.indicators.communities[index]
    self.subdistrict = subdistrict
    self.district = district
    head = PageHead(
      edition, at: .community(community.id), title: community.name,
      description: "\(district.name)\(subdistrict.name)\(community.name)："
        + "有哪些社区服务设施，正在建什么，是否达到标准，找谁办、找谁问。",
      section: .districts,
      trail: [
        PageLink("各区", Address.districts), PageLink(district.name, Address.district(district.id)),
        PageLink(subdistrict.name, Address.subdistrict(subdistrict.id)),
      ], hasRecordFile: true,
      about: StructuredData(of: edition).place(
        community.name, at: .community(community.id), in: subdistrict.name, position: community.position))
  }

  /// “第一批既有试点社区”; `nil` where it is no pilot.
  var pilotTitle: String? {
    community.pilot.value.map { "\(community.pilotBatch.value ?? "")\($0.title)试点社区" }
  }

  /// Those that serve the community, open ones first, then by the order of the portal's list.
  var facilities: [FacilityRow] {
    let all = edition.portal.facilities(serving: index).map { edition.portal.records.facilities[$0] }
    let open = all.filter { $0.state == .open }
    return (open + all.filter { $0.state != .open }).map { FacilityRow($0, of: edition) }
  }

  var projects: [ProjectRow] {
    edition.portal.relations.projectsOfCommunity[index].map { ProjectRow($0, of: edition) }
  }

  /// Who answers for the projects that serve the community, each once.
  var bureaus: [PageLink] {
    var seen: Set<Int> = []
    return edition.portal.relations.projectsOfCommunity[index].compactMap { project in
      let bureau = edition.portal.records.projects[project].bureau
      guard seen.insert(bureau.index).inserted else { return nil }
      return PageLink(edition.portal[bureau].name, Address.bureau(bureau.id))
    }
  }

  /// Open facilities of the community that can be booked on the web.
  var bookable: Int { openOwn.count { $0.booking.value != nil } }

  /// Open facilities of the community that can be rated on the web.
  var ratable: Int { openOwn.count { $0.rating.value != nil } }

  private var openOwn: [Facility] {
    edition.portal.relations.facilitiesOfCommunity[index].map { edition.portal.records.facilities[$0] }
      .filter { $0.state == .open }
  }

  var gaps: [GapRow] {
    edition.portal.relations.gapsOfCommunity[index].map {
      GapRow(edition.portal.records.gaps[$0], of: edition, showsPlace: false)
    }
  }

  var announcements: [AnnouncementRow] {
    edition.portal.relations.announcementsOfCommunity[index]
      .map { AnnouncementRow(edition.portal.announcements[$0]) }
  }

  var norms: [JudgementView] {
    guard community.isPilot else { return [] }
    let hub = standing.hub.map { [edition.link(toProject: $0.index)] } ?? []
    return [
      JudgementView(standing.area, from: [PageLink("报送的户数和面积", head.address.place("reported"))], in: edition),
      JudgementView(standing.hubArea, from: hub, in: edition),
      JudgementView(standing.hubFunctions, from: hub, in: edition),
      JudgementView(
        standing.allDomains, from: [PageLink("各领域的设施", head.address.place("domains"))], in: edition),
    ]
  }

  /// The other communities of the subdistrict.
  var neighbours: [PageLink] {
    let communities = edition.portal.register.communities
    return edition.portal.relations.communitiesOfSubdistrict[community.subdistrict.index].compactMap { other in
      guard other != index else { return nil }
      return PageLink(communities[other].name, Address.community(communities[other].id))
    }
  }
}
