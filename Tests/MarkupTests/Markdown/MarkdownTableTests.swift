import PortalCore
import PortalMarkup
import Testing

struct MarkdownTableTests {
  @Test func `a pipe table has a caption, column heads and alignments by class`() {
    let page = MarkdownPage(
      """
      表：各区进度

      | 区 | 数量 | 面积 |
      |:---|---:|:-:|
      | [西湖区](district:xihu) | **“12”**个 | 3*4 |
      | a \\| b | 5*6 |
      """)
    #expect(
      page.html == """
        <div class="table-scroll" tabindex="0" role="group" aria-label="各区进度">
        <table>
        <caption>各区进度</caption>
        <thead>
        <tr><th scope="col" class="align-left">区</th><th scope="col" class="align-right">数量</th>\
        <th scope="col" class="align-center">面积</th></tr>
        </thead>
        <tbody>
        <tr><td class="align-left"><a href="district:xihu">西湖区</a></td>\
        <td class="align-right"><strong>“12”</strong>个</td><td class="align-center">3*4</td></tr>
        <tr><td class="align-left">a | b</td><td class="align-right">5*6</td><td class="align-center"></td></tr>
        </tbody>
        </table>
        </div>

        """)
    #expect(page.problems.isEmpty)
  }

  @Test func `the caption and other text may stand in the line before`() {
    let captioned = MarkdownPage("表：进度\n区 | 数\n--|--\n西湖 | 1")
    #expect(captioned.html.contains("<caption>进度</caption>\n<thead>\n<tr><th scope=\"col\">区</th>"))
    let led = MarkdownPage("见**下表：**如下\n请看\n| 区 |\n|--|\n")
    #expect(led.html.hasPrefix("<p>见<strong>下表：</strong>如下请看</p>\n<div class=\"table-scroll\""))
    #expect(led.html.hasSuffix("</thead>\n</table>\n</div>\n"))
  }

  @Test func `tables stand in quotes and lists, and their cells know the links defined elsewhere`() {
    let page = MarkdownPage(
      """
      > - | 区 | 链接 |
      >   |--|--|
      >   | # 甲 | [请**“看”**吧] |

      [请**“看”**吧]: ⟦a.md⟧
      """)
    #expect(page.html.contains("<tr><td># 甲</td><td><a href=\"a.md\">请<strong>“看”</strong>吧</a></td></tr>"))
    #expect(page.html.hasPrefix("<blockquote>\n<ul>\n<li>\n<div class"))
    #expect(page.document.links.map(\.location) == page.marks)
  }

  @Test func `links in cells have their places`() {
    let page = MarkdownPage(
      """
      说明：[甲](a.md)

      | 名称 | 链接 |
      |--|--|
      | a.md | [甲](⟦a.md⟧) |
      """)
    #expect(page.document.links.last?.location == page.marks[0])
  }

  @Test func `a head that does not match its line is an error, and so is a cell too many`() {
    let uneven = MarkdownPage("| ⟦区⟧ | 数 | 面积 |\n|--|--|\n| 1 | 2 |")
    #expect(uneven.problems == [.init(id: "markdown.table-columns", location: uneven.marks[0])])
    let long = MarkdownPage("正文\n\n| 区 | 数 |\n|--|--|\n| 1 | 2 | ⟦3⟧ | 4 |")
    #expect(long.problems == [.init(id: "markdown.table-columns", location: long.marks[0])])
  }

  @Test func `what looks like a table in code is code`() {
    let page = MarkdownPage("```\n| a |\n|--|\n```")
    #expect(page.html == "<pre><code>| a |\n|--|\n</code></pre>\n")
  }
}
