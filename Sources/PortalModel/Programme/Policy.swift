package import PortalCore

/// A document of the “1+N” library: what the plan stands on, the plan itself, and what supports it (四（二）1).
package struct Policy: Entity {
  package let id: Identifier
  package let title: String
  /// 文号: “杭政办函〔2024〕11号”.
  package let number: Reported<String>
  package let issuer: String
  package let kind: Kind
  package let bureaus: Reported<[Reference<Bureau>]>
  package let due: Reported<CalendarDate>
  package let issued: Reported<CalendarDate>
  /// “-” where it is issued and not yet published.
  package let published: Reported<CalendarDate>
  package let state: State
  package let link: Reported<WebAddress>

  package init?(_ row: some Row) {
    let id = row.value(Columns.id)
    let title = row.value(Columns.title)
    let issuer = row.value(Columns.issuer)
    let kind = row.value(Columns.kind)
    let state = row.value(Columns.state)
    number = row.reported(Columns.number)
    bureaus = row.reported(Columns.bureaus)
    due = row.reported(Columns.due)
    issued = row.reported(Columns.issued)
    published = row.reported(Columns.published)
    link = row.reported(Columns.link)
    guard let id, let title, let issuer, let kind, let state else { return nil }
    self.id = id
    self.title = title
    self.issuer = issuer
    self.kind = kind
    self.state = state
  }

  /// What a document is to the plan: above it, itself, or in its support.
  package enum Kind: String, Term {
    case basis
    case plan
    case supporting

    package var title: String {
      switch self {
      case .basis: "上位依据"
      case .plan: "实施方案（1）"
      case .supporting: "配套政策（N）"
      }
    }
  }

  /// How far a document has come.
  package enum State: String, Term {
    case inForce = "in-force"
    case drafting
    case consulting
    case notStarted = "not-started"
    case expired

    package var title: String {
      switch self {
      case .inForce: "有效"
      case .drafting: "起草中"
      case .consulting: "征求意见"
      case .notStarted: "未启动"
      case .expired: "已失效"
      }
    }
  }

  package static let tableName = "policies"

  package enum Columns {
    package static let id = Column<Identifier>("id", "编号", .key, "政策编号")
    package static let title = Column<String>("title", "政策名称", .required, aliases: ["名称"], "文件标题")
    package static let number = Column<String>("number", "文号", .optional, "发文字号；没有写“-”")
    package static let issuer = Column<String>("issuer", "发布单位", .required, "发布或牵头起草单位")
    package static let kind = Column<Kind>("kind", "类别", .required, "上位依据、实施方案、配套政策")
    package static let bureaus = Column<[Reference<Bureau>]>("bureaus", "责任单位", .optional, "负责制定的单位")
    package static let due = Column<CalendarDate>("due", "应出台日期", .optional, "方案要求的出台时限")
    package static let issued = Column<CalendarDate>("issued", "出台日期", .optional, "实际出台日期；还没有则空白")
    package static let published = Column<CalendarDate>(
      "published", "公布日期", .optional, "向社会公布的日期；还没有公布写“-”")
    package static let state = Column<State>("state", "状态", .required, "有效、起草中、征求意见、未启动、已失效")
    package static let link = Column<WebAddress>("link", "原文网址", .optional, "原文在哪里")
  }

  package static let table = Table<Policy>(
    tableName, "“1+N”政策库", path: "programme/policies",
    [
      .field(Columns.id) { $0.id }, .field(Columns.title) { $0.title }, .field(Columns.number) { $0.number },
      .field(Columns.issuer) { $0.issuer }, .field(Columns.kind) { $0.kind }, .field(Columns.bureaus) { $0.bureaus },
      .field(Columns.due) { $0.due }, .field(Columns.issued) { $0.issued }, .field(Columns.published) { $0.published },
      .field(Columns.state) { $0.state }, .field(Columns.link) { $0.link },
    ])
}
