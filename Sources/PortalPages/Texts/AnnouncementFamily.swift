import PortalCore
package import PortalMarkup
import PortalModel

/// A page for every announcement.
package struct AnnouncementFamily: PageFamily {
  package init() {}

  package var template: String { "announcement" }
  package var shape: ViewShape { AnnouncementView.fields.shape }

  package func count(in edition: Edition) -> Int { edition.portal.announcements.count }

  package func address(_ number: Int, in edition: Edition) -> Address {
    .announcement(edition.portal.announcements[number].id)
  }

  package func page(_ number: Int, of edition: Edition) -> Page {
    let view = AnnouncementView(number, of: edition)
    return Page(view.head.address, AnnouncementView.fields.record(for: view))
  }
}

/// What the page of one announcement says.
private struct AnnouncementView {
  let index: Int
  let edition: Edition
  let announcement: Announcement
  let head: PageHead

  init(_ index: Int, of edition: Edition) {
    self.index = index
    self.edition = edition
    announcement = edition.portal.announcements[index]
    let text = announcement.content
    let column = announcement.column
    head = PageHead(
      edition, at: text.address, title: announcement.title,
      description: announcement.summary ?? "\(announcement.publisher)，\(announcement.date.inChinese)。",
      kind: .article(announcement), section: .announcements,
      trail: [PageLink("公告", Address.announcements), PageLink(column.title, Address.announcements(in: column))],
      feed: PageLink(column.title, Address.announcements(in: column).feed), hasRecordFile: true,
      about: StructuredData(of: edition).article(announcement))
  }

  static let fields =
    PageHead.fields.mapped(\.head)
    + ViewFields<AnnouncementView>(
      .list("header", "发布信息：有的才列出", of: HeaderField.fields) { $0.header },
      .html("body", "正文") { $0.announcement.content.html($0.announcement.content.document, of: $0.edition) },
      .optionalRecord("image", "题图", of: ImageView.fields) { view in
        view.announcement.image.map { ImageView(image: $0) }
      },
      .flag("hasAttachments", "有没有附件") { !$0.announcement.attachments.isEmpty },
      .list("attachments", "附件", of: AttachmentView.fields) { view in
        view.announcement.attachments.map { AttachmentView(attachment: $0) }
      },
      .flag("hasRelated", "有没有相关的区、社区和项目") { !$0.related.isEmpty },
      .list("related", "相关的区、社区和项目", of: PageLink.fields) { $0.related },
      .optionalRecord("newer", "后一条公告", of: PageLink.fields) { $0.neighbour(-1) },
      .optionalRecord("older", "前一条公告", of: PageLink.fields) { $0.neighbour(1) })

  private var header: [HeaderField] {
    let rows: [(String, String?)] = [
      ("文号", announcement.documentNumber), ("索引号", announcement.indexNumber),
      ("发布单位", announcement.publisher), ("发布时间", "\(announcement.date.inChinese) \(announcement.time)"),
      ("栏目", announcement.column.title),
    ]
    return rows.compactMap { name, value in value.map { HeaderField(name, $0) } }
  }

  private var related: [PageLink] {
    let portal = edition.portal
    return announcement.districts.map { PageLink(portal[$0].name, Address.district($0.id)) }
      + announcement.communities.map { PageLink(portal[$0].name, Address.community($0.id)) }
      + announcement.projects.map { PageLink(portal[$0].name, Address.project($0.id)) }
  }

  private func neighbour(_ offset: Int) -> PageLink? {
    let announcements = edition.portal.announcements
    guard announcements.indices.contains(index + offset) else { return nil }
    let other = announcements[index + offset]
    return PageLink(other.title, Address.announcement(other.id))
  }
}

/// The picture of an announcement.
private struct ImageView {
  let image: Announcement.Image

  static let fields = ViewFields<ImageView>(
    .text("path", "图片的本站路径") { $0.image.path },
    .text("alternative", "图片的文字说明") { $0.image.alternative })
}

/// A file offered with an announcement.
private struct AttachmentView {
  let attachment: Announcement.Attachment

  static let fields = ViewFields<AttachmentView>(
    .text("title", "附件名") { $0.attachment.title },
    .text("path", "本站路径") { $0.attachment.path },
    .text("format", "格式，如 PDF") { $0.format },
    .text("size", "大小，如 12.3 KB") { $0.attachment.size.writtenAsFileSize })

  private var format: String {
    let name = attachment.path.split(separator: "/").last ?? ""
    let parts = name.split(separator: ".")
    return parts.count > 1 ? parts[parts.count - 1].uppercased() : "文件"
  }
}

extension Int {
  /// Bytes as a reader wants them: “840 字节”, “12.3 KB”, “4.5 MB”; units of 1024.
  var writtenAsFileSize: String {
    if self < 1024 { return "\(self) 字节" }
    let (unit, name) = self < 1024 * 1024 ? (1024, "KB") : (1024 * 1024, "MB")
    return "\(writtenDecimal((self * 10).dividedRounded(by: unit), fractionDigits: 1, grouped: true)) \(name)"
  }
}
