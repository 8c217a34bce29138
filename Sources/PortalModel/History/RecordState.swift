package import PortalCore

/// All records as one edition has them.
package struct RecordState: Hashable, Sendable {
  /// In the order in which tables are listed.
  package let tables: [TableState]

  package init(_ tables: [TableState]) {
    self.tables = tables
  }

  /// The records that a portal is made of; what the publisher says of changes is none.
  package init(register: Register, records: Records, programme: Programme) {
    let tables = [
      TableState(Bureau.table, programme.bureaus), TableState(District.table, register.districts),
      TableState(Subdistrict.table, register.subdistricts), TableState(Community.table, register.communities),
      TableState(Project.table, records.projects), TableState(Milestone.table, records.milestones),
      TableState(Funding.table, records.funding), TableState(Assessment.table, records.assessments),
      TableState(Facility.table, records.facilities), TableState(Gap.table, records.gaps),
      TableState(PolicyTask.table, programme.tasks), TableState(Target.table, programme.targets),
      TableState(Policy.table, programme.policies), TableState(Holiday.table, programme.holidays),
      TableState(Organization.table, records.organizations),
    ]
    self.init(tables.filter { !$0.isLeftOut })
  }

  /// The state of a table; `nil` where this edition has none.
  package subscript(table: String) -> TableState? {
    tables.first { $0.table == table }
  }

  /// The list of the digests of all tables, as `sha256sum` reads and writes it.
  package var sums: [UInt8] {
    var bytes: [UInt8] = []
    for table in tables { bytes += table.digest.hexBytes + Array("  \(table.table).csv\n".utf8) }
    return bytes
  }

  /// The digest of everything that the state holds.
  ///
  /// - Complexity: O(*n*) in the tables.
  package var digest: Digest { Digest(of: sums) }
}
