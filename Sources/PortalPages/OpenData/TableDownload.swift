import PortalCore
package import PortalModel

/// A table that the data pages offer, for the city or for one district, in every form that it can have.
package struct TableDownload: Sendable {
  package let table: TableDescription
  /// How many records it has.
  package let count: Int
  /// Its files, CSV first.
  package let files: [Download]

  /// The file of a form; `nil` where the table has no such form.
  package subscript(format: DownloadFormat) -> Download? {
    files.first { $0.format == format }
  }

  /// - Parameters:
  ///   - geometry: where a record lies; `nil` where records of the table lie nowhere.
  ///   - address: where the file of a form is.
  fileprivate init<Record: Sendable>(
    _ table: Table<Record>, _ records: [Record], notice: DataNotice,
    geometry: (@Sendable (Record) -> Geometry)? = nil, at address: (DownloadFormat) -> Address
  ) {
    self.table = table.description
    count = records.count
    var files = [
      Download(address(.csv), .csv) { CSVDownload(table, records).bytes },
      Download(address(.json), .json) { JSONDownload(table, records, notice: notice).bytes },
    ]
    if let geometry {
      files.append(
        Download(address(.geojson), .geojson) {
          GeoJSONDownload(table, records, notice: notice, geometry: geometry).bytes
        })
    }
    self.files = files
  }
}

extension Edition {
  /// Every file that the data pages offer.
  package var allDownloads: [Download] {
    let districts = portal.register.districts.indices
    return downloads.flatMap(\.files) + districts.flatMap { downloads(ofDistrict: $0).flatMap(\.files) }
  }

  /// Every table of the whole city.
  package var downloads: [TableDownload] {
    let (register, records, programme) = (portal.register, portal.records, portal.programme)
    let notice = DataNotice(of: self)
    func city<Record: Sendable>(
      _ table: Table<Record>, _ records: [Record], _ geometry: (@Sendable (Record) -> Geometry)? = nil
    ) -> TableDownload {
      TableDownload(table, records, notice: notice, geometry: geometry) {
        .download(table.description.name, as: $0)
      }
    }
    return [
      city(District.table, register.districts, districtGeometry),
      city(Subdistrict.table, register.subdistricts) { .init($0.position) },
      city(Community.table, register.communities) { .init($0.position) },
      city(Project.table, records.projects) { .init($0.position) },
      city(Milestone.table, records.milestones), city(Funding.table, records.funding),
      city(Assessment.table, records.assessments),
      city(Facility.table, records.facilities) { .init($0.position) },
      city(Gap.table, records.gaps), city(Bureau.table, programme.bureaus), city(PolicyTask.table, programme.tasks),
      city(Target.table, programme.targets), city(Policy.table, programme.policies),
      city(Holiday.table, programme.holidays),
      city(StandardEntry.table, StandardEntry.all(of: self)), city(LeagueEntry.table, LeagueEntry.all(of: self)),
    ]
  }

  /// The tables of one district that have records.
  package func downloads(ofDistrict index: Int) -> [TableDownload] {
    let (portal, records) = (portal, portal.records)
    let id = portal.register.districts[index].id
    let notice = DataNotice(of: self)
    let isOfDistrict = { (project: Reference<Project>) in portal[project].district.index == index }
    func district<Record: Sendable>(
      _ table: Table<Record>, _ records: [Record], _ geometry: (@Sendable (Record) -> Geometry)? = nil
    ) -> TableDownload {
      TableDownload(table, records, notice: notice, geometry: geometry) {
        .download(table.description.name, of: id, as: $0)
      }
    }
    return [
      district(
        Community.table, portal.relations.communitiesOfDistrict[index].map { portal.register.communities[$0] }
      ) { .init($0.position) },
      district(Project.table, portal.relations.projectsOfDistrict[index].map { records.projects[$0] }) {
        .init($0.position)
      },
      district(Milestone.table, records.milestones.filter { isOfDistrict($0.project) }),
      district(Funding.table, records.funding.filter { isOfDistrict($0.project) }),
      district(Assessment.table, records.assessments.filter { isOfDistrict($0.project) }),
      district(
        Facility.table, portal.relations.facilitiesOfDistrict[index].map { records.facilities[$0] }
      ) { .init($0.position) },
      district(
        Gap.table, records.gaps.filter { portal.district(of: portal[$0.community]).index == index }),
    ].filter { $0.count > 0 }
  }

  /// The outline of a district where it may be shown, otherwise its point.
  private var districtGeometry: @Sendable (District) -> Geometry {
    guard maps.source.hasLines else { return { .point($0.position) } }
    let outlines = Dictionary(
      zip(portal.register.districts.map(\.id), maps.outlines).filter { $1.extent != nil }, uniquingKeysWith: { $1 })
    return { district in outlines[district.id].map { .polygons($0.polygons) } ?? .point(district.position) }
  }
}
