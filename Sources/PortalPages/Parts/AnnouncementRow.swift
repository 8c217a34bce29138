import PortalCore
package import PortalMarkup
package import PortalModel

/// An announcement as a list shows it.
package struct AnnouncementRow: Sendable {
  private let announcement: Announcement

  package init(_ announcement: Announcement) {
    self.announcement = announcement
  }

  package static let fields = ViewFields<AnnouncementRow>(
    .text("title", "标题") { $0.announcement.title },
    .text("path", "本站路径") { Address.announcement($0.announcement.id).path },
    .text("date", "发布日期，如 2025-06-30") { $0.announcement.date.written },
    .text("column", "栏目") { $0.announcement.column.title },
    .text("publisher", "来源") { $0.announcement.publisher },
    .optional("summary", "摘要") { $0.announcement.summary })
}
