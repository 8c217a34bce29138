import PortalCore
import PortalSite
import Testing

@Suite struct SiteCheckTests {
  @Test func `the sink gets every file once and the sitemap`() {
    let sink = SiteMemory()
    let log = site(["index.html": "首页", "data/a.csv": "1"]).check(handingTo: sink, jobs: 2)
    #expect(log.entries.isEmpty)
    #expect(sink.files.map(\.path) == ["data/a.csv", "index.html", "sitemap.xml"])
    #expect(sink["index.html"] == Array("首页".utf8))
  }

  @Test func `two files with one path are an error that names both`() {
    let page = SitePart(
      origin: "templates/district.html", isListed: true, count: 2, path: { _ in "districts/index.html" },
      content: { _ in .bytes([]) })
    let file = SitePart.file(SiteFile(path: "districts/index.html", text: ""), origin: "content/files/index.html")
    let log = Site(at: address, [page, file]).check(handingTo: SiteMemory(), jobs: 1)
    #expect(
      log.sorted.map(\.message.zh) == [
        "templates/district.html 与 content/files/index.html 要写入同一个位置",
        "templates/district.html 与 templates/district.html 要写入同一个位置",
      ])
    #expect(log.summary == Array(repeating: "site.path-conflict districts/index.html", count: 2))
  }

  @Test(arguments: [
    "../a.html", "/a.html", "a//b.html", ".portal/manifest", "a/.hidden", "a\nb.html", "", "a/", "a\\b",
  ])
  func `a path that leads out of the site or cannot be an address is an error`(path: String) {
    let sink = SiteMemory()
    let part = SitePart.file(SiteFile(path: path, text: ""), origin: "content/a.md")
    #expect(Site(at: address, [part]).check(handingTo: sink, jobs: 1).summary == ["site.bad-path \(path)"])
    #expect(sink.files.map(\.path) == ["sitemap.xml"])
  }

  @Test func `the first failure of the sink is thrown`() {
    struct Full: Error, Equatable { let path: String }
    struct FullSink: SiteSink {
      func take(_ file: SiteFile) throws(Full) { throw Full(path: file.path) }
    }
    #expect(throws: Full(path: "a.html")) {
      try site(["a.html": "", "b.html": ""]).check(handingTo: FullSink(), jobs: 2)
    }
  }

  @Test(arguments: [
    ("https://a.cn", "https://a.cn/"), ("https://a.cn/", "https://a.cn/"),
    ("https://a.cn:80/x/y", "https://a.cn:80/x/y/"),
  ])
  func `the address of the first page ends with a slash`(baseURL: String, expected: String) {
    #expect(SiteAddress(baseURL: baseURL).url(of: "") == expected)
    #expect(SiteAddress(baseURL: baseURL).url(of: "区/") == expected + "%E5%8C%BA/")
  }

  @Test func `robots find the sitemap`() {
    let sink = SiteMemory()
    _ = Site(at: address, [.robots(at: address)]).check(handingTo: sink, jobs: 1)
    #expect(
      sink["robots.txt"].map { String(decoding: $0, as: UTF8.self) }
        == "User-agent: *\nAllow: /\n\nSitemap: https://example.org/sub/path/sitemap.xml\n")
  }
}
