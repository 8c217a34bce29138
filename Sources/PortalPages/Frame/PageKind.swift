import PortalCore
import PortalMarkup
package import PortalModel

/// What a page is to those who check government websites, which decides on its meta tags.
package enum PageKind: Sendable {
  case plain
  /// A list or overview (栏目页) with the words that describe it.
  case column(keywords: String)
  /// An article (文章页).
  case article(Announcement)
}

/// One `<meta name="…" content="…">`.
struct MetaTag: Sendable {
  let name: String
  let content: String

  init(_ name: String, _ content: String) {
    self.name = name
    self.content = content
  }

  static let fields = ViewFields<MetaTag>(
    .text("name", "标签名") { $0.name },
    .text("content", "内容，从不为空") { $0.content })
}

extension PageKind {
  /// The tags of a page, each name once; one that would be empty is left out.
  func tags(of head: PageHead) -> [MetaTag] {
    let settings = head.edition.portal.settings
    let site = [
      MetaTag("SiteName", settings.name), MetaTag("SiteDomain", head.edition.host),
      MetaTag("SiteIDCode", settings.identificationCode ?? ""),
    ]
    return (site + ownTags(of: head)).filter { !$0.content.isEmpty }
  }

  private func ownTags(of head: PageHead) -> [MetaTag] {
    switch self {
    case .plain: []
    case .column(let keywords):
      [
        MetaTag("ColumnName", head.title), MetaTag("ColumnDescription", head.description),
        MetaTag("ColumnKeywords", keywords), MetaTag("ColumnType", Self.columnType),
      ]
    case .article(let announcement):
      [
        MetaTag("ColumnName", announcement.column.title), MetaTag("ColumnType", Self.columnType),
        MetaTag("ArticleTitle", announcement.title),
        MetaTag("PubDate", "\(announcement.date.written) \(announcement.time)"),
        MetaTag("ContentSource", announcement.publisher), MetaTag("Description", announcement.summary ?? ""),
        MetaTag("Url", head.edition.portal.settings.baseURL + head.address.path),
      ]
    }
  }

  private static let columnType = "专题专栏"
}
