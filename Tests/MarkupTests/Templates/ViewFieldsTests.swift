import PortalCore
import PortalMarkup
import Testing

struct ViewFieldsTests {
  @Test func `the fields of a template are listed with their kinds and meanings`() {
    let rows = ViewFields<Quarter>(
      .text("name", "社区名称") { $0.name },
      .list("neighbours", "其他社区", of: Quarter.neighbourFields) { $0.neighbours }
    ).shape.rows
    #expect(rows.map(\.name) == ["name", "neighbours", "neighbours.name", "neighbours.phone"])
    #expect(rows.map(\.kind.zh) == ["文字", "列表", "文字", "文字（可缺）"])
    #expect(rows.map(\.meaning) == ["社区名称", "其他社区", "社区名称", "服务电话"])
  }

  @Test func `fields common to all pages stand before a page's own`() throws {
    let site = ViewFields<Void>(.text("title", "网站名称") { "门户" })
    let common = ViewFields<Quarter>(.record("site", "网站", of: site) { _ in })
    let own = ViewFields<String>(.text("name", "名称") { $0 })
    let fields = common + own.mapped { $0.name }
    let folder = TemplateFolder("t", [SourceText(path: "t/a.html", text: "{{site.title}}/{{name}}")])
    var log = DiagnosticLog()
    let template = try #require(Template.compile("a", from: folder, for: fields.shape, log: &log))
    var buffer = ByteBuffer()
    template.render(fields.record(for: Quarter(name: "甲")), into: &buffer)
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == "门户/甲")
  }
}
