package import PortalCore

/// A community or village of the register, with what its district has reported of it.
package struct Community: Entity {
  package let id: Identifier
  package let name: String
  package let kind: Kind
  package let subdistrict: Reference<Subdistrict>
  /// How the name is read, a syllable for each Chinese character: “ding an lu she qu”.
  package let pinyin: Reported<String>
  package let position: Position?
  /// Whether it is a pilot, and of which kind; blank for the rest of the register.
  package let pilot: Reported<PilotKind>
  /// Which round of pilots: “第一批”.
  package let pilotBatch: Reported<String>
  package let households: Reported<Int>
  package let residents: Reported<Int>
  /// 社区综合服务设施建筑面积 (三（一）).
  package let serviceArea: Reported<FloorArea>
  package let loop: Loop
  package let contact: Reported<Phone>
  package let updated: Reported<CalendarDate>

  package init?(_ row: some Row) {
    let id = row.value(Columns.id)
    let name = row.value(Columns.name)
    let kind = row.value(Columns.kind)
    let subdistrict = row.value(Columns.subdistrict)
    pinyin = row.reported(Columns.pinyin)
    position = row.position(Columns.longitude, Columns.latitude)
    pilot = row.reported(Columns.pilot)
    pilotBatch = row.reported(Columns.pilotBatch)
    households = row.reported(Columns.households)
    residents = row.reported(Columns.residents)
    serviceArea = row.reported(Columns.serviceArea)
    loop = Loop(
      surveyed: row.reported(Columns.surveyed), assessed: row.reported(Columns.assessed),
      improved: row.reported(Columns.improved), reportedBack: row.reported(Columns.reportedBack))
    contact = row.reported(Columns.contact)
    updated = row.reported(Columns.updated)
    guard let id, let name, let kind, let subdistrict else { return nil }
    self.id = id
    self.name = name
    self.kind = kind
    self.subdistrict = subdistrict
  }

  /// Whether residents or villagers govern themselves there (社区 or 村).
  package enum Kind: String, Term {
    case community
    case village

    package var title: String {
      switch self {
      case .community: "社区"
      case .village: "村"
      }
    }
  }

  /// The two kinds of pilot community, which have norms of their own (三（一）).
  package enum PilotKind: String, Term {
    case new
    case existing

    package var title: String {
      switch self {
      case .new: "新建"
      case .existing: "既有"
      }
    }
  }

  /// The closed loop 调查—评估—提升—反馈 (三（二）2), each step with the day on which it was done.
  package struct Loop: Hashable, Sendable {
    package let surveyed: Reported<CalendarDate>
    package let assessed: Reported<CalendarDate>
    package let improved: Reported<CalendarDate>
    package let reportedBack: Reported<CalendarDate>
  }

  /// Whether the community is one of the pilots.
  package var isPilot: Bool { pilot.value != nil }

  package static let tableName = "communities"
}
