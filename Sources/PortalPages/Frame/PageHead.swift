import PortalCore
import PortalModel
package import PortalMarkup

/// What every page has around its content: title, place in the site, meta tags.
///
/// A class, as the fields of a page and of what is on it all ask for it.
package final class PageHead: Sendable {
  package let edition: Edition
  package let address: Address
  /// The way back to the first page, which every link of the page begins with.
  private let root: String
  /// The address that search engines are to keep: another's where the page only leads there.
  private let canonical: Address
  /// The page's only h1.
  package let title: String
  /// One or two sentences for search engines and for the lists of others.
  package let description: String
  package let kind: PageKind
  /// The entry of the navigation that the page belongs to.
  package let section: SiteSection?
  /// The pages above it, from below the first page on down.
  package let trail: [PageLink]
  /// The feed that the page announces.
  package let feed: PageLink
  /// Whether the page is about one record, which lies beside it as a file of JSON.
  package let hasRecordFile: Bool
  /// What the page is about, in the words of schema.org.
  let about: JSON?

  /// - Parameters:
  ///   - trail: the pages above it; the first page and the page itself are added.
  ///   - canonical: the address to keep, where it is not the page's own.
  ///   - feed: the feed of all announcements, where the page has none of its own.
  ///   - hasRecordFile: whether the page is about one of the `RecordFiles`.
  ///   - about: what the page is about, by `StructuredData`.
  package init(
    _ edition: Edition, at address: Address, title: String, description: String, kind: PageKind = .plain,
    section: SiteSection? = nil, trail: [PageLink] = [], feed: PageLink = PageLink("公告", Address.announcements.feed),
    canonical: Address? = nil, hasRecordFile: Bool = false, about: JSON? = nil
  ) {
    self.edition = edition
    self.address = address
    root = address == .notFound ? edition.basePath : address.root
    self.canonical = canonical ?? address
    self.title = title
    self.description = description
    self.kind = kind
    self.section = section
    self.trail = trail
    self.feed = feed
    self.hasRecordFile = hasRecordFile
    self.about = about
  }
}

extension PageHead {
  /// The fields that every template may name, also those of pages without navigation.
  package static let essentials = ViewFields<PageHead>(
    .text("root", "从本页回到首页的相对路径；站内链接都写作 {{root}}{{path}}") { $0.root },
    .text("title", "页面标题（唯一的一级标题）") { $0.title },
    .text("fullTitle", "浏览器标题：页面标题和站名") {
      $0.address == .home ? $0.title : "\($0.title) - \($0.edition.portal.settings.name)"
    },
    .text("description", "页面说明，一两句话") { $0.description },
    .text("canonical", "页面的正式网址") { $0.edition.portal.settings.baseURL + $0.canonical.path },
    .flag("isDemo", "是否演示站：每页有横幅，不让搜索引擎收录") { $0.edition.portal.settings.isDemo },
    .text("asOf", "截至日期，如 2025年6月30日") { $0.edition.asOf },
    .record("site", "站点信息", of: SiteView.fields) { $0.edition.portal.settings })

  /// The fields that the template of every page with header, navigation and footer may name.
  package static let fields =
    essentials
    + ViewFields<PageHead>(
      .text("shareImage", "分享到别处时显示的图片，完整网址") {
        $0.edition.portal.settings.baseURL + Address.shareImage(ShareImage(of: $0.address)).path
      },
      .text("feedback", "本页有错？报错的网址或邮箱链接，已填好网页、期和编号") { $0.feedback },
      .flag("isFeedbackOutside", "报错是不是到别的网站去，而不是写邮件") { !$0.feedback.hasPrefix("mailto:") },
      .list("metas", "政府网站规定的元标签", of: MetaTag.fields) { $0.kind.tags(of: $0) },
      .optionalHTML("structured", "本页说的是什么，schema.org 的 JSON-LD；没有则没有") {
        StructuredData(of: $0.edition).script(of: $0)
      },
      .list("trail", "面包屑：首页以下、本页以上的各级页面", of: PageLink.fields) { $0.trail },
      .list("navigation", "导航栏目", of: NavigationEntry.fields) { head in
        SiteSection.allCases.map { NavigationEntry(section: $0, isCurrent: $0 == head.section) }
      },
      .record("feed", "本页的订阅源", of: PageLink.fields) { $0.feed },
      .text("jsonFeed", "同一个订阅源，JSON Feed 格式的路径") { Address($0.feed.path).jsonFeed.path },
      .flag("hasRecordFile", "本页是不是一条记录的页面，旁边有给程序读的 index.json") { $0.hasRecordFile },
      .flag("isHome", "是否首页") { $0.address == .home })

  /// Where a mistake on this page is reported, with the page filled in.
  private var feedback: String {
    let settings = edition.portal.settings
    return settings.feedback?.filled { place in
      switch place {
      case .page: settings.baseURL + address.path
      case .title: title
      case .edition: settings.asOf.written
      case .record: address.record ?? ""
      }
    } ?? settings.contact
  }
}

/// One entry of the navigation.
private struct NavigationEntry {
  let section: SiteSection
  let isCurrent: Bool

  static let fields = ViewFields<NavigationEntry>(
    .text("name", "栏目名") { $0.section.title },
    .text("path", "本站路径") { $0.section.address.path },
    .flag("isCurrent", "本页是否属于这个栏目") { $0.isCurrent })
}
