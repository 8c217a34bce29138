import PortalModel

/// What maps of places draw, prepared once for all pages that lie two folders below the first page.
struct MapLayers: Sendable {
  let hubs: [MapPlace]
  let facilities: [MapFacility]
  /// In the order of the districts; without positions where a district has no outline.
  let outlines: [Outline]
  let words: MapWords
  let source: MapSource
  let circles: [CommunityLocator.Circle]

  init(of portal: Portal) {
    hubs = portal.records.projects.compactMap(\.hubOnMap)
    facilities = portal.records.facilities.compactMap { $0.onMap }
    outlines = portal.register.districts.indices.map { index in
      Outline(portal.register.outlines.filter { $0.district.index == index }.flatMap(\.polygons))
    }
    words = MapWords(hub: portal.currentStandards.hub.full, domains: portal.domains.map(\.name))
    source = MapSource(approval: portal.settings.mapApproval, isDemo: portal.settings.isDemo)
    circles = portal.currentStandards.circles.sorted { $0.metres < $1.metres }
      .map { CommunityLocator.Circle(minutes: $0.minutes, metres: $0.metres) }
  }

  /// The way from the pages that have such maps to the first page.
  static let root = "../../"
}

extension Project {
  /// The hub that the project builds, as a place on a map; `nil` without a position, and for what is no hub.
  var hubOnMap: MapPlace? {
    guard isHub, stage != .withdrawn else { return nil }
    return position.map { MapPlace(name: name, position: $0, href: MapLayers.root + Address.project(id).path) }
  }
}

extension Facility {
  /// The facility as a sign on a map; `nil` without a position.
  var onMap: MapFacility? {
    position.map { MapFacility(domain: domain.index + 1, position: $0) }
  }
}

extension Community {
  /// The community as a place on a map; `nil` without a position.
  var onMap: MapPlace? {
    position.map { MapPlace(name: name, position: $0, href: MapLayers.root + Address.community(id).path) }
  }
}

extension Subdistrict {
  /// The subdistrict as a place on a map; `nil` without a position.
  var onMap: MapPlace? {
    position.map { MapPlace(name: name, position: $0, href: MapLayers.root + Address.subdistrict(id).path) }
  }
}
