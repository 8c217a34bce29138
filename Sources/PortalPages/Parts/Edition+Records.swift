import PortalCore
import PortalModel

extension Edition {
  /// Projects behind a number, by their places in the portal's list.
  func records(ofProjects places: some Collection<Int>, all: PageLink? = nil) -> TraceRecords {
    TraceRecords(places, all: all) { link(toProject: $0) }
  }

  /// Communities behind a number, by their places in the portal's list.
  func records(ofCommunities places: some Collection<Int>, all: PageLink? = nil) -> TraceRecords {
    TraceRecords(places, all: all) { place in
      let community = portal.register.communities[place]
      return PageLink(community.name, Address.community(community.id))
    }
  }

  /// Facilities behind a number, by their places in the portal's list.
  func records(ofFacilities places: some Collection<Int>, all: PageLink? = nil) -> TraceRecords {
    TraceRecords(places, all: all) { place in
      let facility = portal.records.facilities[place]
      return PageLink(facility.name, Address.facility(facility.id))
    }
  }

  /// Tasks behind a number.
  func records(of tasks: [PolicyTask], all: PageLink? = nil) -> TraceRecords {
    TraceRecords(tasks, all: all) { PageLink($0.title, Address.task($0.id)) }
  }

  /// The page of a project, by its place in the portal's list.
  func link(toProject place: Int) -> PageLink {
    PageLink(portal.records.projects[place].name, Address.project(portal.records.projects[place].id))
  }
}

extension PageLink {
  /// A district's part of a table as a download.
  static func download(_ table: TableDescription, of district: District) -> PageLink {
    PageLink("\(district.name)的\(table.title)表（CSV）", Address.download(table.name, of: district.id))
  }

  /// A table of the whole city as a download.
  static func download(_ table: TableDescription) -> PageLink {
    PageLink("全市的\(table.title)表（CSV）", Address.download(table.name))
  }
}
