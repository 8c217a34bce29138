import PortalCore
package import PortalModel

/// A table that the data pages offer, for the city or for one district, in every form that it can have.
package struct TableDownload: Sendable {
  package let table: TableDescription
  /// How many records it has.
  package let count: Int
  /// Its files.
  package let files: [Download]
  /// The table as a sheet of a workbook; `nil` where it has more records than a sheet can hold.
  fileprivate let sheet: WorkbookSheet?

  /// The file of a form; `nil` where the table has no such form.
  package subscript(format: DownloadFormat) -> Download? {
    files.first { $0.format == format }
  }

  /// - Parameters:
  ///   - hasWorkbook: whether the table has a workbook of its own.
  ///   - geometry: where a record lies; `nil` where records of the table lie nowhere.
  ///   - address: where the file of a form is.
  fileprivate init<Record: Sendable>(
    _ table: Table<Record>, _ records: [Record], notice: DataNotice, hasWorkbook: Bool,
    geometry: (@Sendable (Record) -> Geometry)? = nil, at address: (DownloadFormat) -> Address
  ) {
    let sheet = records.count <= WorkbookSheet.mostRecords ? WorkbookSheet(table, records) : nil
    self.table = table.description
    self.sheet = sheet
    count = records.count
    var files: [Download] = []
    if hasWorkbook, let sheet {
      files.append(
        Download(address(.xlsx), .xlsx) { Workbook(table.description.title, of: [sheet], notice: notice).bytes })
    }
    files += [
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
    return [workbook] + downloads.flatMap(\.files)
      + districts.flatMap { downloads(ofDistrict: $0).flatMap(\.files) } + districts.compactMap(workbook(ofDistrict:))
  }

  /// Every table of the whole city.
  package var downloads: [TableDownload] {
    let (register, records, programme) = (portal.register, portal.records, portal.programme)
    let notice = DataNotice(of: self)
    func city<Record: Sendable>(
      _ table: Table<Record>, _ records: [Record], _ geometry: (@Sendable (Record) -> Geometry)? = nil
    ) -> TableDownload {
      TableDownload(table, records, notice: notice, hasWorkbook: true, geometry: geometry) {
        .download(table.description.name, as: $0)
      }
    }
    let organizations = records.organizations.isEmpty ? [] : [city(Organization.table, records.organizations)]
    let reported = [
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
    ]
    let computed = [
      city(StandardEntry.table, StandardEntry.all(of: self)), city(LeagueEntry.table, LeagueEntry.all(of: self)),
    ]
    return reported + organizations + computed
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
      TableDownload(table, records, notice: notice, hasWorkbook: false, geometry: geometry) {
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

  /// One workbook with every table of the city, a sheet for each.
  package var workbook: Download {
    let (sheets, notice) = (downloads.compactMap(\.sheet), DataNotice(of: self))
    return Download(.workbook, .xlsx) { Workbook("全市的数据", of: sheets, notice: notice).bytes }
  }

  /// One workbook with the tables of a district that have records, a sheet for each; `nil` where none has.
  package func workbook(ofDistrict index: Int) -> Download? {
    let (sheets, notice) = (downloads(ofDistrict: index).compactMap(\.sheet), DataNotice(of: self))
    guard !sheets.isEmpty else { return nil }
    let district = portal.register.districts[index]
    return Download(.workbook(of: district.id), .xlsx) {
      Workbook("\(district.name)的数据", of: sheets, notice: notice).bytes
    }
  }

  /// The outline of a district where it may be shown, otherwise its point.
  private var districtGeometry: @Sendable (District) -> Geometry {
    guard maps.source.hasLines else { return { .point($0.position) } }
    let outlines = Dictionary(
      zip(portal.register.districts.map(\.id), maps.outlines).filter { $1.extent != nil }, uniquingKeysWith: { $1 })
    return { district in outlines[district.id].map { .polygons($0.polygons) } ?? .point(district.position) }
  }
}
