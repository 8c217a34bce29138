import PortalCore
import PortalSite
import Testing

@Suite struct LinkTests {
  /// A site with a page to link from, at `districts/xihu/`, and some to link to.
  private func check(link: String, attribute: String = "href", element: String = "a") -> DiagnosticLog {
    SiteTests.check([
      "districts/xihu/index.html": "<main id=main><\(element) class='x' \(attribute)=\"\(link)\">去</a></main>",
      "index.html": "<h1 id=\"首页\">首页</h1>",
      "districts/index.html": "<h1 id='a&amp;b'>区</h1>",
      "404.html": "无",
      "css/style.css": "",
      "files/规划 1.pdf": "",
    ])
  }

  @Test(arguments: [
    "", "#", "#main", "#top", "./", "../", "../../", "../../index.html", "../../404.html", "../../css/style.css?v=1",
    "../../#首页", "../../#%E9%A6%96%E9%A1%B5", "../../index.html#首页", "../#a&amp;b", "../index.html?a=1&amp;b=2#a%26b",
    "/sub/path/", "/sub/path/districts/xihu/#main", "https://example.org/sub/path/districts/", "?page=2",
    "../xihu/#main",
    "../../files/%E8%A7%84%E5%88%92%201.pdf", "../../files/规划 1.pdf#page=2", ".././xihu/../xihu/index.html#main",
    "https://example.com/nowhere/", "//example.com/", "mailto:a@example.org", "tel:12345", "/", "/other/site/",
  ])
  func `a link that leads somewhere, or away, is right`(link: String) {
    #expect(check(link: link).text(in: .en) == "")
  }

  @Test(
    arguments: [
      "nowhere/", "../gongshu/", "..", "../..", "../../districts", "../../../", "../../../../etc/", "index.htm",
      "/sub/path/nowhere", "https://example.org/sub/path/x/", "../../files/", "../../css/", "../../files/%E8.pdf",
    ].filter { $0 != ".." && $0 != "../.." })
  func `a link to what is not there is dead`(link: String) {
    #expect(check(link: link).summary == ["site.dead-link districts/xihu/index.html"])
  }

  @Test(arguments: ["#Main", "../../#main", "../#a", "../../index.html#x", "/sub/path/#x", "../xihu/#nothing"])
  func `a link to an anchor that is not there is dead`(link: String) {
    #expect(check(link: link).summary == ["site.dead-anchor districts/xihu/index.html"])
  }

