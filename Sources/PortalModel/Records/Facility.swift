package import PortalCore

/// A place that a citizen visits: a canteen, a nursery, a reading room.
package struct Facility: Entity {
  package let id: Identifier
  package let name: String
  package let community: Reference<Community>
  /// The project that built it; "-" where it stood before the programme.
  package let project: Reported<Reference<Project>>
  package let domain: Reference<ServiceDomain>
  package let functions: Reported<[Reference<ServiceFunction>]>
  package let state: State
  package let level: Reported<Level>
  package let address: Reported<String>
  package let position: Position?
  package let area: Reported<FloorArea>
  /// Opening hours in words: “周一至周日 8:30—17:00”.
  package let hours: Reported<String>
  package let phone: Reported<Phone>
  package let fee: Reported<FeeClass>
  /// Prices in words: “午餐 12 元”.
  package let prices: Reported<String>
  package let operatedBy: Reported<String>
  package let booking: Reported<WebAddress>
  package let rating: Reported<WebAddress>
  package let updated: CalendarDate

  package init?(_ row: some Row) {
    let id = row.value(Columns.id)
    let name = row.value(Columns.name)
    let community = row.value(Columns.community)
    let domain = row.value(Columns.domain)
    let state = row.value(Columns.state)
    let updated = row.value(Columns.updated)
    project = row.reported(Columns.project)
    functions = row.reported(Columns.functions)
    level = row.reported(Columns.level)
    address = row.reported(Columns.address)
    position = row.position(Columns.longitude, Columns.latitude)
    area = row.reported(Columns.area)
    hours = row.reported(Columns.hours)
    phone = row.reported(Columns.phone)
    fee = row.reported(Columns.fee)
    prices = row.reported(Columns.prices)
    operatedBy = row.reported(Columns.operatedBy)
    booking = row.reported(Columns.booking)
    rating = row.reported(Columns.rating)
    guard let id, let name, let community, let domain, let state, let updated else { return nil }
    self.id = id
    self.name = name
    self.community = community
    self.domain = domain
    self.state = state
    self.updated = updated
  }

  /// Whether a citizen can go there.
  package enum State: String, Term {
    case planned
    case building
    case open
    case suspended
    case closed

    package var title: String {
      switch self {
      case .planned: "计划中"
      case .building: "建设中"
      case .open: "开放"
      case .suspended: "暂停服务"
      case .closed: "已关闭"
      }
    }
  }

  /// The three levels 街道—社区—小区 (三（四）1).
  package enum Level: String, Term {
    case subdistrict
    case community
    case neighbourhood

    package var title: String {
      switch self {
      case .subdistrict: "街道级"
      case .community: "社区级"
      case .neighbourhood: "小区级"
      }
    }
  }

  /// 无偿、低偿、有偿 (三（四）1).
  package enum FeeClass: String, Term {
    case free
    case low
    case paid

    package var title: String {
      switch self {
      case .free: "无偿"
      case .low: "低偿"
      case .paid: "有偿"
      }
    }
  }

  package static let tableName = "facilities"
}
