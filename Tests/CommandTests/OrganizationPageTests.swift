import TestSupport
import Testing

/// Credit codes of owners, builders and operators, from the table of organizations to the pages.
@Suite struct OrganizationPageTests {
  private let table = "content/records/organizations.csv"

  @Test func `a code stands behind the name on the pages of its projects and facilities, and in the data`() throws {
    let workplace = try Workplace()
    try workplace.folder.write("单位名称,统一社会信用代码,代码例外说明\n运营单位甲,91350100M000100Y43,\n", to: table)
    let site = try workplace.build()
    for page in ["projects/xihu-p01", "facilities/xihu-f01"] {
      #expect(site[page + "/index.html"]?.contains("统一社会信用代码 91350100M000100Y43") == true, "\(page)")
    }
    #expect(site["projects/xihu-p02/index.html"]?.contains("统一社会信用代码") == false)
    #expect(site["data/organizations.csv"]?.hasSuffix("运营单位甲,91350100M000100Y43,\r\n") == true)
    #expect(site["data/index.html"]?.contains("organizations.csv") == true)
    #expect(try Workplace().build()["data/organizations.csv"] == nil)
  }

  @Test func `a spreadsheet of bodies is imported, and a code that does not fit is refused at its cell`() throws {
    let workplace = try Workplace()
    try workplace.folder.write("单位,社会信用代码\n运营单位甲,91350100M000100Y43\n", to: "a.csv")
    let right = try workplace.run("import", "a.csv", "--as", "单位", "--language", "en")
    #expect(right.status == 0, "\(right.output)\(right.errors)")
    #expect(workplace.folder[table]?.hasSuffix("运营单位甲,91350100M000100Y43,\n") == true, "\(right.output)")
    try workplace.folder.write("单位,社会信用代码\n施工单位甲,91350100M000100Y44\n", to: "b.csv")
    let wrong = try workplace.run("import", "b.csv", "--as", "organizations", "--language", "en")
    #expect(
      wrong.status == 1 && wrong.output.contains("b.csv:2:7 (B2): error: the check character of"), "\(wrong.output)")
    try workplace.folder.write("单位,社会信用代码,代码例外说明\n施工单位甲,91350100M000100Y44,证照原件\n", to: "b.csv")
    #expect(try workplace.run("import", "b.csv", "--as", "organizations").status == 0)
  }
}