  @Test(arguments: [
    ("img", "src", "https://example.com/a.png"), ("script", "src", "//example.com/a.js"),
    ("img", "srcset", "../../404.html 1x, https://example.com/a.png 2x"),
    ("link rel=\"preload stylesheet\"", "href", "http://example.com/a.css"),
  ])
  func `nothing is fetched from another host`(element: String, attribute: String, link: String) {
    #expect(
      check(link: link, attribute: attribute, element: element).summary == [
        "site.other-host districts/xihu/index.html"
      ])
  }

  @Test(arguments: [
    ("a{background:url( ../a.woff2 )}", []),
    (#"@import "https://example.com/a.css";"#, ["site.other-host css/style.css"]),
    ("a{background:url( 'nowhere.png' )}", ["site.dead-link css/style.css"]),
    ("@import url(//example.com/a.css);", ["site.other-host css/style.css"]),
    ("a{src:url(../a.woff2)}/* url(x) */b{fill:url(#g);c:url(data:image/png;base64,A)}", []), ("url(", []), ("/*", []),
  ])
  func `a stylesheet fetches only what the site has`(style: String, expected: [String]) {
    #expect(SiteTests.check(["css/style.css": style, "a.woff2": ""]).summary == expected)
  }

  @Test(arguments: ["src", "poster", "srcset", "action", "data", "HREF", "xlink:href"])
  func `every attribute that names a place is followed`(attribute: String) {
    #expect(check(link: "x.png", attribute: attribute).summary == ["site.dead-link districts/xihu/index.html"])
  }

  @Test(arguments: [
    "<!-- <a href=x> --> <!doctype html>", "<script>if (a<b) '<a href=x>'</script>", "<title><a href=x></title>",
    "<style>a[href=x]</style>", "<a data-href=x>", "a < b href=x", "<a href", "<a href=", "<a href=\"", "<", "<!--",
    "<img src='data:image/png;base64,AA=='>", "<a href='#x'>前</a><p id=x>",
    "<link rel=canonical href=https://example.com/>",
    "<script>", "<!-", "<a href=''>",
  ])
  func `what is no link is not followed, and broken HTML does no harm`(html: String) {
    #expect(SiteTests.check(["index.html": html]).text(in: .en) == "")
    #expect(SiteTests.check(["index.html": "中文" + html]).text(in: .en) == "")
  }

  @Test(arguments: [("announcements/", []), ("nowhere/", ["site.dead-link announcements/feed.xml"])])
  func `a feed belongs to pages that are there`(page: String, expected: [String]) throws {
    let date = try #require(CalendarDate("2025-06-30"))
    let feed = Feed(path: "announcements/feed.xml", page: page, title: "公告", author: "市民政局", asOf: date, entries: [])
    let list = SitePart.file(SiteFile(path: "announcements/index.html", text: "<a href=feed.xml>订阅</a>"))
    #expect(
      Site(at: address, SitePart.feeds(feed, at: address) + [list]).check(handingTo: SiteMemory(), jobs: 1).summary
        == expected)
  }

  @Test func `a dead link names the pages, how many there are, and the nearest page`() {
    let pages = (0..<8).map { number in
      SitePart.file(
        SiteFile(path: "p\(number)/index.html", text: "<a href=\"../distrcts/\">去</a><a href=\"../districts/#kpl\">"),
        origin: "templates/p.html")
    }
    let target = SitePart.file(SiteFile(path: "districts/index.html", text: "<table id=\"kpi\">"))
    let log = Site(at: address, pages + [target]).check(handingTo: SiteMemory(), jobs: 2)
    #expect(
      log.text(in: .zh) == """
        p0/index.html: 错误: 链接“../districts/#kpl”指向 districts/#kpl，那一页没有这个锚点 [site.dead-anchor]
          p1/index.html: 说明: 这一页也有这个链接
          p2/index.html: 说明: 这一页也有这个链接
          p3/index.html: 说明: 这一页也有这个链接
          p4/index.html: 说明: 这一页也有这个链接
          说明: 共 8 页有这个链接
          说明: 这一页由 templates/p.html 生成
          = 最接近的是 districts/#kpi

        p0/index.html: 错误: 链接“../distrcts/”指向 distrcts/，网站没有这个页面或文件 [site.dead-link]
          p1/index.html: 说明: 这一页也有这个链接
          p2/index.html: 说明: 这一页也有这个链接
          p3/index.html: 说明: 这一页也有这个链接
          p4/index.html: 说明: 这一页也有这个链接
          说明: 共 8 页有这个链接
          说明: 这一页由 templates/p.html 生成
          = 最接近的是 districts/

        """)
  }

  @Test(arguments: ["/sub/path/", "https://example.org/sub/path/#x", "../"])
  func `a first page that is missing is dead as well`(link: String) {
    #expect(SiteTests.check(["a/index.html": "<a href=\"\(link)\">"]).summary == ["site.dead-link a/index.html"])
  }

  @Test func `a missing slash is the nearest of all`() {
    let log = SiteTests.check([
      "index.html": "<a href=districts>", "districts/index.html": "", "district/index.html": "",
    ])
    #expect(log.entries.first?.fixes.first?.message.en == "the nearest is districts/")
  }

  @Test func `the log does not depend on the number of threads`() {
    let parts = (0..<300).map { number in
      SitePart.file(
        SiteFile(path: "p\(number)/index.html", text: "<a href=x\(number % 7)><a href=../p\(number / 9)/#y>"))
    }
    let texts = [1, 2, 8].map { Site(at: address, parts).check(handingTo: SiteMemory(), jobs: $0).text(in: .zh) }
    #expect(Set(texts).count == 1)
    #expect(texts[0].contains("共"))
  }
}
