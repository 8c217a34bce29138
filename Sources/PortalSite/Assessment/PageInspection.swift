import PortalCore
import Synchronization

/// Looks at each finished page as those who check government websites do, and counts what is missing.
package final class PageInspection: SiteSink {
  /// What is missing on pages.
  enum Fault: Hashable, Sendable {
    /// A meta tag is missing, empty, or there more than once.
    case tag(String)
    /// The tag of the title and the visible title differ.
    case title
    /// The tag of the day is not written `2025-10-15 09:30`.
    case day
    /// The day of the tag does not stand on the page.
    case shownDay
    /// Something that the foot of a page says.
    case foot(String)
    /// A map does not say under it by what number it was approved, that it is a sketch, or that it shows no lines.
    case map
  }

  /// How many pages have a fault, and the first of them.
  struct Count: Sendable {
    var pages = 0
    var first: String
  }

  private struct Found {
    var pages = 0
    var faults: [Fault: Count] = [:]
  }

  private let found = Mutex(Found())

  package init() {}

  package func take(_ file: SiteFile) {
    guard file.path.hasSuffix(".html"), case .bytes(let bytes) = file.body else { return }
    let page = PageBytes(bytes)
    // Pages to be embedded, and those that only lead elsewhere, are none that a reader is sent to.
    guard !page.holds("content=\"noindex\">"), !page.holds("http-equiv=\"refresh\"") else { return }
    let faults = Self.faults(of: page)
    found.withLock { found in
      found.pages += 1
      for fault in faults {
        var count = found.faults[fault] ?? Count(first: file.path)
        count.pages += 1
        count.first = min(count.first, file.path)
        found.faults[fault] = count
      }
    }
  }

  /// How many pages there are.
  var pages: Int { found.withLock { $0.pages } }

  /// The count of a fault; `nil` where no page has it.
  func count(of fault: Fault) -> Count? { found.withLock { $0.faults[fault] } }

  static let siteTags = ["SiteName", "SiteDomain", "SiteIDCode"]
  static let columnTags = ["ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"]
  static let articleTags = ["ColumnName", "ColumnType", "ArticleTitle", "PubDate", "ContentSource"]
  /// What the foot of a page must have, and a text that shows it.
  static let foot = [
    ("主办单位", "主办单位"), ("网站标识码", "网站标识码"), ("ICP 备案号", "ICP备"), ("公安备案号", "公网安备"), ("网站找错", "网站找错"),
    ("联系方式", "联系方式"), ("网站地图", "网站地图"), ("党政机关标识", "党政机关"),
  ]

  /// How the drawings begin that are maps, and what stands under one of them (地图管理条例, articles 15 and 22).
  private static let maps = ["city-map", "district-map", "district-locator", "community-locator"].map {
    "<figure class=\"drawing \($0)\""
  }
  private static let sources = ["审图号：", "示意图，不作划界依据", "图中只有位置点"]

  private static func faults(of page: PageBytes) -> [Fault] {
    let tags = Dictionary(grouping: page.tags, by: \.name).mapValues { $0.map(\.content) }
    let isArticle = tags["ArticleTitle"] != nil
    let wanted = siteTags + (isArticle ? articleTags : tags["ColumnName"] != nil ? columnTags : [])
    var faults = wanted.filter { name in
      guard let values = tags[name], values.count == 1 else { return true }
      return values[0].isEmpty || values[0] == "null"
    }.map(Fault.tag)
    if isArticle {
      if tags["ArticleTitle"]?.first != page.text(between: "<h1>", and: "</h1>") { faults.append(.title) }
      if let moment = tags["PubDate"]?.first.flatMap({ Moment($0) }) {
        let body = page.firstIndex(of: "<h1>") ?? 0
        if !page.holds(moment.date.inChinese, from: body) { faults.append(.shownDay) }
      } else {
        faults.append(.day)
      }
    }
    if maps.reduce(0, { $0 + page.count(of: $1) }) > sources.reduce(0, { $0 + page.count(of: $1) }) {
      faults.append(.map)
    }
    let end = page.firstIndex(of: "<footer") ?? 0
    return faults + foot.filter { !page.holds($0.1, from: end) }.map { Fault.foot($0.0) }
  }
}

/// The bytes of a page, searched for short texts.
private struct PageBytes {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Where a text first begins behind a place.
  func firstIndex(of text: String, from start: Int = 0) -> Int? {
    let wanted = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { bytes in
      guard let first = wanted.first, start <= bytes.count - wanted.count else { return nil }
      return (start...bytes.count - wanted.count).first { index in
        bytes[index] == first && wanted.indices.allSatisfy { bytes[index + $0] == wanted[$0] }
      }
    }
  }

  /// How often a text is there.
  func count(of text: String) -> Int {
    var count = 0
    var index = 0
    while let found = firstIndex(of: text, from: index) {
      count += 1
      index = found + text.utf8.count
    }
    return count
  }

  func holds(_ text: String, from start: Int = 0) -> Bool {
    firstIndex(of: text, from: start) != nil
  }

  /// The text between two others; `nil` where there is none.
  func text(between first: String, and last: String) -> String? {
    guard let start = firstIndex(of: first), let end = firstIndex(of: last, from: start) else { return nil }
    return String(decoding: bytes[start + first.utf8.count..<end], as: UTF8.self)
  }

  /// Each `<meta name="…" content="…">`.
  var tags: [(name: String, content: String)] {
    var tags: [(name: String, content: String)] = []
    let (opening, middle) = ("<meta name=\"", "\" content=\"")
    var index = 0
    while let start = firstIndex(of: opening, from: index), let end = firstIndex(of: "\">", from: start) {
      let tag = String(decoding: bytes[start + opening.utf8.count..<end], as: UTF8.self)
      if let parts = tag.firstRange(of: middle) {
        tags.append((String(tag[..<parts.lowerBound]), String(tag[parts.upperBound...])))
      }
      index = end
    }
    return tags
  }
}
