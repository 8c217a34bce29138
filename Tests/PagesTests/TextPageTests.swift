import PortalCore
import PortalMarkup
import PortalModel
import PortalPages
import TestSupport
import Testing

struct TextPageTests {
  private func edition(announcing body: String) throws -> Edition {
    let portal = try #require(SamplePortal.portal())
    let source = SourceText(path: "content/announcements/2025/test.md", text: body)
    let announcement = Announcement(
      id: Identifier("test"), title: "测试公告", date: try #require(CalendarDate("2025-06-01")), time: "09:30",
      formed: nil, column: .news, publisher: "市建委", summary: nil, documentNumber: "杭建〔2025〕1号", indexNumber: nil,
      districts: [],
      communities: [], projects: [], image: nil,
      attachments: [.init(path: "files/list.pdf", title: "名单", size: 12_595)],
      text: MarkdownText(source: source, body: 0..<source.bytes.count))
    return Edition(
      Portal(
        settings: portal.settings, standards: portal.standards, domains: portal.domains, functions: portal.functions,
        register: portal.register, records: portal.records, programme: portal.programme,
        announcements: [announcement], pages: portal.pages))
  }

  private func page(of family: any PageFamily, _ path: String, in edition: Edition) throws -> String {
    try #require(try PageRenderer().pages(of: family, in: edition).first { $0.path == path }).html
  }

  private func faults(of marked: MarkedSource, files: [String] = []) throws -> [Diagnostic] {
    TextCheck(of: try edition(announcing: marked.source.text(0..<marked.source.bytes.count)), files: files)
      .diagnostics().entries
  }

  @Test func `a link to a record leads to its page from wherever the text is shown`() throws {
    let edition = try edition(announcing: "见[西湖区](district:xihu)和[方案](../../programme/plan.md#c3.1)。")
    let html = try page(of: AnnouncementFamily(), "announcements/test/", in: edition)
    #expect(html.contains(#"<a href="../../districts/xihu/">西湖区</a>"#))
    #expect(html.contains(#"<a href="../../policy/#c3.1">方案</a>"#))
  }

  @Test func `an announcement shows its record header, and its attachments with format and size`() throws {
    let html = try page(of: AnnouncementFamily(), "announcements/test/", in: try edition(announcing: "正文"))
    #expect(html.contains(#"<th scope="row">文号</th><td>杭建〔2025〕1号</td>"#))
    #expect(!html.contains("索引号"))
    #expect(html.contains(#"<a href="../../files/list.pdf">名单</a> <small>PDF，12.3 KB</small>"#))
  }

  @Test func `a column, a year and a district without announcements say so`() throws {
    let edition = try edition(announcing: "正文")
    let paths = try PageRenderer().pages(of: AnnouncementListFamily(), in: edition)
    #expect(paths.first { $0.path == "announcements/column/notice/" }?.html.contains("还没有公告") == true)
    #expect(paths.first { $0.path == "announcements/district/xihu/" }?.html.contains("还没有公告") == true)
    #expect(paths.first { $0.path == "announcements/year/2025/" }?.html.contains("测试公告") == true)
  }

  @Test func `a link to no record is an error at the link, with the nearest id`() throws {
    let marked = MarkedSource("content/announcements/2025/test.md", "见[西湖区](⟦district:xihuu⟧)。")
    let faults = try faults(of: marked)
    #expect(faults.map(\.id) == ["markdown.dead-link"])
    #expect(faults.map(\.location?.range) == marked.marks.map(\.range))
    #expect(faults.first?.fixes.map(\.replacement) == ["district:xihu"])
  }

  @Test func `a link to a missing file or heading is an error, with the path as it would be written`() throws {
    let marked = MarkedSource(
      "content/announcements/2025/test.md", "[表](⟦../../files/lst.pdf⟧)和[上面](⟦../../../secret.md⟧)")
    let faults = try faults(of: marked, files: ["files/list.pdf", "records/projects.csv"])
    #expect(faults.map(\.location?.range) == marked.marks.map(\.range))
    #expect(faults.first?.fixes.map(\.replacement) == ["../../files/list.pdf"])
  }

  @Test func `what leads somewhere is no fault`() throws {
    let marked = MarkedSource(
      "content/announcements/2025/test.md",
      "[表](../../files/list.pdf)、[本文](test.md)、[项目](project:xh-001)、[市政府](https://www.hangzhou.gov.cn/)")
    #expect(try faults(of: marked, files: ["files/list.pdf"]).isEmpty)
  }

  @Test func `the page that is not found links from the path of the site, at whatever depth it is shown`() throws {
    let html = try page(of: NotFoundFamily(), "404.html", in: try edition(announcing: ""))
    #expect(html.contains(#"<a href="/services/">回首页</a>"#))
    #expect(html.contains(#"href="/services/assets/site.css""#))
  }

  @Test func `the league says why a district has no place`() throws {
    let html = try page(of: LeagueFamily(), "league/", in: try edition(announcing: ""))
    #expect(html.contains("项目少于 3 个"))
    #expect(html.contains("得分 = Σ（权重 × 比率）"))
    #expect(html.contains("还没有可以排名的区"))
    #expect(html.contains(#"<a href="../data/league.csv" download>"#))
  }
}
