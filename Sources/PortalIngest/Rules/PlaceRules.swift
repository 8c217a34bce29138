import PortalCore
import PortalModel

/// Where communities, projects and facilities may lie.
struct PlaceRules {
  private let content: ReadContent
  private let log: SharedLog

  init(_ content: ReadContent, log: SharedLog) {
    self.content = content
    self.log = log
  }

  /// - Complexity: O(*n* · *m*) for *n* positions and *m* positions in a district's outline.
  func check() {
    for (district, row) in content.districts.entries {
      check(district.position, in: nil, at: row.location(District.Columns.longitude))
    }
    for (subdistrict, row) in content.subdistricts.entries {
      check(subdistrict.position, in: subdistrict.district, at: row.location(Subdistrict.Columns.longitude))
    }
    for (community, row) in content.communities.entries {
      let district = content.subdistricts[community.subdistrict]?.district
      check(community.position, in: district, at: row.location(Community.Columns.longitude))
    }
    for (project, row) in content.projects.entries {
      check(project.position, in: project.district, at: row.location(Project.Columns.longitude))
    }
    for (facility, row) in content.facilities.entries {
      let district = content.district(of: facility.community)
      check(facility.position, in: district, at: row.location(Facility.Columns.longitude))
    }
  }

  private func check(
    _ position: Position?, in district: Reference<District>?, at location: @autoclosure () -> SourceLocation
  ) {
    guard let position else { return }
    guard CityBox.contains(position) else {
      log.add(.outsideCity(at: location()))
      return
    }
    guard let district, !outlines(of: district).contains(where: { $0.contains(position) }) else { return }
    log.add(.outsideDistrict(content.name(of: district), at: location()))
  }

  /// The outline of a district; of an area that has none, as the scenic area, every outline.
  private func outlines(of district: Reference<District>) -> [Outline] {
    let own = content.outlines.filter { $0.district == district }
    return own.isEmpty ? content.outlines : own
  }
}

extension Diagnostic {
  fileprivate static func outsideCity(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "place.outside-city", zh: "这个位置不在杭州市范围内", en: "this position is not in Hangzhou", at: location,
      fixes: [Fix(zh: "看经度和纬度是否填反", en: "see whether longitude and latitude are swapped")])
  }

  fileprivate static func outsideDistrict(_ district: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, "place.outside-district", zh: "这个位置不在\(district)的轮廓内",
      en: "this position is outside the outline of \(district)",
      at: location,
      fixes: [
        Fix(
          zh: "核对坐标；GCJ-02 等偏移坐标要先换算成 CGCS2000",
          en: "check the coordinates; convert GCJ-02 and the like to CGCS2000 first")
      ])
  }
}
