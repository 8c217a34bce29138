package import PortalCore

/// A subdistrict, town or township (街道、镇、乡).
package struct Subdistrict: Entity {
  /// The nine digits of the Ministry of Civil Affairs.
  package let id: Identifier
  package let name: String
  package let kind: Kind
  package let district: Reference<District>
  /// How the name is read, a syllable for each Chinese character: “qing bo jie dao”.
  package let pinyin: Reported<String>
  package let position: Position?

  package init?(_ row: some Row) {
    let id = row.value(Columns.id)
    let name = row.value(Columns.name)
    let kind = row.value(Columns.kind)
    let district = row.value(Columns.district)
    pinyin = row.reported(Columns.pinyin)
    position = row.position(Columns.longitude, Columns.latitude)
    guard let id, let name, let kind, let district else { return nil }
    self.id = id
    self.name = name
    self.kind = kind
    self.district = district
  }

  /// Subdistrict, town or township.
  package enum Kind: String, Term {
    case subdistrict
    case town
    case township

    package var title: String {
      switch self {
      case .subdistrict: "街道"
      case .town: "镇"
      case .township: "乡"
      }
    }
  }

  package static let tableName = "subdistricts"

  package enum Columns {
    package static let id = Column<Identifier>("id", "代码", .key, aliases: ["编号"], "民政部九位代码")
    package static let name = Column<String>("name", "名称", .required, "街道、镇、乡的全称")
    package static let kind = Column<Kind>("kind", "类型", .required, "街道、镇或乡")
    package static let district = Column<Reference<District>>(
      "district", "所属区", .required, aliases: ["区县", "所在区"], fillsDown: true, "所属区、县（市）或景区")
    package static let pinyin = Column<String>("pinyin", "拼音", .optional, "全称的拼音，每个字一个音节，空格隔开，供检索")
    package static let longitude = Column<Degrees>("longitude", "经度", .optional, unit: "度", "驻地经度，WGS-84")
    package static let latitude = Column<Degrees>("latitude", "纬度", .optional, unit: "度", "驻地纬度，WGS-84")
  }

  package static let table = Table<Subdistrict>(
    tableName, "乡镇（街道）", path: "records/subdistricts",
    [
      .field(Columns.id) { $0.id }, .field(Columns.name) { $0.name }, .field(Columns.kind) { $0.kind },
      .field(Columns.district) { $0.district }, .field(Columns.pinyin) { $0.pinyin },
      .field(Columns.longitude) { $0.position.longitude }, .field(Columns.latitude) { $0.position.latitude },
    ])
}

extension Position? {
  /// The longitude as a cell: blank where the position is not reported.
  package var longitude: Reported<Degrees> {
    map { .value(Degrees(millionths: $0.longitude)) } ?? .notReported
  }

  /// The latitude as a cell: blank where the position is not reported.
  package var latitude: Reported<Degrees> {
    map { .value(Degrees(millionths: $0.latitude)) } ?? .notReported
  }
}
