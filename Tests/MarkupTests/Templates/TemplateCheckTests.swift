import PortalCore
import PortalMarkup
import TestSupport
import Testing

struct TemplateCheckTests {
  @Test func `a misspelt field is an error at its name with the nearest name, in both languages`() {
    let marked = MarkedSource(
      "templates/page.html",
      """
      <h1>社区：{{name}}</h1>
      <p>邻里：{{#neighbours}}{{ ⟦nmae⟧ }}{{/neighbours}}</p>
      """)
    let outcome = TemplateOutcome(marked.source)
    #expect(outcome.log.entries.map(\.location) == marked.marks)
    #expect(
      outcome.log.text(in: .zh) == """
        templates/page.html:2:25: 错误: 没有名为“nmae”的字段 [template.unknown-name]
          | <p>邻里：{{#neighbours}}{{ nmae }}{{/neighbours}}</p>
          |                            ^^^^
          说明: 这里可用：name、phone、story、meetsNorm、tags、neighbours、operator、self
          = 改为“name”

        """)
    #expect(
      outcome.log.text(in: .en) == """
        templates/page.html:2:25: error: no field is named “nmae” [template.unknown-name]
          | <p>邻里：{{#neighbours}}{{ nmae }}{{/neighbours}}</p>
          |                            ^^^^
          note: known here: name, phone, story, meetsNorm, tags, neighbours, operator, self
          = change it to “name”

        """)
  }

  /// Each case: a template with its wrong places marked, the rule, and what the author reads first.
  static let wrong: [(template: String, id: String, zh: String, en: String)] = [
    ("{{self.⟦nmae⟧}}", "template.unknown-name", "没有名为“nmae”的字段", "no field is named “nmae”"),
    ("{{⟦.⟧}}", "template.unknown-name", "没有名为“.”的字段", "no field is named “.”"),
    ("{{name.⟦first⟧}}", "template.unknown-name", "没有名为“first”的字段", "no field is named “first”"),
    ("{{{⟦name⟧}}}", "template.raw-text", "“name”是文字，必须转义", "“name” is a text and must be escaped"),
    ("{{&⟦name⟧}}", "template.raw-text", "“name”是文字，必须转义", "“name” is a text and must be escaped"),
    ("{{⟦story⟧}}", "template.escaped-html", "“story”是HTML，不能再转义", "“story” is HTML and must not be escaped"),
    (
      "{{⟦meetsNorm⟧}}", "template.not-text", "“meetsNorm”是是否型，不能直接显示",
      "“meetsNorm” is a flag and cannot be shown itself"
    ),
    (
      "{{⟦neighbours⟧}}", "template.not-text", "“neighbours”是列表，不能直接显示",
      "“neighbours” is a list and cannot be shown itself"
    ),
    ("{{⟦phone⟧}}", "template.may-be-absent", "“phone”可能没有值，会留下空白", "“phone” may be absent and would leave a blank"),
    (
      "{{⟦operator.title⟧}}", "template.may-be-absent", "“operator.title”可能没有值，会留下空白",
      "“operator.title” may be absent and would leave a blank"
    ),
    (
      "{{^phone}}{{⟦phone⟧}}{{/phone}}", "template.may-be-absent", "“phone”可能没有值，会留下空白",
      "“phone” may be absent and would leave a blank"
    ),
    (
      "{{#⟦name⟧}}a{{/name}}", "template.always-there", "“name”是文字，总有值，不能作为条件",
      "“name” is a text, always there, and no condition"
    ),
    (
      "{{^⟦self⟧}}a{{/self}}", "template.always-there", "“self”是记录，总有值，不能作为条件",
      "“self” is a record, always there, and no condition"
    ),
    ("⟦{{#meetsNorm}}⟧达标", "template.unclosed-section", "“meetsNorm”没有结束标签", "“meetsNorm” is not closed"),
    ("达标⟦{{/meetsNorm}}⟧", "template.unopened-section", "“meetsNorm”没有开始，却结束了", "“meetsNorm” is closed but not open"),
    (
      "{{#meetsNorm}}达标{{/⟦meetNorm⟧}}", "template.mismatched-section", "这里应当结束“meetsNorm”，写的却是“meetNorm”",
      "this should close “meetsNorm”, but says “meetNorm”"
    ),
    ("⟦{{⟧name, {{name}}", "template.unclosed-tag", "标签没有结束", "the tag does not end"),
    ("⟦{{}}⟧", "template.empty-tag", "标签里没有名称", "the tag has no name"),
    (
      "⟦{{=<%=}}⟧", "template.wrong-delimiters", "分隔符应当是两个，用空格隔开，不含等号",
      "the delimiters must be two, with a space between and no equals sign"
    ),
    ("{{>⟦foot⟧}}", "template.unknown-partial", "没有名为“foot”的模板", "no template is named “foot”"),
    (
      "{{>⟦page⟧}}", "template.recursive-partial", "模板“page”插入了自己，没有尽头",
      "the template “page” inserts itself without end"
    ),
    (
      "{{<frame}}{{$⟦contnet⟧}}a{{/contnet}}{{/frame}}", "template.unknown-block", "模板“frame”没有名为“contnet”的块",
      "the template “frame” has no block named “contnet”"
    ),
    (
      "{{<frame}} ⟦正文⟧ {{/frame}}", "template.lost-text", "“{{<frame}}”里只有“{{$…}}”块会显示，这些内容会丢失",
      "inside “{{<frame}}” only “{{$…}}” blocks are shown; this would be lost"
    ),
  ]

  private let frame = SourceText(path: "templates/frame.html", text: "<main>{{$content}}{{/content}}</main>")

  @Test(arguments: wrong.indices, ["", "中文在前：", "第一行\n第二行，"])
  func `every wrong use is one error at its place, in both languages`(number: Int, before: String) {
    let wrong = Self.wrong[number]
    let marked = MarkedSource("templates/page.html", before + wrong.template)
    let log = TemplateOutcome(marked.source, [frame]).log
    #expect(log.entries.map(\.location) == marked.marks)
    #expect(log.entries.map(\.id) == [wrong.id])
    #expect(log.entries.map(\.message) == [Message(zh: wrong.zh, en: wrong.en)])
    #expect(log.hasErrors)
  }

  @Test func `all errors of a template and of those it inserts are found at once`() {
    let page = MarkedSource("templates/page.html", "{{⟦nmae⟧}}{{>frame}}{{#neighbours}}{{⟦phone⟧}}{{/neighbours}}")
    let frame = MarkedSource("templates/frame.html", "编号{{⟦id⟧}}")
    let log = TemplateOutcome(page.source, [frame.source]).log
    #expect(log.sorted.map(\.location) == frame.marks + page.marks)
  }

  @Test func `misspelt names of templates, blocks and sections come with the nearest name`() {
    for template in ["{{>fram}}", "{{<frame}}{{$contnet}}{{/contnet}}{{/frame}}", "{{#tags}}{{/tag}}"] {
      let log = TemplateOutcome(SourceText(path: "templates/page.html", text: template), [frame]).log
      #expect(log.entries.flatMap(\.fixes).compactMap(\.replacement).count == 1, "\(template)")
    }
  }

  @Test func `a missing template is an error that names the file`() {
    var log = DiagnosticLog()
    let template = Template.compile(
      "page", from: TemplateFolder("templates", []), for: Quarter.fields.shape, log: &log)
    #expect(template == nil)
    #expect(log.text(in: .zh).hasPrefix("templates/page.html: 错误: 缺少模板“page.html” [template.missing]\n"))
  }

  @Test func `a template that no page uses is a warning`() {
    let sources = ["page", "partials/kpi", "old"].map { name in
      SourceText(path: "templates/\(name).html", text: name == "page" ? "{{>partials/kpi}}" : "")
    }
    let folder = TemplateFolder("templates", sources)
    var log = DiagnosticLog()
    let template = Template.compile("page", from: folder, for: Quarter.fields.shape, log: &log)
    folder.warnOfUnused(besides: template.map { [$0] } ?? [], log: &log)
    #expect(log.text(in: .en).hasPrefix("templates/old.html: warning: no page uses the template “old”"))
    #expect(log.entries.count == 1)
  }
}

