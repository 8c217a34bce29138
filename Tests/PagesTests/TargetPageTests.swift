import Foundation
import PortalPages
import Testing

struct TargetPageTests {
  private func pages(of family: any PageFamily) throws -> [(path: String, html: String)] {
    try PageRenderer().pages(of: family, in: Edition(try #require(SamplePortal.portal())))
  }

  @Test func `a target says what is reached, and why nothing can be projected`() throws {
    let page = try #require(try pages(of: TargetFamily()).first)
    #expect(page.path == "targets/hubs-2025/")
    #expect(page.html.trace("n-hubs-open").hasPrefix("0 个 怎么算开放的民生幸福共同体："))
    #expect(page.html.trace("n-target-goal").hasPrefix("80 个"))
    #expect(page.html.contains("说不准：最近 180 天没有新增（或没有报送日期），看不出速度。"))
    #expect(page.html.contains("计划线：各项目节点“开放”的计划日期；没报的用计划竣工日期。"))
  }

  @Test func `plan and actual stand in a table by quarter, to the last planned day and not beyond the as-of date`()
    throws
  {
    let html = try #require(try pages(of: TargetFamily()).first).html
    #expect(
      html.contains(
        #"<tr><th scope="row">2025年6月30日 <small>截至日期</small></th>"#
          + #"<td class="num"><a class="number" href="../../data/milestones.csv"><span class="n">1</span></a> <small>个</small></td>"#
          + #"<td class="num"><span class="n">0</span> <small>个</small></td>"#
          + #"<td class="num"><a class="number" href="../../data/milestones.csv"><span class="n">少 1</span></a> <small>个</small></td></tr>"#
      ))
    #expect(html.contains(#"<td class="num">还没到</td>"#))
  }

  @Test func `what a district still lacks is listed by subdistrict, with links`() throws {
    let pages = try pages(of: MissingFamily())
    #expect(pages.map(\.path) == ["targets/communities-2027/xihu/", "targets/communities-2027/jiande/"])
    #expect(pages[0].html.trace("n-without-hub").hasPrefix("3 个 怎么算3 − 0 = 3"))
    #expect(pages[0].html.contains(#"<a href="../../../subdistricts/330106001/">西溪街道</a></h2>"#))
    #expect(pages[0].html.contains(#"<a href="../../../communities/330106002-0003/">灵隐社区</a>"#))
    let target = try #require(try self.pages(of: TargetFamily()).last).html
    #expect(
      target.contains(
        #"<a class="number" href="../../targets/communities-2027/xihu/"><span class="n">3</span></a> <small>个</small>"#)
    )
  }

  @Test func `the targets are listed with what follows from the pace`() throws {
    let html = try #require(try pages(of: TargetListFamily()).first).html
    #expect(html.contains(#"<h2><a href="../targets/hubs-2025/">建成民生幸福共同体80个</a></h2>"#))
    #expect(html.contains("说不准："))
  }
}
