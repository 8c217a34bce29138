import PortalCore
import PortalSite
import Testing

@Suite struct SitemapTests {
  private func site(pages: Int) -> Site {
    let part = SitePart(
      origin: "templates/p.html", isListed: true, count: pages,
      path: { $0 == 0 ? "index.html" : "页/\($0)&/index.html" }, content: { _ in .bytes([]) })
    return Site(at: address, [part, .file(SiteFile(path: "404.html", text: ""))])
  }

  private func text(_ sink: SiteMemory, _ path: String) -> String? {
    sink[path].map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func `every page is listed by its address, and nothing else is`() {
    let sink = SiteMemory()
    _ = site(pages: 2).check(handingTo: sink, jobs: 1)
    #expect(
      text(sink, "sitemap.xml") == """
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <url><loc>https://example.org/sub/path/</loc></url>
        <url><loc>https://example.org/sub/path/%E9%A1%B5/1%26/</loc></url>
        </urlset>

        """)
  }

  @Test func `more than 50,000 pages take several lists and an index of them`() {
    let sink = SiteMemory()
    _ = site(pages: 50_001).check(handingTo: sink, jobs: 2)
    #expect(
      text(sink, "sitemap.xml") == """
        <?xml version="1.0" encoding="UTF-8"?>
        <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <sitemap><loc>https://example.org/sub/path/sitemap-1.xml</loc></sitemap>
        <sitemap><loc>https://example.org/sub/path/sitemap-2.xml</loc></sitemap>
        </sitemapindex>

        """)
    #expect(text(sink, "sitemap-1.xml")?.split(separator: "\n").count == 50_003)
    #expect(text(sink, "sitemap-2.xml")?.split(separator: "\n").count == 4)
  }
}
