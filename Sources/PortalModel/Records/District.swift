package import PortalCore

/// One of the fourteen areas that the programme counts by: a district, a county or county-level city, the scenic area.
package struct District: Entity {
  package let id: Identifier
  /// “西湖区”.
  package let name: String
  /// Other names that districts and bureaus write: “景区”.
  package let aliases: Reported<[String]>
  /// Names of areas that are now part of it: “下城区”.
  package let formerNames: Reported<[String]>
  /// The last day on which the former names were in force.
  package let formerUntil: Reported<CalendarDate>
  package let kind: Kind
  /// The six digits of GB/T 2260; none for the scenic area.
  package let code: Reported<String>
  /// From which target year on the area is in scope: 2025 (二（一）) or 2027 (二（二）).
  package let scopeFrom: Year
  /// How the name is read, a syllable for each Chinese character: “xi hu qu”.
  package let pinyin: Reported<String>
  /// Where its label or marker stands.
  package let position: Position
  /// The government that answers for the area: “西湖区人民政府”.
  package let authority: String
  package let phone: Reported<Phone>

  package init?(_ row: some Row) {
    let id = row.value(Columns.id)
    let name = row.value(Columns.name)
    let kind = row.value(Columns.kind)
    let scopeFrom = row.value(Columns.scopeFrom)
    let position = row.position(Columns.longitude, Columns.latitude)
    let authority = row.value(Columns.authority)
    code = row.reported(Columns.code)
    pinyin = row.reported(Columns.pinyin)
    phone = row.reported(Columns.phone)
    aliases = row.reported(Columns.aliases)
    formerNames = row.reported(Columns.formerNames)
    formerUntil = row.reported(Columns.formerUntil)
    guard let id, let name, let kind, let scopeFrom, let position, let authority else { return nil }
    self.id = id
    self.name = name
    self.kind = kind
    self.scopeFrom = scopeFrom
    self.position = position
    self.authority = authority
  }

  /// What kind of area it is.
  package enum Kind: String, Term {
    case district
    case scenicArea = "scenic-area"
    case county

    package var title: String {
      switch self {
      case .district: "区"
      case .scenicArea: "景区"
      case .county: "县（市）"
      }
    }
  }

  package static let tableName = "districts"

  package enum Columns {
    package static let id = Column<Identifier>("id", "编号", .key, "区、县（市）在网址中的英文编号")
    package static let name = Column<String>("name", "名称", .required, "区、县（市）、景区的全称")
    package static let kind = Column<Kind>("kind", "类型", .required, "区、景区或县（市）")
    package static let code = Column<String>("code", "区划代码", .optional, "GB/T 2260 六位代码；景区没有，写“-”")
    package static let scopeFrom = Column<Year>(
      "scope_from", "纳入年份", .required, "从哪一目标年起纳入建设范围（二（一））：完成时限不早于这一年的目标包括它")
    package static let pinyin = Column<String>(
      "pinyin", "拼音", .optional, "全称的拼音，每个字一个音节，空格隔开，供检索")
    package static let longitude = Column<Degrees>("longitude", "经度", .required, unit: "度", "标注点经度，CGCS2000")
    package static let latitude = Column<Degrees>("latitude", "纬度", .required, unit: "度", "标注点纬度，CGCS2000")
    package static let authority = Column<String>("authority", "责任政府", .required, "对本区域负责的人民政府或管委会")
    package static let phone = Column<Phone>("phone", "公开电话", .optional, "向公众公布的联系电话")
    package static let aliases = Column<[String]>("aliases", "别称", .optional, "报表里常见的其他写法，导入时认作本区")
    package static let formerNames = Column<[String]>("former_names", "曾用名", .optional, "区划调整前、现属本区的旧区名，导入时认作本区")
    package static let formerUntil = Column<CalendarDate>("former_until", "曾用名停用日期", .optional, "旧区名有效的最后一天")
  }

  package static let table = Table<District>(
    tableName, "区、县（市）", path: "records/districts",
    [
      .field(Columns.id) { $0.id }, .field(Columns.name) { $0.name }, .field(Columns.kind) { $0.kind },
      .field(Columns.code) { $0.code }, .field(Columns.scopeFrom) { $0.scopeFrom },
      .field(Columns.pinyin) { $0.pinyin },
      .field(Columns.longitude) { Degrees(millionths: $0.position.longitude) },
      .field(Columns.latitude) { Degrees(millionths: $0.position.latitude) },
      .field(Columns.authority) { $0.authority }, .field(Columns.phone) { $0.phone },
      .field(Columns.aliases) { $0.aliases }, .field(Columns.formerNames) { $0.formerNames },
      .field(Columns.formerUntil) { $0.formerUntil },
    ])
}
