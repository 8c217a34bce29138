import PortalCore
import PortalIndicators
import PortalModel

extension SubdistrictView {
  /// Hubs that serve one of its communities and are open.
  var openHubs: Trace {
    let open = hubPlaces.filter { edition.indicators.projects[$0].isOpenHub }
    return Trace(.hubsOpen, open.count, on: .init(from: edition.records(ofProjects: open)), in: edition)
  }

  /// Projects for hubs that serve one of its communities, withdrawn ones left out.
  var hubs: Trace {
    Trace(
      .hubProjects, hubPlaces.count.grouped, unit: "个\(edition.hubName)项目",
      on: .init(from: edition.records(ofProjects: hubPlaces)), in: edition)
  }

  /// Pilot communities.
  var pilots: Trace {
    let pilots = communityPlaces.filter { edition.portal.register.communities[$0].isPilot }
    return Trace(.pilotCommunities, pilots.count, on: .init(from: edition.records(ofCommunities: pilots)), in: edition)
  }

  /// Communities that an open hub serves, of all.
  var covered: Trace {
    let covered = communityPlaces.filter { edition.indicators.communities[$0].hasOpenHub }
    let list = PageLink("逐个看社区（村）", head.address.place("communities"))
    return Trace(
      .communityCoverage, standing.communities, on: .init(from: edition.records(ofCommunities: covered, all: list)),
      in: edition)
  }

  /// Facilities in it that are open.
  var openFacilities: Trace {
    let open = communityPlaces.flatMap { edition.portal.relations.facilitiesOfCommunity[$0] }
      .filter { edition.portal.records.facilities[$0].state == .open }
    let list = PageLink("逐处看设施", head.address.place("facilities"))
    return Trace(
      .openFacilities, open.count, on: .init(from: edition.records(ofFacilities: open, all: list)), in: edition)
  }

  private var communityPlaces: [Int] { Array(edition.portal.relations.communitiesOfSubdistrict[index]) }

  private var hubPlaces: [Int] {
    let projects = communityPlaces.flatMap { edition.portal.relations.projectsOfCommunity[$0] }
    return Set(projects).sorted().filter {
      edition.portal.records.projects[$0].isHub && edition.portal.records.projects[$0].stage != .withdrawn
    }
  }
}
