import PortalCore
import PortalMarkup
import PortalModel

/// The records of one kind, each as a small file of JSON beside its page: the same address for ever, for programs.
package struct RecordFiles: Sendable {
  /// What an author knows the records by: `records/projects`.
  package let origin: String
  package let count: Int
  /// The page of the record with a number below `count`.
  private let page: @Sendable (Int) -> Address
  private let write: @Sendable (Int, inout ByteBuffer) -> Void
  private let site: String
  /// What every file ends with: publisher, day, licence.
  private let notice: [UInt8]

  fileprivate init(
    _ origin: String, _ count: Int, of edition: Edition, at page: @escaping @Sendable (Int) -> Address,
    write: @escaping @Sendable (Int, inout ByteBuffer) -> Void
  ) {
    self.origin = origin
    self.count = count
    self.page = page
    self.write = write
    site = edition.portal.settings.baseURL
    var buffer = ByteBuffer()
    DataNotice(of: edition).write(into: &buffer)
    notice = buffer.bytes
  }

  /// Where the file of a record lies.
  package func address(_ number: Int) -> Address { page(number).recordFile }

  /// The file of a record; called from several threads at once, always gives the same.
  ///
  /// - Complexity: O(*n*) in the columns of the record and of the rows that belong to it.
  package func bytes(_ number: Int) -> [UInt8] {
    var buffer = ByteBuffer(capacity: 2048)
    buffer.append("{\"url\":")
    buffer.appendJSON(site + page(number).path)
    write(number, &buffer)
    buffer.append(",")
    buffer.append(notice)
    buffer.append("}\n")
    return buffer.bytes
  }
}

extension RecordFiles {
  /// Every kind of record that has pages.
  package static func all(of edition: Edition) -> [RecordFiles] {
    let (register, portal) = (edition.portal.register, edition.portal)
    return [
      plain(District.table, register.districts, of: edition) { .district($0.id) },
      plain(Subdistrict.table, register.subdistricts, of: edition) { .subdistrict($0.id) },
      communities(of: edition), projects(of: edition),
      plain(Facility.table, portal.records.facilities, of: edition) { .facility($0.id) },
      plain(Bureau.table, portal.programme.bureaus, of: edition) { .bureau($0.id) },
      plain(Target.table, portal.programme.targets, of: edition) { .target($0.id) },
      announcements(of: edition), removed(of: edition), moved(of: edition),
    ]
  }

  /// Records that are one row of one table.
  private static func plain<Record: Sendable>(
    _ table: Table<Record>, _ records: [Record], of edition: Edition, at page: @escaping @Sendable (Record) -> Address
  ) -> RecordFiles {
    let record = RecordJSON(table)
    let name = table.description.name
    return RecordFiles(table.description.path, records.count, of: edition, at: { page(records[$0]) }) {
      number, buffer in
      buffer.append(",\"table\":\"\(name)\",\"record\":")
      record.write(records[number], into: &buffer)
    }
  }

  /// A community with the lines of its gap list.
  private static func communities(of edition: Edition) -> RecordFiles {
    let portal = edition.portal
    let (community, gap) = (RecordJSON(Community.table), RecordJSON(Gap.table))
    let communities = portal.register.communities
    return RecordFiles(
      Community.table.description.path, communities.count, of: edition, at: { .community(communities[$0].id) }
    ) { number, buffer in
      buffer.append(",\"table\":\"communities\",\"record\":")
      community.write(communities[number], into: &buffer)
      let gaps = portal.relations.gapsOfCommunity[number].map { portal.records.gaps[$0] }
      buffer.append(",\"gaps\":")
      buffer.appendJSON(gaps) { gap.write($1, into: &$0) }
    }
  }

  /// A project with its milestones, its money and its assessments, and the ids of its facilities.
  private static func projects(of edition: Edition) -> RecordFiles {
    let portal = edition.portal
    let (records, relations) = (portal.records, portal.relations)
    let (project, milestone) = (RecordJSON(Project.table), RecordJSON(Milestone.table))
    let (funding, assessment) = (RecordJSON(Funding.table), RecordJSON(Assessment.table))
    return RecordFiles(
      Project.table.description.path, records.projects.count, of: edition, at: { .project(records.projects[$0].id) }
    ) { number, buffer in
      buffer.append(",\"table\":\"projects\",\"record\":")
      project.write(records.projects[number], into: &buffer)
      buffer.append(",\"milestones\":")
      buffer.appendJSON(relations.milestonesOfProject[number].map { records.milestones[$0] }) {
        milestone.write($1, into: &$0)
      }
      buffer.append(",\"funding\":")
      buffer.appendJSON(relations.fundingOfProject[number].map { records.funding[$0] }) { funding.write($1, into: &$0) }
      buffer.append(",\"assessments\":")
      buffer.appendJSON(relations.assessmentsOfProject[number].map { records.assessments[$0] }) {
        assessment.write($1, into: &$0)
      }
      buffer.append(",\"facilities\":")
      buffer.appendJSON(relations.facilitiesOfProject[number].map { records.facilities[$0].id.text })
    }
  }

  /// An announcement without its text.
  private static func announcements(of edition: Edition) -> RecordFiles {
    let announcements = edition.portal.announcements
    return RecordFiles("announcements", announcements.count, of: edition, at: { .announcement(announcements[$0].id) }) {
      number, buffer in
      let announcement = announcements[number]
      buffer.append(",\"table\":\"announcements\",\"record\":{\"id\":")
      buffer.appendJSON(announcement.id.text)
      buffer.append(",\"title\":")
      buffer.appendJSON(announcement.title)
      buffer.append(",\"date\":\"\(announcement.date.written)\",\"time\":\"\(announcement.time)\",\"column\":")
      buffer.appendJSON(announcement.column.title)
      buffer.append(",\"publisher\":")
      buffer.appendJSON(announcement.publisher)
      buffer.append(",\"summary\":")
      buffer.appendJSON(cell: announcement.summary ?? "", of: .text)
      buffer.append(",\"document_number\":")
      buffer.appendJSON(cell: announcement.documentNumber ?? "", of: .text)
      buffer.append(",\"districts\":")
      buffer.appendJSON(announcement.districts.map(\.id.text))
      buffer.append(",\"communities\":")
      buffer.appendJSON(announcement.communities.map(\.id.text))
      buffer.append(",\"projects\":")
      buffer.appendJSON(announcement.projects.map(\.id.text))
      buffer.append("}")
    }
  }

  /// A record that is gone: since when, and why.
  private static func removed(of edition: Edition) -> RecordFiles {
    let removed = edition.changes.removed
    return RecordFiles("records/amendments", removed.count, of: edition, at: { Address(removed[$0].path ?? "") }) {
      number, buffer in
      let removal = removed[number]
      buffer.append(",\"table\":\"\(removal.table.name)\",\"id\":")
      buffer.appendJSON(removal.id)
      buffer.append(",\"removed_in_edition\":\(removal.edition),\"reason\":")
      buffer.appendJSON(cell: removal.declared ?? "", of: .text)
    }
  }

  /// A record that has another id now: where it is.
  private static func moved(of edition: Edition) -> RecordFiles {
    let moved = edition.changes.moved
    let site = edition.portal.settings.baseURL
    return RecordFiles("records/amendments", moved.count, of: edition, at: { moved[$0].former }) { number, buffer in
      buffer.append(",\"moved_to\":")
      buffer.appendJSON(site + Address(moved[number].to.path).recordFile.path)
    }
  }
}
