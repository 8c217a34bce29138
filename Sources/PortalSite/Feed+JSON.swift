import PortalMarkup
import PortalPages

extension Feed {
  /// The same news as a JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), beside the Atom feed.
  package func jsonFile(at address: SiteAddress) -> SiteFile {
    let path = Address(path).jsonFeed.path
    let document: JSON = [
      "version": "https://jsonfeed.org/version/1.1", "title": .text(title),
      "home_page_url": .text(address.url(of: page)), "feed_url": .text(address.url(of: path)), "language": "zh-CN",
      "authors": [["name": .text(author)]], "items": .list(entries.map { $0.json(at: address) }),
    ]
    return SiteFile(path: path, body: .bytes(document.bytes))
  }
}

extension Feed.Entry {
  /// The entry; its page's address is its id, and its text the summary or, without one, the title.
  fileprivate func json(at address: SiteAddress) -> JSON {
    let url = address.url(of: path)
    return [
      "id": .text(url), "url": .text(url), "title": .text(title), "content_text": .text(summary ?? title),
      "date_published": .text(moment), "authors": [["name": .text(author)]],
      "tags": JSON.nonEmpty(categories.map { .text($0) }),
    ]
  }
}
