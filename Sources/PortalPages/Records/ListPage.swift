import PortalCore
import PortalMarkup

/// One page of a long list: which members it shows, and where its neighbours lie.
struct ListPage: Sendable {
  /// The first page of the list.
  let first: Address
  /// Counted from 1.
  let number: Int
  /// How many pages the list has, at least one.
  let count: Int
  /// How many members the whole list has.
  let total: Int
  /// The members on this page.
  let range: Range<Int>

  /// - Parameters:
  ///   - index: counted from 0.
  ///   - total: how many members the list has.
  ///   - size: how many members a page shows.
  init(_ index: Int, of first: Address, total: Int, size: Int) {
    self.first = first
    self.total = total
    number = index + 1
    count = Self.count(of: total, size: size)
    range = min(index * size, total)..<min((index + 1) * size, total)
  }

  /// How many pages a list has; an empty one has one too.
  static func count(of total: Int, size: Int) -> Int {
    max(1, (total + size - 1) / size)
  }

  /// Where this page lies.
  var address: Address { first.page(number) }

  /// “ · 第 2 页”, nothing on the first page; to be put behind a title.
  var suffix: String { number == 1 ? "" : " · 第 \(number) 页" }

  static let fields = ViewFields<ListPage>(
    .text("number", "第几页") { String($0.number) },
    .text("count", "共几页") { String($0.count) },
    .text("total", "整个列表共几条") { $0.total.grouped },
    .flag("isPaged", "列表是否不止一页") { $0.count > 1 },
    .optional("previous", "上一页的路径") { $0.number > 1 ? $0.first.page($0.number - 1).path : nil },
    .optional("next", "下一页的路径") { $0.number < $0.count ? $0.first.page($0.number + 1).path : nil })
}
