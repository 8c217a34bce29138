import TestSupport
import Testing

/// Positions from maps that show them shifted.
@Suite struct CoordinateTests {
  private static let table = "编号,经度（GCJ-02）,纬度（GCJ-02）\nxixi,120.158276,30.285134\n"

  @Test func `positions of a declared system are converted by the import`() throws {
    let workplace = try Workplace()
    try workplace.folder.write(Self.table, to: "report.csv")
    let run = try workplace.run("import", "report.csv", "--as", "communities", "--language", "zh")
    #expect(run.output.contains("“经度”“纬度”从 GCJ-02 换算成 CGCS2000"), "\(run.output)")
    let records = try #require(workplace.folder["content/records/communities.csv"])
    let row = try #require(records.split(separator: "\n").first { $0.hasPrefix("xixi,") })
    #expect(row.contains("120.1535") && row.contains("30.2874"), "\(row)")
  }

  @Test func `the reader of the records converts them too, and refuses two systems`() throws {
    let workplace = try Workplace()
    let file = "content/records/facilities.csv"
    try workplace.edit(file, "经度,纬度", "经度（BD-09）,纬度（BD-09）")
    let shifted = try workplace.run("check", "--language", "zh")
    #expect(shifted.status == 0, "\(shifted.output)")
    try workplace.edit(file, "纬度（BD-09）", "纬度（GCJ-02）")
    let run = try workplace.run("check", "--language", "zh")
    #expect(run.status == 1 && run.output.contains("[cell.two-coordinate-systems]"))
  }
}
