import PortalCore
package import PortalModel

/// A file that the data page offers.
package struct Download: Sendable {
  /// Where it lies in the site.
  package let address: Address
  package let table: TableDescription
  /// How many records it has.
  package let count: Int
  private let make: @Sendable () -> [UInt8]

  /// The file, made anew at each call.
  package var bytes: [UInt8] { make() }

  private init<Record: Sendable>(_ table: Table<Record>, _ records: [Record], at address: Address) {
    self.address = address
    self.table = table.description
    count = records.count
    make = { CSVDownload(table, records).bytes }
  }
}

extension Edition {
  /// The downloads of all districts.
  package var districtDownloads: [Download] {
    portal.register.districts.indices.flatMap { Download.all(ofDistrict: $0, in: self) }
  }
}

extension Download {
  /// Every table of the whole city.
  package static func all(of edition: Edition) -> [Download] {
    let (register, records, programme) = (edition.portal.register, edition.portal.records, edition.portal.programme)
    return [
      city(District.table, register.districts), city(Subdistrict.table, register.subdistricts),
      city(Community.table, register.communities), city(Project.table, records.projects),
      city(Milestone.table, records.milestones), city(Funding.table, records.funding),
      city(Assessment.table, records.assessments), city(Facility.table, records.facilities),
      city(Gap.table, records.gaps), city(Bureau.table, programme.bureaus), city(PolicyTask.table, programme.tasks),
      city(Target.table, programme.targets), city(Policy.table, programme.policies),
      city(Holiday.table, programme.holidays),
      city(StandardEntry.table, StandardEntry.all(of: edition)), city(LeagueEntry.table, LeagueEntry.all(of: edition)),
    ]
  }

  /// The tables of one district that have records.
  package static func all(ofDistrict index: Int, in edition: Edition) -> [Download] {
    let portal = edition.portal
    let records = portal.records
    let id = portal.register.districts[index].id
    let projects = portal.relations.projectsOfDistrict[index].map { records.projects[$0] }
    let isOfDistrict = { (project: Reference<Project>) in portal[project].district.index == index }
    func district<Record: Sendable>(_ table: Table<Record>, _ records: [Record]) -> Download {
      Download(table, records, at: .download(table.description.name, of: id))
    }
    return [
      district(
        Community.table, portal.relations.communitiesOfDistrict[index].map { portal.register.communities[$0] }),
      district(Project.table, projects),
      district(Milestone.table, records.milestones.filter { isOfDistrict($0.project) }),
      district(Funding.table, records.funding.filter { isOfDistrict($0.project) }),
      district(Assessment.table, records.assessments.filter { isOfDistrict($0.project) }),
      district(
        Facility.table, portal.relations.facilitiesOfDistrict[index].map { records.facilities[$0] }),
      district(
        Gap.table, records.gaps.filter { portal.district(of: portal[$0.community]).index == index }),
    ].filter { $0.count > 0 }
  }

  private static func city<Record: Sendable>(_ table: Table<Record>, _ records: [Record]) -> Download {
    Download(table, records, at: .download(table.description.name))
  }
}
