package import PortalCore

/// A bureau or other body of the city that the plan makes responsible for something (责任单位).
package struct Bureau: Entity {
  package let id: Identifier
  /// The name as the plan writes it: “市建委”.
  package let name: String
  package let fullName: Reported<String>
  /// What it does in the programme: “双牵头单位”.
  package let role: Reported<String>
  package let phone: Reported<Phone>
  package let website: Reported<WebAddress>

  package init?(_ row: some Row) {
    let id = row.value(Columns.id)
    let name = row.value(Columns.name)
    fullName = row.reported(Columns.fullName)
    role = row.reported(Columns.role)
    phone = row.reported(Columns.phone)
    website = row.reported(Columns.website)
    guard let id, let name else { return nil }
    self.id = id
    self.name = name
  }

  package static let tableName = "bureaus"

  package enum Columns {
    package static let id = Column<Identifier>("id", "编号", .key, "单位在网址中的英文编号")
    package static let name = Column<String>("name", "简称", .required, aliases: ["名称"], "方案中的称呼")
    package static let fullName = Column<String>("full_name", "全称", .optional, "单位全称")
    package static let role = Column<String>("role", "职责", .optional, "在本项工作中的职责")
    package static let phone = Column<Phone>("phone", "公开电话", .optional, "向公众公布的电话")
    package static let website = Column<WebAddress>("website", "网站", .optional, "单位网站")
  }

  package static let table = Table<Bureau>(
    tableName, "责任单位", path: "programme/bureaus",
    [
      .field(Columns.id) { $0.id }, .field(Columns.name) { $0.name }, .field(Columns.fullName) { $0.fullName },
      .field(Columns.role) { $0.role }, .field(Columns.phone) { $0.phone }, .field(Columns.website) { $0.website },
    ])
}
