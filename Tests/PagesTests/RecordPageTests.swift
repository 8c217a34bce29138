import Foundation
import PortalCore
import PortalMarkup
import PortalModel
import PortalPages
import Testing

struct RecordPageTests {
  private func pages(of family: any PageFamily) throws -> [String: String] {
    let edition = Edition(try #require(SamplePortal.portal()))
    return Dictionary(
      try PageRenderer().pages(of: family, in: edition).map { ($0.path, $0.html) },
      uniquingKeysWith: { first, _ in first })
  }

  @Test func `a late project says by how many days and that no reason was reported`() throws {
    let html = try #require(try pages(of: ProjectFamily())["projects/xh-001/"])
    #expect(html.contains("逾期未完成"))
    #expect(html.contains("69 <small>天</small>"))
    #expect(html.contains(#"<td data-label="延期原因"><span class="nr">未报送</span>"#))
  }

  @Test func `money not reported is not shown as zero`() throws {
    let html = try #require(try pages(of: ProjectFamily())["projects/xh-001/"])
    #expect(html.contains(#"<td data-label="计划" class="num"><span class="n">125</span> <small>万元</small></td>"#))
    #expect(html.contains(#"<td data-label="支付" class="num"><span class="nr">未报送</span></td>"#))
  }

  @Test func `a facility says when it is open, what it costs and how to book`() throws {
    let html = try #require(try pages(of: FacilityFamily())["facilities/f-1/"])
    #expect(html.contains("每天 7:00—19:00"))
    #expect(html.contains("午餐 12 元"))
    #expect(html.contains(#"<div><dt>预约</dt><dd><span class="nr">未报送</span></dd></div>"#))
  }

  @Test func `a service domain lists its facilities with the open ones first`() throws {
    let html = try #require(try pages(of: DomainFamily())["domains/dining/"])
    let open = try #require(html.range(of: "西溪食堂"))
    let coming = try #require(html.range(of: "西溪书房"))
    #expect(open.lowerBound < coming.lowerBound)
    #expect(try pages(of: DomainFamily()).count == 7)
  }

  @Test func `a service domain says how many households are near, and of how many it cannot be told`() throws {
    let dining = try #require(try pages(of: DomainFamily())["domains/dining/"])
    // 0.002° east and north of the community: 193 m and 222 m, 294 m in a straight line.
    #expect(dining.contains("5 分钟<br><small>300 米</small>"))
    #expect(
      dining.contains(
        #"<a class="number" href="../../domains/dining/#reach"><span class="n">100</span></a> <small>%</small>"#))
    #expect(dining.contains("<br><small>1,520 / 1,520 户</small></td>"))
    #expect(dining.contains("另有 3 个社区（村）不能计算，没有当作圈外；位置和户数都没有报送的 3 个。"))
    #expect(!dining.contains("内没有开放设施的社区（村）"))
    let care = try #require(try pages(of: DomainFamily())["domains/care/"])
    #expect(care.contains(#"<span class="n">0</span></a> <small>%</small><br><small>0 / 1,520 户</small></td>"#))
    #expect(care.contains("1,000 米内没有开放设施的社区（村），1 个"))
  }

  @Test func `the page of a district has each domain's households by circle`() throws {
    let html = try #require(try pages(of: DistrictFamily())["districts/xihu/"])
    #expect(html.contains(#"<a href="../../domains/dining/#reach">社区助餐</a>"#))
    #expect(html.contains("<small>1,520 / 1,520 户</small>"))
    #expect(html.contains("另有 2 个社区（村）不能计算"))
    #expect(html.contains("<small>0 / 1,520 户</small>"))
  }

  @Test func `the data page documents every column of every table`() throws {
    let html = try #require(try pages(of: DataFamily())["data/"])
    for column in Tables.all.flatMap(\.columns) {
      #expect(
        html.contains("<th scope=\"row\">\(column.title)<br><small>\(column.name)</small></th>"), "\(column.name)")
    }
  }
}

struct DownloadTests {
  private func lines(_ table: String) throws -> [String] {
    let edition = Edition(try #require(SamplePortal.portal()))
    let download = try #require(Download.all(of: edition).first { $0.table.name == table })
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
    #expect(rows[1].hasPrefix("plan-2024,杭政办函〔2024〕11号,2024-04-08,new-pilot.per-hundred-households,"))
    #expect(rows[1].hasSuffix(",100,平方米,3.1"))
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
    let downloads = Download.all(ofDistrict: 1, in: edition)
    #expect(downloads.map(\.address.path) == ["districts/jiande/communities.csv"])
  }
}
