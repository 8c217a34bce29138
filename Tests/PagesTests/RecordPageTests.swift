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
    #expect(html.trace("n-days-late").hasPrefix("69 天 怎么算节点“竣工”："))
    #expect(html.trace("n-days-late").contains(" = 69 天"))
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
    #expect(dining.shown.contains("另有 3 个社区（村）不能计算，没有当作圈外：只缺位置的 0 个，只缺户数的 0 个，位置和户数都没有报送的 3 个。"))
    #expect(!dining.contains("内没有开放设施的社区（村）"))
    let care = try #require(try pages(of: DomainFamily())["domains/care/"])
    #expect(care.contains(#"<span class="n">0</span></a> <small>%</small><br><small>0 / 1,520 户</small></td>"#))
    #expect(care.contains("1,000 米内没有开放设施的社区（村）</summary>"))
  }

  @Test func `the page of a district has each domain's households by circle`() throws {
    let html = try #require(try pages(of: DistrictFamily())["districts/xihu/"])
    #expect(html.contains(#"<a href="../../domains/dining/#reach">社区助餐</a>"#))
    #expect(html.contains("<small>1,520 / 1,520 户</small>"))
    #expect(html.shown.contains("另有 2 个社区（村）不能计算"))
    #expect(html.contains("<small>0 / 1,520 户</small>"))
  }

  @Test func `the data page documents every column of every table`() throws {
    let html = try #require(try pages(of: DataFamily())["data/"])
    for column in Tables.all.flatMap(\.columns) {
      #expect(
        html.contains(#"<th scope="row">\#(column.title)<br><small lang="en">\#(column.name)</small></th>"#),
        "\(column.name)")
    }
  }
}
