import PortalCore
import PortalSite
import Testing

@Suite struct FeedTests {
  private func date(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  private func entry(_ path: String, _ day: String, _ time: String = "09:30", summary: String? = nil) throws
    -> Feed.Entry
  {
    Feed.Entry(
      path: path, title: "“一老一小” & <邻里>\u{1}", summary: summary, author: "市民政局", date: try date(day), time: time,
      categories: ["动态"])
  }

  private func feed(_ entries: [Feed.Entry], limit: Int = 50) throws -> Feed {
    Feed(
      path: "announcements/feed.xml", page: "announcements/", title: "公告", author: "市民政局",
      asOf: try date("2025-06-30"), entries: entries, limit: limit)
  }

  @Test func `a feed is Atom with addresses as ids and the time in Hangzhou`() throws {
    let file = try feed([entry("announcements/a/", "2025-05-01", summary: "摘要")]).file(at: address)
    #expect(
      file
        == SiteFile(
          path: "announcements/feed.xml",
          text: """
            <?xml version="1.0" encoding="UTF-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
            <id>https://example.org/sub/path/announcements/feed.xml</id>
            <title>公告</title>
            <updated>2025-05-01T09:30:00+08:00</updated>
            <link rel="self" type="application/atom+xml" href="https://example.org/sub/path/announcements/feed.xml"/>
            <link rel="alternate" type="text/html" href="https://example.org/sub/path/announcements/"/>
            <author><name>市民政局</name></author>
            <entry>
            <id>https://example.org/sub/path/announcements/a/</id>
            <title>“一老一小” &amp; &lt;邻里&gt;</title>
            <link rel="alternate" type="text/html" href="https://example.org/sub/path/announcements/a/"/>
            <published>2025-05-01T09:30:00+08:00</published>
            <updated>2025-05-01T09:30:00+08:00</updated>
            <author><name>市民政局</name></author>
            <category term="动态"/>
            <summary>摘要</summary>
            </entry>
            </feed>

            """))
  }

  @Test func `the newest come first, of one minute by path, and no more than the limit`() throws {
    let entries = try [
      entry("b/", "2025-01-01"), entry("c/", "2025-01-01", "10:00"), entry("a/", "2025-01-01"),
      entry("d/", "2024-01-01", "23:00"),
    ]
    #expect(try feed(entries, limit: 3).entries.map(\.path) == ["c/", "a/", "b/"])
    #expect(try feed(entries.reversed(), limit: 3).entries.map(\.path) == ["c/", "a/", "b/"])
  }

  @Test func `a feed without news has the time of the edition, and news without a summary has none`() throws {
    #expect(
      !String(decoding: try bytes(of: feed([entry("a/", "2025-01-01")])), as: UTF8.self).contains("summary"))
    #expect(
      String(decoding: try bytes(of: feed([])), as: UTF8.self).contains("<updated>2025-06-30T00:00:00+08:00</updated>"))
  }

  private func bytes(of feed: Feed) throws -> [UInt8] {
    guard case .bytes(let bytes) = feed.file(at: address).body else { throw CancellationError() }
    return bytes
  }

  @Test func `the same news are a JSON Feed beside it`() throws {
    let file = try feed([entry("announcements/a/", "2025-05-01", summary: "摘要")]).jsonFile(at: address)
    let url = "https://example.org/sub/path/announcements"
    #expect(
      file
        == SiteFile(
          path: "announcements/feed.json",
          text: #"{"version":"https://jsonfeed.org/version/1.1","title":"公告","home_page_url":"\#(url)/","#
            + #""feed_url":"\#(url)/feed.json","language":"zh-CN","authors":[{"name":"市民政局"}],"items":["#
            + #"{"id":"\#(url)/a/","url":"\#(url)/a/","title":"“一老一小” & <邻里>\u0001","content_text":"摘要","#
            + #""date_published":"2025-05-01T09:30:00+08:00","authors":[{"name":"市民政局"}],"tags":["动态"]}]}"# + "\n"))
  }
}
