import PortalMarkup

/// The list of all pages for search engines, and of nothing else, as https://www.sitemaps.org wants it.
struct Sitemap {
  /// One file, or several and an index of them where the pages are too many or their addresses too long for one.
  let files: [SiteFile]

  private static let mostPages = 50_000
  private static let mostBytes = 50_000_000
  private static let namespace = #"xmlns="http://www.sitemaps.org/schemas/sitemap/0.9""#
  private static let heading = #"<?xml version="1.0" encoding="UTF-8"?>"# + "\n"

  init(of outline: SiteOutline, at address: SiteAddress) {
    self.init(urls: outline.listed.map(address.url), at: address)
  }

  init(urls: [String], at address: SiteAddress, mostPages: Int = Self.mostPages, mostBytes: Int = Self.mostBytes) {
    let lists = Self.split(urls.map { Self.entry("url", $0) }, mostPages: mostPages, mostBytes: mostBytes)
    guard lists.count > 1 else {
      files = [Self.file("sitemap.xml", "urlset", lists.first ?? [])]
      return
    }
    let parts = lists.enumerated().map { Self.file("sitemap-\($0 + 1).xml", "urlset", $1) }
    let index = parts.map { Self.entry("sitemap", address.url(of: $0.path)) }
    files = [Self.file("sitemap.xml", "sitemapindex", index)] + parts
  }

  private static func split(_ entries: [String], mostPages: Int, mostBytes: Int) -> [[String]] {
    var lists: [[String]] = []
    var room = 0
    for entry in entries {
      if lists.isEmpty || lists[lists.count - 1].count == mostPages || entry.utf8.count > room {
        lists.append([])
        room = mostBytes - 1000
      }
      lists[lists.count - 1].append(entry)
      room -= entry.utf8.count
    }
    return lists
  }

  private static func entry(_ element: String, _ url: String) -> String {
    "<\(element)><loc>\(HTML(escaping: url).text)</loc></\(element)>\n"
  }

  private static func file(_ path: String, _ element: String, _ entries: [String]) -> SiteFile {
    SiteFile(path: path, text: "\(heading)<\(element) \(namespace)>\n\(entries.joined())</\(element)>\n")
  }
}
