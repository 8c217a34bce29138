import PortalCore
import PortalIndicators
import PortalMarkup
import PortalModel

/// A table as the data pages offer it, in all its forms.
struct DownloadRow {
  private let download: TableDownload
  private let edition: Edition

  init(_ download: TableDownload, of edition: Edition) {
    self.download = download
    self.edition = edition
  }

  static let fields = ViewFields<DownloadRow>(
    .text("title", "表名") { $0.download.table.title },
    .number("count", "记录，条", .recordCounts, of: NumberLink.fields) { row in
      NumberLink(row.download.count, unit: "条", to: row.download[.csv]?.address.path ?? "")
    },
    .text("dictionary", "每一列的意思，本站路径") { Address.data.place($0.download.table.anchor) },
    .list("files", "这张表的各种格式", of: FileRow.fields) { row in
      row.download.files.map { FileRow($0, of: row.edition) }
    })
}

/// A file as the data pages offer it.
struct FileRow {
  private let download: Download
  private let seal: FileSeal

  init(_ download: Download, of edition: Edition) {
    self.download = download
    seal = edition.store.seal(of: download)
  }

  static let fields = ViewFields<FileRow>(
    .text("path", "本站路径") { $0.download.address.path },
    .text("name", "文件名") { $0.download.name },
    .text("format", "格式：CSV") { $0.download.format.title },
    .text("size", "大小：27 KB") { $0.seal.written },
    .text("digest", "校验码，SHA-256") { $0.seal.digest.hex })
}

extension DownloadFormat {
  /// What the data pages say of a form.
  static let fields = ViewFields<DownloadFormat>(
    .text("format", "格式：CSV") { $0.title },
    .text("purpose", "它用来做什么") { $0.purpose })
}
