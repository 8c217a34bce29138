import PortalCore
import PortalMarkup
import TestSupport

/// What the templates of these tests are about: a community and its neighbours.
struct Quarter: Sendable {
  var name = "西溪花园社区"
  var phone: String?
  var story = HTML(safe: Array("<p>已建成</p>".utf8))
  var meetsNorm = false
  var tags: [String] = []
  var neighbours: [Quarter] = []
  var operatorName: String?

  static let neighbourFields = ViewFields<Quarter>(
    .text("name", "社区名称") { $0.name },
    .optional("phone", "服务电话") { $0.phone })

  static let operatorFields = ViewFields<String>(.text("title", "运营单位名称") { $0 })

  static let fields = ViewFields<Quarter>(
    .text("name", "社区名称") { $0.name },
    .optional("phone", "服务电话") { $0.phone },
    .html("story", "建设情况") { $0.story },
    .flag("meetsNorm", "是否达标") { $0.meetsNorm },
    .texts("tags", "特色") { $0.tags },
    .list("neighbours", "同街道的其他社区", of: neighbourFields) { $0.neighbours },
    .optionalRecord("operator", "运营单位", of: operatorFields) { $0.operatorName },
    .record("self", "本社区", of: neighbourFields) { $0 })
}

/// What comes of a template: a page, or what is wrong.
struct TemplateOutcome {
  private(set) var text = ""
  private(set) var log = DiagnosticLog()

  /// Fills the template `page` of a folder; the others are there to be inserted.
  init(_ page: SourceText, _ others: [SourceText] = [], filledWith quarter: Quarter = Quarter()) {
    let folder = TemplateFolder("templates", [page] + others)
    let template = Template.compile("page", from: folder, for: Quarter.fields.shape, log: &log)
    var buffer = ByteBuffer()
    template?.render(Quarter.fields.record(for: quarter), into: &buffer)
    text = String(decoding: buffer.bytes, as: UTF8.self)
  }

  init(_ page: String, _ others: [String: String] = [:], filledWith quarter: Quarter = Quarter()) {
    self.init(
      SourceText(path: "templates/page.html", text: page),
      others.map { SourceText(path: "templates/\($0.key).html", text: $0.value) }, filledWith: quarter)
  }
}
