import PortalCore
import PortalModel

/// When the columns of a site were last updated, against the times of the national check.
struct ColumnUpdates {
  /// What is wrong with the home page, with columns, and with empty ones; the vetoes among them.
  private(set) var home: [Message] = []
  private(set) var stale: [Message] = []
  private(set) var empty: [Message] = []
  private(set) var vetoes: [Message] = []

  /// - Parameter today: the day of the check, which is content and not the clock's.
  init(_ announcements: [Announcement], today: CalendarDate) {
    if let newest = announcements.map(\.date).max(), today - newest <= 14 {
      home = []
    } else {
      let since = announcements.map(\.date).max()?.written ?? "-"
      home = [
        Message(
          zh: "最近一条是 \(since)，距 \(today.written) 超过两周",
          en: "the newest is of \(since), more than two weeks before \(today.written)")
      ]
      vetoes.append(Message(zh: "首页两周没有更新", en: "the home page was not updated for two weeks"))
    }
    for column in Announcement.Column.allCases {
      guard let newest = announcements.filter({ $0.column == column }).map(\.date).max() else {
        empty.append(Message(zh: "“\(column.title)”是空的", en: "“\(column.rawValue)” is empty"))
        continue
      }
      let days = today - newest
      guard days > Self.limit(of: column) else { continue }
      stale.append(
        Message(
          zh: "“\(column.title)”最近一条是 \(newest.written)，已 \(days) 天",
          en: "“\(column.rawValue)” has its newest of \(newest.written), \(days) days ago"))
    }
    if stale.count >= 5 { vetoes.append(Message(zh: "五个以上栏目长期不更新", en: "five or more columns are stale")) }
    if empty.count >= 5 { vetoes.append(Message(zh: "五个以上栏目是空的", en: "five or more columns are empty")) }
  }

  /// In days: news are of two weeks, notices and policies of six months.
  private static func limit(of column: Announcement.Column) -> Int {
    column == .news ? 14 : 183
  }
}
