package import PortalCore

/// A day of which the yearly notice of the State Council says that it is a day off, or that one works (放假调休).
package struct Holiday: Sendable {
  package let date: CalendarDate
  package let kind: Kind
  /// “国庆节”: the festival for which the day is off, or made up for.
  package let name: String
  /// The notice: “国办发明电〔2024〕12号”.
  package let document: String

  package init?(_ row: some Row) {
    let date = row.value(Columns.date)
    let kind = row.value(Columns.kind)
    let name = row.value(Columns.name)
    let document = row.value(Columns.document)
    guard let date, let kind, let name, let document else { return nil }
    self.date = date
    self.kind = kind
    self.name = name
    self.document = document
  }

  /// What the notice says of a day.
  package enum Kind: String, Term {
    case off
    case working

    package var title: String {
      switch self {
      case .off: "放假"
      case .working: "上班"
      }
    }
  }

  package enum Columns {
    package static let date = Column<CalendarDate>("date", "日期", .required, "通知写到的每一天，一天一行")
    package static let kind = Column<Kind>("kind", "安排", .required, "放假，或调休上班")
    package static let name = Column<String>("name", "节日", .required, "为哪个节日放假或调休")
    package static let document = Column<String>("document", "依据", .required, "国务院办公厅当年放假安排通知的文号")
  }

  package static let table = Table<Holiday>(
    "holidays", "放假调休日历", path: "programme/holidays", identity: [Columns.date.description.name],
    [
      .field(Columns.date) { $0.date }, .field(Columns.kind) { $0.kind }, .field(Columns.name) { $0.name },
      .field(Columns.document) { $0.document },
    ])
}
