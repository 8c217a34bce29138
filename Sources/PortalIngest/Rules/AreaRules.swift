import PortalCore
import PortalModel

/// Floors that are parts of others: facilities of their project, hubs of their communities' service floor (三（一）).
struct AreaRules {
  private let content: ReadContent
  private let log: SharedLog

  private typealias PlacedArea = (name: String, area: FloorArea, location: SourceLocation)

  init(_ content: ReadContent, log: SharedLog) {
    self.content = content
    self.log = log
  }

  func check() {
    checkFacilities()
    checkHubs()
  }

  /// The facilities of a project take no more floor than it has, as far as they are reported.
  private func checkFacilities() {
    var parts: [Reference<Project>: [PlacedArea]] = [:]
    for (facility, row) in content.facilities.entries where facility.state != .closed {
      guard let project = facility.project.value, let area = facility.area.value else { continue }
      parts[project, default: []].append((facility.name, area, row.location(Facility.Columns.area)))
    }
    for (reference, project, row) in content.projects.identified {
      guard let whole = project.area.value, let parts = parts[reference], let sum = sum(of: parts), sum > whole else {
        continue
      }
      log.add(.facilitiesOverProject(parts, sum, project.name, whole, at: row.location(Project.Columns.area)))
    }
  }

  /// A finished hub is a part of the service floor of the communities that it serves.
  private func checkHubs() {
    var hubs: [Reference<Community>: [PlacedArea]] = [:]
    for (project, row) in content.projects.entries where project.isHub && project.isFinished {
      guard let area = project.area.value else { continue }
      let hub = (name: project.name, area: area, location: row.location(Project.Columns.area))
      if project.communities.count > 1 {
        checkAlliance(hub, serving: project.communities)
      } else if let community = project.communities.first {
        hubs[community, default: []].append(hub)
      }
    }
    for (reference, community, row) in content.communities.identified {
      guard let whole = community.serviceArea.value, let hubs = hubs[reference], let sum = sum(of: hubs), sum > whole
      else { continue }
      log.add(.hubsOverCommunity(hubs, sum, community.name, whole, at: row.location(Community.Columns.serviceArea)))
    }
  }

  private func checkAlliance(_ hub: PlacedArea, serving communities: [Reference<Community>]) {
    let parts = communities.compactMap { reference -> PlacedArea? in
      guard let community = content.communities[reference], let area = community.serviceArea.value else { return nil }
      let row = content.communities.row(of: reference)
      return (community.name, area, row.location(Community.Columns.serviceArea))
    }
    guard parts.count == communities.count, let sum = sum(of: parts), hub.area > sum else { return }
    log.add(.allianceOverCommunities(hub.name, hub.area, parts, sum, at: hub.location))
  }

  /// The sum; `nil` where it is larger than any floor can be.
  private func sum(of areas: [PlacedArea]) -> FloorArea? {
    var sum = 0
    for area in areas {
      let (total, overflow) = sum.addingReportingOverflow(area.area.hundredths)
      guard !overflow else { return nil }
      sum = total
    }
    return FloorArea(hundredths: sum)
  }
}

extension Project {
  /// Whether the work is done: completed, accepted or operating.
  fileprivate var isFinished: Bool { stage >= .completed && stage != .withdrawn }
}

extension Diagnostic {
  fileprivate typealias PlacedArea = (name: String, area: FloorArea, location: SourceLocation)

  /// A warning: functions may share a room (三（三）2 错时使用).
  fileprivate static func facilitiesOverProject(
    _ parts: [PlacedArea], _ sum: FloorArea, _ name: String, _ whole: FloorArea, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .warning, "facility.areas-over-project",
      zh: "“\(name)”的设施面积 \(written(parts)) = \(sum.written) 平方米，多于项目建筑面积 \(whole.written) 平方米",
      en: "the facilities of “\(name)” have \(written(parts)) = \(sum.written) m², more than its \(whole.written) m²",
      at: location, notes: notes(parts))
  }

  fileprivate static func hubsOverCommunity(
    _ hubs: [PlacedArea], _ sum: FloorArea, _ name: String, _ whole: FloorArea, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, "community.hubs-over-service-area",
      zh: "“\(name)”的服务设施面积 \(whole.written) 平方米，却小于其中“\(hubs.map(\.name).joined(separator: "”“"))”的面积 \(written(hubs))"
        + (hubs.count > 1 ? " = \(sum.written)" : "") + " 平方米（三（一））",
      en: "the service floor of “\(name)”, \(whole.written) m², is less than its hubs, \(sum.written) m² (三（一）)",
      at: location, notes: notes(hubs))
  }

  fileprivate static func allianceOverCommunities(
    _ name: String, _ area: FloorArea, _ parts: [PlacedArea], _ sum: FloorArea, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, "community.hubs-over-service-area",
      zh: "“\(name)”的面积 \(area.written) 平方米，多于它服务的社区的服务设施面积 \(written(parts)) = \(sum.written) 平方米（三（一））",
      en: "“\(name)” has \(area.written) m², more than the service floor of its communities, \(sum.written) m² (三（一）)",
      at: location, notes: notes(parts))
  }

  private static func written(_ parts: [PlacedArea]) -> String {
    parts.map(\.area.written).joined(separator: " + ")
  }

  private static func notes(_ parts: [PlacedArea]) -> [Note] {
    parts.map { Note(zh: "“\($0.name)”的面积在这里", en: "the floor of “\($0.name)” is here", at: $0.location) }
  }
}
