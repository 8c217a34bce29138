package import PortalCore

/// A body that builds, owns or runs something: its name as the records have it, and the code it is registered under.
package struct Organization: Hashable, Sendable {
  package let name: String
  /// The unified social credit code (统一社会信用代码, GB 32100): 18 digits and capital letters.
  package let creditCode: String
  /// Why a code is right although its check character is not: some were issued so.
  package let exception: Reported<String>

  package init?(_ row: some Row) {
    let name = row.value(Columns.name)
    let creditCode = row.value(Columns.creditCode)
    exception = row.reported(Columns.exception)
    guard let name, let creditCode else { return nil }
    self.name = name
    self.creditCode = creditCode
  }

  package enum Columns {
    package static let name = Column<String>(
      "name", "单位名称", .required, aliases: ["单位", "名称"], "建设、施工、运营单位的名称，与项目表、服务设施表里写的一样")
    package static let creditCode = Column<String>(
      "credit_code", "统一社会信用代码", .required, aliases: ["社会信用代码", "信用代码"], "证照上的 18 位代码（GB 32100）")
    package static let exception = Column<String>(
      "code_exception", "代码例外说明", .optional, "证照上的代码就是校验不符时，写明核对过什么；其余不填")
  }

  package static let table = Table<Organization>(
    "organizations", "单位", path: "records/organizations", identity: [Columns.name.description.name], isOptional: true,
    [
      .field(Columns.name) { $0.name }, .field(Columns.creditCode) { $0.creditCode },
      .field(Columns.exception) { $0.exception },
    ])
}
