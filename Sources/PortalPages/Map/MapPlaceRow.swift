import PortalCore
import PortalMarkup
import PortalModel

/// A project or facility as a line of the map's list.
struct MapPlaceRow: Sendable {
  let name: String
  let address: Address
  let kind: PlaceKind
  let phase: PlacePhase
  /// What it is, and how far it is: “养老托育 · 建设中”.
  let remark: String
  let position: Position?

  init(_ project: Project, of edition: Edition) {
    name = project.name
    address = .project(project.id)
    kind = project.isHub ? .hub : .project
    phase = PlacePhase(project.stage)
    let what = project.isHub ? edition.hubName : "单项设施项目"
    remark = "\(what) · \(project.stage.title)"
    position = project.position
  }

  init(_ facility: Facility, of edition: Edition) {
    name = facility.name
    address = .facility(facility.id)
    kind = .facility(domain: facility.domain.index + 1)
    phase = PlacePhase(facility.state)
    remark = "\(edition.portal[facility.domain].name) · \(facility.state.title)"
    position = facility.position
  }

  static let fields = ViewFields<MapPlaceRow>(
    .text("name", "名称") { $0.name },
    .text("path", "本站路径") { $0.address.path },
    .text("kind", "种类的英文代码") { $0.kind.code },
    .text("phase", "进展的英文代码") { $0.phase.rawValue },
    .text("remark", "是什么，到哪一步") { $0.remark },
    .optional("position", "位置，如 30.250000,120.150000；没有报送则没有") { $0.position?.written })
}

/// The places of one district, open ones first.
struct DistrictPlaces: Sendable {
  let edition: Edition
  let index: Int

  init(_ index: Int, of edition: Edition) {
    self.edition = edition
    self.index = index
  }

  static let fields = ViewFields<DistrictPlaces>(
    .text("name", "区、县（市）名称") { $0.district.name },
    .text("path", "本站路径") { Address.district($0.district.id).path },
    .text("code", "区的英文编号") { $0.district.id.text },
    .flag("isEmpty", "没有报送任何地点") { $0.places.isEmpty },
    .list("places", "地点，已开放的在前", of: MapPlaceRow.fields) { places in
      let all = places.places
      return PlacePhase.allCases.flatMap { phase in all.filter { $0.phase == phase } }
    })

  private var district: District { edition.portal.register.districts[index] }

  private var places: [MapPlaceRow] {
    let (relations, records) = (edition.portal.relations, edition.portal.records)
    return relations.projectsOfDistrict[index].map { MapPlaceRow(records.projects[$0], of: edition) }
      + relations.facilitiesOfDistrict[index].map { MapPlaceRow(records.facilities[$0], of: edition) }
  }
}

extension Position {
  /// Latitude and longitude in degrees, as map libraries want them: `30.250000,120.150000`.
  var written: String { "\(Degrees(millionths: latitude).written),\(Degrees(millionths: longitude).written)" }
}
