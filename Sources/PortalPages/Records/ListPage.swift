import PortalCore
import PortalMarkup

/// One page of a long list, or all of it on one page: which members it shows, and where its neighbours lie.
struct ListPage: Sendable {
  /// The first page of the list.
  let first: Address
  /// Counted from 1; one more than there are pages where this is the whole list.
  let number: Int
  /// How many pages the list has, at least one, not counting the one that shows the whole.
  let count: Int
  /// How many members the whole list has.
  let total: Int
  /// The members on this page.
  let range: Range<Int>

  /// - Parameters:
  ///   - index: counted from 0 and below the count of `count(of:size:)`; the last of several is the whole list.
  ///   - total: how many members the list has.
  ///   - size: how many members a page shows.
  init(_ index: Int, of first: Address, total: Int, size: Int) {
    self.first = first
    self.total = total
    number = index + 1
    count = Self.parts(of: total, size: size)
    range = index == count ? 0..<total : min(index * size, total)..<min((index + 1) * size, total)
  }

  /// How many pages show a list: an empty one has one too, a long one its parts and one with the whole.
  static func count(of total: Int, size: Int) -> Int {
    let parts = parts(of: total, size: size)
    return parts == 1 ? 1 : parts + 1
  }

  private static func parts(of total: Int, size: Int) -> Int {
    max(1, (total + size - 1) / size)
  }

  /// Where this page lies.
  var address: Address { isWhole ? first.whole : first.page(number) }

  /// “ · 第 2 页” or “ · 全部”, nothing on the first page; to be put behind a title.
  var suffix: String { isWhole ? " · 全部" : number == 1 ? "" : " · 第 \(number) 页" }

  /// Whether this page shows the whole of a list that has several.
  private var isWhole: Bool { number > count }

  static let fields = ViewFields<ListPage>(
    .text("number", "第几页") { String($0.number) },
    .text("count", "共几页") { String($0.count) },
    .flag("isPaged", "列表是否不止一页，而且这是其中一页") { $0.count > 1 && !$0.isWhole },
    .text("whole", "整个列表在一页上的路径；只有一页的列表没有这一页") { $0.first.whole.path },
    .optional("previous", "上一页的路径") {
      $0.number > 1 && !$0.isWhole ? $0.first.page($0.number - 1).path : nil
    },
    .optional("next", "下一页的路径") { $0.number < $0.count ? $0.first.page($0.number + 1).path : nil })
}
