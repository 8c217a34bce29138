package import PortalCore
import PortalMarkup

/// News for feed readers: an Atom feed (RFC 4287).
package struct Feed: Sendable {
  /// One piece of news.
  package struct Entry: Sendable {
    /// Where its page lies, `announcements/2024-opening/`.
    package let path: String
    package let title: String
    /// A sentence or two, as plain text, where there is one.
    package let summary: String?
    /// Who says it.
    package let author: String
    package let date: CalendarDate
    /// The time of that day in Hangzhou, `09:30`.
    package let time: String
    /// The columns that it stands in.
    package let categories: [String]

    package init(
      path: String, title: String, summary: String?, author: String, date: CalendarDate, time: String = "00:00",
      categories: [String] = []
    ) {
      self.path = path
      self.title = title
      self.summary = summary
      self.author = author
      self.date = date
      self.time = time
      self.categories = categories
    }

    /// When it was published, as RFC 3339 has it.
    var moment: String { "\(date.written)T\(time):00+08:00" }
  }

  /// Where the feed lies, `announcements/feed.xml`.
  package let path: String
  /// Where the page lies that shows the same news.
  package let page: String
  package let title: String
  /// Who publishes the site.
  package let author: String
  /// The as-of date of the edition, for a feed without news.
  package let asOf: CalendarDate
  /// Newest first; of one minute, by path.
  package let entries: [Entry]

  /// - Parameters:
  ///   - entries: in any order.
  ///   - limit: how many of the newest are kept.
  package init(
    path: String, page: String, title: String, author: String, asOf: CalendarDate, entries: [Entry], limit: Int = 50
  ) {
    self.path = path
    self.page = page
    self.title = title
    self.author = author
    self.asOf = asOf
    let sorted = entries.sorted { left, right in
      (right.moment, left.path) < (left.moment, right.path)
    }
    self.entries = Array(sorted.prefix(limit))
  }

  /// The feed as a file of the site.
  package func file(at address: SiteAddress) -> SiteFile {
    var lines = [
      #"<?xml version="1.0" encoding="UTF-8"?>"#, #"<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">"#,
      Self.element("id", address.url(of: path)),
      Self.element("title", title),
      Self.element("updated", entries.first?.moment ?? asOf.written + "T00:00:00+08:00"),
      #"<link rel="self" type="application/atom+xml" href="\#(Self.escaped(address.url(of: path)))"/>"#,
      #"<link rel="alternate" type="text/html" href="\#(Self.escaped(address.url(of: page)))"/>"#,
      "<author>\(Self.element("name", author))</author>",
    ]
    lines += entries.map { $0.written(at: address) }
    return SiteFile(path: path, text: lines.joined(separator: "\n") + "\n</feed>\n")
  }

  fileprivate static func element(_ name: String, _ text: String) -> String {
    "<\(name)>\(escaped(text))</\(name)>"
  }

  /// The text without what XML cannot hold, and escaped.
  fileprivate static func escaped(_ text: String) -> String {
    let allowed = text.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: true
      case ..<0x20, 0xFFFE, 0xFFFF: false
      default: true
      }
    }
    return HTML(escaping: String(String.UnicodeScalarView(allowed))).text
  }
}

extension Feed.Entry {
  /// The entry; its page's address is its id.
  fileprivate func written(at address: SiteAddress) -> String {
    let url = address.url(of: path)
    var lines = [
      "<entry>", Feed.element("id", url), Feed.element("title", title),
      #"<link rel="alternate" type="text/html" href="\#(Feed.escaped(url))"/>"#,
      Feed.element("published", moment), Feed.element("updated", moment),
      "<author>\(Feed.element("name", author))</author>",
    ]
    lines += categories.map { #"<category term="\#(Feed.escaped($0))"/>"# }
    if let summary { lines.append(Feed.element("summary", summary)) }
    lines.append("</entry>")
    return lines.joined(separator: "\n")
  }
}

extension SitePart {
  /// A feed, as Atom and as JSON Feed.
  package static func feeds(_ feed: Feed, at address: SiteAddress) -> [SitePart] {
    [.file(feed.file(at: address)), .file(feed.jsonFile(at: address))]
  }
}
