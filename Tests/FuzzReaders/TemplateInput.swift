import PortalCore
import PortalMarkup

/// Inputs for the compiler of templates; what it accepts is filled.
enum TemplateInput {
  /// A value that no template may let through as it is.
  private static let attack = "\u{1F}<i>&\"'"

  private struct Place: Sendable {
    var name = TemplateInput.attack
    var phone: String?
    var isOpen = true
    var tags = ["甲", TemplateInput.attack]
    var neighbours: [Place] = []
  }

  private static let neighbourFields = ViewFields<Place>(
    .text("name", "名称") { $0.name }, .optional("phone", "电话") { $0.phone })

  private static let fields = ViewFields<Place>(
    .text("name", "名称") { $0.name }, .optional("phone", "电话") { $0.phone },
    .html("story", "情况") { _ in HTML(safe: Array("<p>已建成</p>".utf8)) }, .flag("open", "是否开放") { $0.isOpen },
    .texts("tags", "特色") { $0.tags }, .list("neighbours", "邻居", of: neighbourFields) { $0.neighbours },
    .record("self", "本身", of: neighbourFields) { $0 })

  /// The text up to a record separator (U+001E) is the page, the rest what it may insert and inherit from.
  static func read(_ bytes: [UInt8]) {
    let parts = bytes.split(separator: 0x1E, maxSplits: 1, omittingEmptySubsequences: false).map(Array.init)
    let sources = zip(["page", "part"], parts).map { SourceText(path: "templates/\($0).html", bytes: $1) }
    let folder = TemplateFolder("templates", sources)
    for mode in [TemplateMode.strict, .specification] {
      var log = DiagnosticLog()
      let template = Template.compile("page", from: folder, for: fields.shape, mode: mode, log: &log)
      log.check()
      precondition((template == nil) == log.hasErrors, "a template is refused with a reason")
      guard let template else { continue }
      var buffer = ByteBuffer()
      template.render(fields.record(for: Place(neighbours: [Place(phone: "12345"), Place()])), into: &buffer)
      guard mode == .strict, !bytes.contains(0x1F) else { continue }
      let page = String(decoding: buffer.bytes, as: UTF8.self)
      precondition(!page.contains("\u{1F}<"), "a text is escaped")
    }
  }
}