/// Numbers that are worked out from records are shown with how, or not at all.
struct ComputedNumberTests {
  private struct Sum: Sendable {
    let value: String
    let clause: String?

    static let fields = ViewFields<Sum>(
      .text("value", "数") { $0.value }, .text("formula", "怎么算") { _ in "面积 ÷ 户数" },
      .optional("clause", "条款") { $0.clause })
  }

  private static let shape = ViewFields<Sum>(
    .text("name", "指标") { _ in "面积" }, .number("area", "每百户面积", of: Sum.fields) { $0 })

  private func outcome(_ page: SourceText, _ partial: String = "", clause: String? = nil) -> (String, DiagnosticLog) {
    let folder = TemplateFolder("templates", [page, SourceText(path: "templates/trace.html", text: partial)])
    var log = DiagnosticLog()
    let template = Template.compile("page", from: folder, for: Self.shape.shape, log: &log)
    var buffer = ByteBuffer()
    template?.render(Self.shape.record(for: Sum(value: "60.03", clause: clause)), into: &buffer)
    return (String(decoding: buffer.bytes, as: UTF8.self), log)
  }

  private static let trace = "{{value}} = {{formula}}{{#clause}}（{{clause}}）{{/clause}}"

  @Test func `a number is shown with all that explains it, here or in what is inserted`() {
    let here = SourceText(path: "templates/page.html", text: "{{#area}}\(Self.trace){{/area}}")
    #expect(outcome(here).0 == "60.03 = 面积 ÷ 户数")
    let inserted = SourceText(path: "templates/page.html", text: "{{name}}{{#area}}{{>trace}}{{/area}}")
    #expect(outcome(inserted, Self.trace, clause: "三（一）").0 == "面积60.03 = 面积 ÷ 户数（三（一））")
  }

  @Test(arguments: [
    ("{{#⟦area⟧}}{{value}}{{/area}}", "formula"), ("{{#⟦area⟧}}{{value}}{{formula}}{{/area}}", "clause"),
    ("{{#⟦area⟧}}{{formula}}{{#clause}}{{clause}}{{/clause}}{{/area}}", "value"),
    ("{{#⟦area⟧}}{{name}}{{>trace}}{{/area}}", "formula"), ("{{#⟦area⟧}}{{/area}}", "value"),
  ])
  func `a number without what explains it is an error that names what is missing`(template: String, missing: String) {
    let marked = MarkedSource("templates/page.html", template)
    let (_, log) = outcome(marked.source, "{{value}}")
    #expect(log.entries.map(\.id) == ["template.untraced-number"])
    #expect(log.entries.map(\.location) == marked.marks)
    #expect(log.entries.map(\.message.zh) == ["“area”是算出来的数，这里没有写明它怎么来的：少了“\(missing)”"])
  }

  @Test(arguments: ["{{⟦area⟧}}", "{{area.⟦value⟧}}"])
  func `no way leads around the explanation`(template: String) {
    let marked = MarkedSource("templates/page.html", template)
    let (_, log) = outcome(marked.source)
    #expect(log.entries.map(\.location) == marked.marks)
    #expect(log.hasErrors)
  }
}
