import PortalCore
import PortalMarkup
import Testing

struct MarkdownLinkTests {
  @Test func `links to records and files are printed as they are resolved, others as they are`() {
    let page = MarkdownPage(
      """
      [西湖区](district:xihu "区")、[任务](task:3.2.1)、[关于](../about.md)、[没有](community:none)、\
      <https://www.hangzhou.gov.cn/?a=1&b=2>、[信](mailto:a@b.cn)
      """)
    let addresses = [
      "district:xihu": "../districts/xihu/", "task:3.2.1": "../tasks/#3.2.1", "../about.md": "../about/",
    ]
    #expect(
      page.document.html { addresses[$0] }.text == """
        <p><a href="../districts/xihu/" title="区">西湖区</a>、<a href="../tasks/#3.2.1">任务</a>、\
        <a href="../about/">关于</a>、没有、<a href="https://www.hangzhou.gov.cn/?a=1&amp;b=2" rel="external">\
        https://www.hangzhou.gov.cn/?a=1&amp;b=2</a>、<a href="mailto:a@b.cn">信</a></p>

        """)
  }

  @Test func `a destination is a record, a file, an anchor or outside`() {
    let page = MarkdownPage("[a](PROJECT:p-1) [b](../x.md#y) [c](#d) [d](HTTPS://a.cn)\n\n## D {#d}")
    #expect(
      page.document.links.map(\.target) == [
        .record(.project, id: "p-1"), .file(path: "../x.md", anchor: "y"), .anchor("d"), .outside,
      ])
  }

  @Test func `links have the places of their destinations, past code and across lines`() {
    let page = MarkdownPage(
      """
      前言`[甲](a.md)`与[甲](⟦a.md⟧)，[b.md
      文字](<⟦b.md⟧> "题")。
      > 引文 [丙](⟦task:1⟧)
      > 续行 [丁][x]

      1. ![图](⟦m.png⟧) <⟦https://a.cn⟧>

      [x]: ⟦c.md⟧
      """)
    let places = (page.document.links + page.document.images).map(\.location)
    #expect(places.count == page.marks.count && places.allSatisfy(page.marks.contains))
    #expect(page.document.links.map(\.destination) == ["a.md", "b.md", "task:1", "c.md", "https://a.cn"])
  }

  @Test func `a destination written with references is placed on its line`() {
    let page = MarkdownPage("甲\n⟦[乙](&#97;.md)⟧\n")
    #expect(page.document.links.map(\.location) == page.marks)
  }

  @Test func `a link that leads nowhere is an error with the nearest name`() {
    let page = MarkdownPage("前文[西湖区](⟦district:xihuu⟧)\n\n见[上文](⟦#abov⟧)和[附件](⟦files/b.pdf⟧)\n\n## 上 {#above}")
    let log = page.document.diagnostics {
      if case .record = $0.target { .unknown(known: ["gongshu", "xihu"]) } else { .unknown(known: ["files/a.pdf"]) }
    }
    #expect(log.sorted.map(\.location) == page.marks)
    #expect(log.sorted.allSatisfy { $0.id == "markdown.dead-link" && $0.severity == .error })
    #expect(log.sorted.map { $0.fixes.first?.replacement } == ["district:xihu", "#above", "files/a.pdf"])
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java&#x0A;script:alert(1)", "&#1;javascript:alert(1)",
    "&#x20;javascript:alert(1)", "java&Tab;script:alert(1)", "javascript&colon;alert(1)", "view-source:http://a.cn",
    "feed:http://a.cn", "jar:a", "blob:http://a.cn/1", "filesystem:a", "data:text/html,a", "vbscript:a", "file:///etc",
    "//evil.example", "distrct:xihu", "http&#9;://a.cn", "javascript&#x3a;alert(1)", "\\javascript:a",
  ])
  func `a scheme outside the list is dropped and reported`(destination: String) {
    for text in ["[甲](<\(destination)>)", "中文[甲][1]\n\n[1]: <\(destination)>", "| [甲](<\(destination)>) |\n|--|"] {
      let page = MarkdownPage(text)
      #expect(page.problems.map(\.id) == ["markdown.unsafe-link"])
      #expect(!page.html.contains("href") && page.html.contains("甲"))
    }
    let image = MarkdownPage("![甲](<\(destination)>)")
    #expect(image.problems.map(\.id) == ["markdown.unsafe-link"])
    #expect(!image.html.contains("src="))
  }

  @Test func `an unsafe link is reported at its destination, with the scheme that was meant`() {
    let page = MarkdownPage("甲[乙](⟦distrct:xihu⟧)")
    let found = page.document.diagnostics { _ in .known }.entries
    #expect(found.map(\.location) == page.marks)
    #expect(found.first?.fixes.first?.message.en == "use “district:”")
  }

  @Test func `an address cannot break out of its attribute`() {
    let page = MarkdownPage("[甲](<a.md\"onclick='x'>)")
    #expect(
      page.document.html { _ in "\"><script>'" }.text == "<p><a href=\"%22%3E%3Cscript%3E&#39;\">甲</a></p>\n")
  }
}
