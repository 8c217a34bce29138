package import PortalCore
package import PortalModel

/// A site as the national check of government websites would look at it: points for what can be seen without a network.
///
/// The items are those of the checks; how many points an item has is our own choice, 100 in all.
package struct SiteAssessment: Sendable {
  /// One item of the list.
  package struct Item: Sendable {
    package let title: Message
    /// The points it can have, and those that it has.
    package let points: Int
    package let score: Int
    /// What points are lost for.
    package let faults: [Message]
  }

  /// What fails the whole site, whatever its points.
  package private(set) var vetoes: [Message] = []
  package private(set) var items: [Item] = []

  /// The sum of all items.
  package var score: Int { items.reduce(0) { $0 + $1.score } }

  /// What a check has to look at with a network, or with people.
  package static let untested = [
    Message(zh: "网站能不能打开、快不快，首页 15 秒内能否显示", en: "whether the site opens, and how fast"),
    Message(zh: "通向别的网站的链接还通不通", en: "whether links to other sites still lead somewhere"),
    Message(zh: "安全漏洞、挂马、篡改，HTTPS 证书，IPv6", en: "security holes, tampering, the certificate, IPv6"),
    Message(zh: "备案号、网站标识码、审图号是否真实有效，党政机关标识是否由编办核发", en: "whether the registered numbers and marks are genuine"),
    Message(zh: "“网站找错”和留言是否按时答复", en: "whether reports of mistakes are answered in time"),
    Message(zh: "上级门户网站有没有链到本站，搜索引擎收录情况", en: "whether the parent portal links here, and what search engines show"),
    Message(zh: "内容是否准确，泄密和严重表述错误", en: "whether the contents are right, secrets, grave mistakes of wording"),
  ]

  /// - Parameters:
  ///   - log: what was found in sources and links.
  ///   - inspection: has looked at every page.
  package init(of portal: Portal, _ log: DiagnosticLog, _ inspection: PageInspection) {
    let today = portal.settings.published?.date ?? portal.settings.asOf
    let updates = ColumnUpdates(portal.announcements, today: today)
    vetoes = updates.vetoes
    items = [
      Item(zh: "首页更新：两周内有新内容", en: "home page: something new within two weeks", 15, each: 15, updates.home),
      Item(
        zh: "栏目更新：动态两周、其他半年内有新内容", en: "columns: news within two weeks, others within six months", 15, each: 5,
        updates.stale),
      Item(
        zh: "信息形成后按期公开（政府信息公开条例第二十六条）", en: "what was formed is public in time (art. 26)", 5, each: 1,
        Self.latePublications(of: portal)),
      Item(zh: "没有空白栏目", en: "no empty columns", 10, each: 2, updates.empty),
      Item(zh: "元标签齐全，与页面一致", en: "meta tags, complete and as on the page", 20, each: 4, Self.tags(inspection)),
      Item(zh: "页脚齐全", en: "the foot of the pages", 16, each: 2, Self.foot(inspection)),
      Item(
        zh: "链接、锚点都通", en: "links lead somewhere", 9, each: 3,
        log.counts(of: "site.dead-link", "site.dead-anchor", "markdown.dead-link")),
      Item(
        zh: "附件和图片都在", en: "attachments and pictures are there", 5, each: 1,
        log.counts(of: "announcement.missing-file", "markdown.image-without-file")),
      Item(zh: "地图有审图号", en: "maps have their approval number", 5, each: 5, Self.maps(portal.settings, inspection)),
    ]
  }

  private static func tags(_ inspection: PageInspection) -> [Message] {
    let names = PageInspection.siteTags + PageInspection.columnTags + PageInspection.articleTags
    var seen: Set<String> = []
    let missing = names.filter { seen.insert($0).inserted }.compactMap { name in
      inspection.count(of: .tag(name)).map { count in
        Message(
          zh: "\(count.pages.grouped) 页的 \(name) 缺少、为空或重复，如 \(count.first)",
          en: "\(count.pages.grouped) pages lack \(name), or have it empty or twice, such as \(count.first)")
      }
    }
    let title = inspection.count(of: .title).map {
      Message(
        zh: "\($0.pages) 页的 ArticleTitle 与页面标题不同，如 \($0.first)",
        en: "\($0.pages) pages have an ArticleTitle other than their title, such as \($0.first)")
    }
    let day = inspection.count(of: .day).map {
      Message(
        zh: "\($0.pages) 页的 PubDate 不是“年-月-日 时:分”，如 \($0.first)",
        en: "\($0.pages) pages have a PubDate of another form, such as \($0.first)")
    }
    let shownDay = inspection.count(of: .shownDay).map {
      Message(
        zh: "\($0.pages) 页上没有 PubDate 的日期，如 \($0.first)",
        en: "\($0.pages) pages do not show the day of their PubDate, such as \($0.first)")
    }
    return missing + [title, day, shownDay].compactMap(\.self)
  }

  /// Announcements and documents that were made public after more working days than the law leaves.
  private static func latePublications(of portal: Portal) -> [Message] {
    let calendar = WorkCalendar(portal.programme.holidays)
    let limit = portal.currentStandards.publication.workingDays
    let announcements = portal.announcements.map { ($0.title, $0.formed, Optional($0.date)) }
    let policies = portal.programme.policies.map { ($0.title, $0.issued.value, $0.published.value) }
    return (announcements + policies).filter { _, formed, published in
      guard let formed, let published else { return false }
      return calendar.isWithin(limit, after: formed, published) == false
    }.map { title, _, _ in
      Message(zh: "“\(title)”形成后超过 \(limit) 个工作日才公开", en: "“\(title)” was public after more than \(limit) working days")
    }
  }

  private static func foot(_ inspection: PageInspection) -> [Message] {
    PageInspection.foot.compactMap { name, _ in
      inspection.count(of: .foot(name)).map { count in
        Message(
          zh: "\(count.pages.grouped) 页没有“\(name)”，如 \(count.first)",
          en: "\(count.pages.grouped) pages lack “\(name)”, such as \(count.first)")
      }
    }
  }

  private static func maps(_ settings: SiteSettings, _ inspection: PageInspection) -> [Message] {
    let unsaid = inspection.count(of: .map).map {
      Message(
        zh: "\($0.pages.grouped) 页的地图下没有审图号，也没有写明是示意图，如 \($0.first)",
        en: "\($0.pages.grouped) pages have a map without number or remark under it, such as \($0.first)")
    }
    let unnumbered = Message(
      zh: settings.isDemo ? "演示站没有审图号，图下印“示意图，不作划界依据”" : "site.yml 没有 map_approval",
      en: settings.isDemo ? "a demo has none, and says so under its maps" : "site.yml has no map_approval")
    return [unsaid, settings.mapApproval == nil ? unnumbered : nil].compactMap(\.self)
  }
}

extension SiteAssessment.Item {
  /// - Parameter loss: how many points each fault costs.
  fileprivate init(zh: String, en: String, _ points: Int, each loss: Int, _ faults: [Message]) {
    title = Message(zh: zh, en: en)
    self.points = points
    self.faults = faults
    score = max(0, points - loss * faults.count)
  }
}

extension DiagnosticLog {
  /// How many findings there are of each of some kinds; nothing of a kind that there is none of.
  fileprivate func counts(of ids: String...) -> [Message] {
    ids.compactMap { id in
      let count = sorted.count { $0.id == id }
      return count == 0 ? nil : Message(zh: "\(count.grouped) 处 [\(id)]", en: "\(count.grouped) times [\(id)]")
    }
  }
}
