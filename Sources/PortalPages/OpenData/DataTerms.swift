import PortalMarkup
import PortalModel

/// What every data page says beneath its downloads: what the forms are for, on what terms the data may be used.
struct DataTerms {
  private let notice: DataNotice

  init(of edition: Edition) {
    notice = DataNotice(of: edition)
  }

  static let fields = ViewFields<DataTerms>(
    .list("formats", "有哪些格式，各有什么用", of: DownloadFormat.fields) { _ in DownloadFormat.allCases },
    .text("licence", "数据许可的名称，或者一句话") { $0.notice.licence },
    .optional("licencePath", "许可全文的网址；没有写明则没有") { $0.notice.settings.licence?.url })
}
