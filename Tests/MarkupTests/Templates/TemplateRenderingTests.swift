import PortalCore
import PortalMarkup
import Testing

struct TemplateRenderingTests {
  @Test func `texts are escaped and HTML stands as it is`() {
    let quarter = Quarter(name: "<b>西溪</b> & \"花园\" '社区'")
    let outcome = TemplateOutcome("<h1 title=\"{{name}}\">{{{story}}}{{&story}}</h1>", filledWith: quarter)
    #expect(outcome.log.entries.isEmpty)
    #expect(
      outcome.text
        == "<h1 title=\"&lt;b&gt;西溪&lt;/b&gt; &amp; &quot;花园&quot; &#39;社区&#39;\"><p>已建成</p><p>已建成</p></h1>")
  }

  @Test(arguments: [nil, "", "12345"])
  func `an optional text is shown in a section on itself, and its absence in an inverted one`(phone: String?) {
    let template = "{{#phone}}{{phone}}/{{.}}{{/phone}}{{^phone}}未报送{{/phone}}"
    let outcome = TemplateOutcome(template, filledWith: Quarter(phone: phone))
    #expect(outcome.text == (phone == "12345" ? "12345/12345" : "未报送"))
  }

  @Test func `a list shows each record, whose fields hide those around it`() {
    let quarter = Quarter(
      name: "甲", phone: "1", meetsNorm: true, tags: ["康养", "托育"],
      neighbours: [Quarter(name: "乙", phone: "2"), Quarter(name: "丙")])
    let outcome = TemplateOutcome(
      "{{#neighbours}}{{name}}{{#phone}}:{{phone}}{{/phone}}{{#meetsNorm}}+{{/meetsNorm}};{{/neighbours}}"
        + "{{#tags}}[{{.}}]{{/tags}}", filledWith: quarter)
    #expect(outcome.log.entries.isEmpty)
    #expect(outcome.text == "乙:2+;丙+;[康养][托育]")
  }

  @Test func `a dotted name reaches into a record, and into an optional one inside its section`() {
    let template = "{{self.name}} {{#operator}}{{title}}{{operator.title}}{{/operator}}{{^operator}}无{{/operator}}"
    #expect(TemplateOutcome(template).text == "西溪花园社区 无")
    #expect(TemplateOutcome(template, filledWith: Quarter(operatorName: "丁")).text == "西溪花园社区 丁丁")
    #expect(TemplateOutcome("{{#operator.title}}{{.}}{{/operator.title}}").text == "")
  }

  @Test func `a page replaces the blocks of the frame that it is put into`() {
    let frame = """
      <title>{{$title}}门户{{/title}}</title>
      <main>
        {{$content}}
        {{/content}}
      </main>

      """
    let page = """
      {{<frame}}
      {{$title}}{{name}}{{/title}}
      {{$content}}
      <h1>{{name}}</h1>
      {{>partials/norm}}
      {{/content}}
      {{/frame}}

      """
    let outcome = TemplateOutcome(page, ["frame": frame, "partials/norm": "<p>\n  达标\n</p>\n"])
    #expect(outcome.log.entries.isEmpty)
    #expect(
      outcome.text == """
        <title>西溪花园社区</title>
        <main>
          <h1>西溪花园社区</h1>
          <p>
            达标
          </p>
        </main>

        """)
  }

  @Test func `comments and changed delimiters leave nothing on the page`() {
    #expect(TemplateOutcome("<!-- {{! 说明 }}\n{{=<% %>=}}\n-->{{<%name%>}}").text == "<!-- \n-->{{西溪花园社区}}")
  }

  @Test func `threads fill the same template at once`() throws {
    let folder = TemplateFolder("t", [SourceText(path: "t/a.html", text: "{{#neighbours}}{{name}},{{/neighbours}}")])
    var log = DiagnosticLog()
    let template = try #require(Template.compile("a", from: folder, for: Quarter.fields.shape, log: &log))
    let pages = inParallel(count: 400, jobs: 4) { range in
      range.map { number in
        var buffer = ByteBuffer()
        let quarter = Quarter(neighbours: [Quarter(name: "\(number)"), Quarter(name: "<\(number)>")])
        template.render(Quarter.fields.record(for: quarter), into: &buffer)
        return String(decoding: buffer.bytes, as: UTF8.self)
      }
    }
    #expect(pages.flatMap { $0 } == (0..<400).map { "\($0),&lt;\($0)&gt;," })
  }
}
