import Foundation
import PortalCore
import PortalModel
import PortalPages
import Testing

struct DownloadTests {
  private func lines(_ table: String) throws -> [String] {
    let edition = Edition(try #require(SamplePortal.portal()))
    let download = try #require(edition.downloads.first { $0.table.name == table }?[.csv])
    let text = String(decoding: download.bytes, as: UTF8.self)
    #expect(Array(download.bytes.prefix(3)) == [0xEF, 0xBB, 0xBF])
    return text.unicodeScalars.split(separator: "\r\n".unicodeScalars, omittingEmptySubsequences: true).map(String.init)
  }

  @Test func `a download has Chinese headers with units and the four states of a cell`() throws {
    let communities = try lines("communities")
    #expect(communities[0].hasPrefix("\u{FEFF}编号,名称,类型,街道代码,拼音,经度（度）,纬度（度）,试点类型,试点批次,户数（户）,常住人口（人）"))
    #expect(communities[1].contains("330106001-0001,西溪花园社区,社区,330106001,,120.1,30.27,既有,第一批,1520,4012,912.5"))
    #expect(communities[2].contains(",-,"))
    #expect(try lines("projects")[1].contains(",…,"))
  }

  @Test func `the standards are a download, each value with its document, its first day and its clause`() throws {
    let rows = try lines("standards")
    #expect(rows[0] == "\u{FEFF}标准编号,依据文件,起用日期,标准项,标准名称,标准值,标准单位,条款编号")
    #expect(rows[1] == "plan-2024,杭政办函〔2024〕11号,2024-04-08,hub.name,共同体的名称,民生幸福共同体,-,2.2")
    #expect(rows[2].hasPrefix("plan-2024,杭政办函〔2024〕11号,2024-04-08,new-pilot.per-hundred-households,"))
    #expect(rows[2].hasSuffix(",100,平方米,3.1"))
    #expect(rows.contains { $0.contains(",domain.dining,") && $0.hasSuffix(",社区助餐,-,1.3") })
    #expect(rows.contains { $0.contains(",freshness.stale-after-days,") && $0.hasSuffix(",90,天,3.5.1") })
    #expect(rows.contains { $0.contains(",league.on-time,") && $0.hasSuffix(",100,分,4.3") })
    #expect(rows.contains { $0.contains(",hub-functions.minimum-core,") && $0.hasSuffix(",2,项,3.3.2") })
    #expect(rows.contains { $0.contains(",circle.15,") && $0.hasSuffix(",1000,米,3.5.1") })
  }

  @Test func `the rules by which the league table counts are in the download of the standards`() throws {
    let rows = try lines("standards")
    #expect(rows.contains { $0.contains(",sensitivity,") && $0.hasSuffix(",20,%,-") })
    #expect(rows.contains { $0.hasSuffix(",已选定；前期；在建；已竣工；已验收；运营中,-,-") })
    #expect(rows.contains { $0.contains(",due-from.tendering,") && $0.hasSuffix("：招标投标信息,在建,-,-") })
    #expect(rows.contains { $0.contains(",due-build.land-acquisition,") && $0.hasSuffix(",新建,-,-") })
    #expect(!rows.contains { $0.contains(",due-from.design-change,") }, "a change of design is never due")
    #expect(rows.contains { $0.contains(",planned-day.started,") && $0.hasSuffix(",计划开工日期,-,-") })
    #expect(rows.contains { $0.contains(",reporting.funding,") && $0.hasSuffix(",计划金额；到位金额；支付金额,-,-") })
  }

  @Test func `a text that a spreadsheet would run is made harmless`() throws {
    let table = Table<String>(
      "x", "表", path: "x", [.field(Column<String>("text", "文字", .required, "文字")) { $0 }])
    let bytes = CSVDownload(table, ["=1+1", "-", "@a", "普通", "逗号,和\"引号\""]).bytes
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "\u{FEFF}文字\r\n'=1+1\r\n-\r\n'@a\r\n普通\r\n\"逗号,和\"\"引号\"\"\"\r\n")
  }

  @Test func `a district's downloads hold its own records only`() throws {
    let edition = Edition(try #require(SamplePortal.portal()))
    #expect(
      edition.downloads(ofDistrict: 1).flatMap(\.files).map(\.address.path) == [
        "districts/jiande/communities.csv", "districts/jiande/communities.json",
        "districts/jiande/communities.geojson",
      ])
  }
}
