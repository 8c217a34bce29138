import PortalCore
import PortalMarkup
import Testing

struct MarkdownChineseTests {
  @Test(arguments: [
    ("**注意：**请看", "<strong>注意：</strong>请看"),
    ("聚焦**“一老一小”**服务", "聚焦<strong>“一老一小”</strong>服务"),
    ("**注意：**请看**重点**", "<strong>注意：</strong>请看<strong>重点</strong>"),
    ("注意：**(甲)**，再看**（乙）**吧", "注意：<strong>(甲)</strong>，再看<strong>（乙）</strong>吧"),
    ("请*（轻声）*读", "请<em>（轻声）</em>读"),
    ("按**[办法](a.md)**办", "按<strong><a href=\"a.md\">办法</a></strong>办"),
    ("用**`portal`**吧", "用<strong><code>portal</code></strong>吧"),
    ("***“要点”***在此", "<em><strong>“要点”</strong></em>在此"),
  ])
  func `emphasis beside Chinese punctuation is emphasis`(text: String, html: String) {
    #expect(MarkdownPage(text).html == "<p>\(html)</p>\n")
  }

  @Test(arguments: [
    ("3 * 4 * 5", "3 * 4 * 5"),
    ("星号\\**“一”*", "星号*<em>“一”</em>"),
    ("a**\"b\"**c", "a**&quot;b&quot;**c"),
    ("** 注意 **", "** 注意 **"),
  ])
  func `elsewhere emphasis follows CommonMark`(text: String, html: String) {
    #expect(MarkdownPage(text).html == "<p>\(html)</p>\n")
  }

  @Test func `code, addresses and titles keep their asterisks and nothing else`() {
    let page = MarkdownPage(
      """
      `请**“看”**吧` [甲](请**“看”**吧.md "请**“看”**吧")

      ```请**“看”**吧
      请**“看”**吧
      ```
      """)
    #expect(
      page.html == """
        <p><code>请**“看”**吧</code> <a href="%E8%AF%B7**%E2%80%9C%E7%9C%8B%E2%80%9D**%E5%90%A7.md" \
        title="请**“看”**吧">甲</a></p>
        <pre><code class="language-请**“看”**吧">请**“看”**吧
        </code></pre>

        """)
    #expect(page.document.links.map(\.destination) == ["请**“看”**吧.md"])
  }

  @Test(arguments: [
    ("第一行，\n第二行", "第一行，第二行"),
    ("他说“好”\n然后走了", "他说“好”然后走了"),
    ("他说：\n“好”", "他说：“好”"),
    ("“好”\n“不好”", "“好”“不好”"),
    ("**第一行**\n*第二行*", "<strong>第一行</strong><em>第二行</em>"),
    ("运行\nportal 命令", "运行\nportal 命令"),
    ("“yes”\n“no”", "“yes”\n“no”"),
    ("行\n`代码`", "行\n<code>代码</code>"),
  ])
  func `a line break between Chinese leaves no space`(text: String, html: String) {
    #expect(MarkdownPage(text).html == "<p>\(html)</p>\n")
  }

  @Test func `the first paragraph without markup is the summary`() {
    let page = MarkdownPage("## 标题\n\n**注意：**请看\n[办法](a.md)。\n\n第二段")
    #expect(page.document.summary == "注意：请看办法。")
  }
}
