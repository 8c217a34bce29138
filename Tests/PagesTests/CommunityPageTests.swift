import Foundation
import PortalMarkup
import PortalPages
import Testing

struct CommunityPageTests {
  private func page(_ id: String) throws -> String {
    let portal = try #require(SamplePortal.portal())
    let edition = Edition(portal)
    let pages = try PageRenderer().pages(of: CommunityFamily(), in: edition)
    return try #require(pages.first { $0.path == "communities/\(id)/" }).html
  }

  @Test func `a pilot shows the sum behind its area and the clause it is judged by`() throws {
    let html = try page("330106001-0001")
    #expect(html.contains("第一批既有试点社区"))
    #expect(html.contains("912.5 平方米 ÷ 1,520 户"))
    #expect(html.contains(#"href="../../policy/#c3.1">三（一）</a>"#))
  }

  @Test func `a community that is no pilot says so and which targets include it`() throws {
    let html = try page("330106002-0003")
    #expect(html.contains("它不是试点社区，至今没有报送设施建设数据"))
    #expect(html.contains("2027年12月31日前，"))
    #expect(html.utf8.count < 15_000)
  }

  @Test func `what is not reported, none and below the unit are three different words`() throws {
    #expect(try page("330106002-0003").contains("未报送"))
    #expect(try page("330106001-0002").contains(#"<span class="no">无</span>"#))
    #expect(try page("330106001-0001").contains("不足一个单位"))
  }

  @Test func `a name is escaped wherever it stands`() throws {
    let html = try page("330106001-0002")
    #expect(html.contains("文三&lt;社区&gt;"))
    #expect(!html.contains("<社区>"))
  }

  @Test func `each meta tag stands once and is not empty`() throws {
    let html = try page("330106001-0001")
    for name in ["SiteName", "SiteDomain", "SiteIDCode"] {
      #expect(html.components(separatedBy: "<meta name=\"\(name)\" content=\"").count == 2)
    }
    #expect(html.contains(#"<meta name="SiteDomain" content="portal.example">"#))
    #expect(!html.contains(#"content="""#))
  }

  @Test func `a demo says so on every page and asks not to be indexed`() throws {
    let html = try page("330106002-0003")
    #expect(html.contains("演示站"))
    #expect(html.contains(#"<meta name="robots" content="noindex, nofollow">"#))
  }
}
