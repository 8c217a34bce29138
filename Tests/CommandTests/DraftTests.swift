import TestSupport
import Testing

/// `portal new announcement`.
@Suite struct DraftTests {
  @Test(arguments: [
    "平常的标题", "带\"引号\"与'撇号'：冒号、#井号 - 横线", "第一行\n第二行\t制表", "小食堂 🍚 开饭了 👨‍👩‍👧", "{{title}} <b>&amp;</b> \\n", "@ - ! | > % `",
  ])
  func `a draft passes the checks and its title comes back unchanged`(title: String) throws {
    let workplace = try Workplace()
    let run = try workplace.run("new", "announcement", title, "--column", "通知", "--language", "zh")
    let path = "content/announcements/2025/2025-06-30-notice.md"
    #expect(run.output == "已新建 \(path)\n")
    #expect(run.status == 0)
    let check = try workplace.run("check", "--strict", "--language", "zh")
    #expect(check.findings == "")
    #expect(check.status == 0, "\(check.errors)")
    let page = try #require(try workplace.build()["announcements/2025-06-30-notice/index.html"])
    let shown = title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
    #expect(visibleText(page).contains(shown))
  }

  @Test func `a second draft of the day gets another name, and no file is overwritten`() throws {
    let workplace = try Workplace()
    try workplace.folder.write("我的", to: "content/announcements/2025/2025-06-30-news.md")
    #expect(try workplace.run("new", "announcement", "标题").status == 0)
    #expect(workplace.folder["content/announcements/2025/2025-06-30-news.md"] == "我的")
    #expect(workplace.folder["content/announcements/2025/2025-06-30-news-2.md"]?.contains("标题") == true)
  }
}
