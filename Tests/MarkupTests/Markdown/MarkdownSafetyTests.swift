import PortalCore
import PortalMarkup
import TestSupport
import Testing

struct MarkdownSafetyTests {
  @Test func `raw HTML is left out and reported once for a pair of tags`() {
    let page = MarkdownPage("中文⟦<b onclick=x>⟧粗</b> ⟦<img src=x>⟧\n\n⟦<details>⟧\n<script>x</script>\n\n后文")
    #expect(page.html == "<p>中文粗 </p>\n<p>后文</p>\n")
    #expect(page.problems == page.marks.map { .init(id: "markdown.raw-html", location: $0) })
  }

  @Test func `a comment is left out without a word`() {
    let page = MarkdownPage("甲<!-- 内部 -->乙\n\n<!-- 内部 -->\n")
    #expect(page.html == "<p>甲乙</p>\n")
    #expect(page.problems.isEmpty)
  }

  @Test func `an image alone in its paragraph is a figure with a caption`() {
    let page = MarkdownPage("![服务中心](a.jpg \"新建的中心\")\n\n![餐厅](b.jpg)\n\n文中![图标](c.png)图\n\n- ![列](d.png)")
    #expect(
      page.html == """
        <figure><img src="a.jpg" alt="服务中心" loading="lazy"><figcaption>新建的中心</figcaption></figure>
        <figure><img src="b.jpg" alt="餐厅" loading="lazy"><figcaption>餐厅</figcaption></figure>
        <p>文中<img src="c.png" alt="图标" loading="lazy">图</p>
        <ul>
        <li><img src="d.png" alt="列" loading="lazy"></li>
        </ul>

        """)
    #expect(page.document.images.map(\.text) == ["服务中心", "餐厅", "图标", "列"])
  }

  @Test func `an image without text, or that is no file of the content, is an error`() {
    let page = MarkdownPage("中文 ![](⟦a.jpg⟧) ![图](⟦https://a.cn/b.jpg⟧) ![区](⟦district:xihu⟧)")
    #expect(
      page.problems == [
        .init(id: "markdown.image-without-alt", location: page.marks[0]),
        .init(id: "markdown.image-without-file", location: page.marks[1]),
        .init(id: "markdown.image-without-file", location: page.marks[2]),
      ])
    #expect(page.html == "<p>中文 <img src=\"a.jpg\" alt=\"\" loading=\"lazy\"> 图 区</p>\n")
  }

  @Test func `bytes that are not text are an error at their place and are replaced`() {
    let bytes = Array("甲".utf8) + [0xFF] + Array("乙".utf8) + [0] + [0xEF, 0xB7, 0x90]
    let source = SourceText(path: "a.md", bytes: bytes)
    let document = MarkdownDocument(source: source, body: bytes.indices)
    #expect(document.html { $0 }.text == "<p>甲\u{FFFD}乙\u{FFFD}\u{FFFD}</p>\n")
    #expect(document.diagnostics { _ in .known }.entries.map(\.id) == ["markdown.invalid-text"])
  }

  @Test func `only the body is read, and its places count from the beginning of the file`() {
    let marked = MarkedSource("a.md", "---\ntitle: 甲 # [x](y)\n---\n\r\n甲\r\n[乙](⟦b.md⟧)\r\n")
    let body = 31..<marked.source.bytes.count
    let document = MarkdownDocument(source: marked.source, body: body)
    #expect(document.links.map(\.location) == marked.marks)
  }

  @Test(arguments: [
    ">", "> ", "[", "*", "`", "- ", "1) ", "![[]()", "*a **a ", "请**“", "”**请", "[a](", "[a](<b", "<!--", "| ", "\\",
    "a|", "&#97;", "[a](&#97;) ", "![", "<b>", "**x", "{#a}", "\u{0}",
  ])
  func `a hundred thousand of anything is read in time`(piece: String) {
    let text = String(repeating: piece, count: 100_000)
    for text in ["中文" + text, "| a |\n|--|\n| \(text) |"] {
      let time = processorTime {
        let page = MarkdownPage(text)
        _ = (page.html, page.problems)
      }
      #expect(time < .seconds(30))
    }
  }

  @Test func `lines of five megabytes are read in time`() {
    let time = processorTime { _ = MarkdownPage(String(repeating: "请看", count: 850_000)).html }
    #expect(time < .seconds(30))
  }

  @Test func `deeply nested lists and emphasis are an error and go no deeper in the page`() {
    let lists = MarkdownPage((0..<1000).map { String(repeating: "  ", count: $0) + "- 甲\n" }.joined())
    #expect(lists.problems.map(\.id) == ["markdown.too-deep"])
    let count = 50_000
    let emphasis = MarkdownPage(String(repeating: "**甲 ", count: count) + String(repeating: " 乙**", count: count))
    #expect(emphasis.html.matches(of: /<strong>/).count < 101)
  }
}
