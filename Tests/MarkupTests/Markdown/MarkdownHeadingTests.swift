import PortalCore
import PortalMarkup
import Testing

struct MarkdownHeadingTests {
  @Test func `headings have ids made of their text, numbered where they are alike`() {
    let page = MarkdownPage(
      """
      ## 一、总体 *要求*
      ## 一、总体要求！
      ### Plan A & B
      ### Plan A & B
      #### ！
      """)
    #expect(
      page.document.headings.map { "\($0.level) \($0.text) #\($0.anchor)" } == [
        "2 一、总体 要求 #一-总体-要求", "2 一、总体要求！ #一-总体要求", "3 Plan A & B #plan-a-b", "3 Plan A & B #plan-a-b-2",
        "4 ！ #section",
      ])
    #expect(page.html.hasPrefix("<h2 id=\"一-总体-要求\">一、总体 <em>要求</em></h2>\n"))
  }

  @Test func `an id at the end of a heading is its anchor and not its text`() {
    let page = MarkdownPage("## 目标 {#goals}\n[甲](#goals)")
    #expect(page.html == "<h2 id=\"goals\">目标</h2>\n<p><a href=\"#goals\">甲</a></p>\n")
    #expect(page.document.headings.map { [$0.text, $0.anchor] } == [["目标", "goals"]])
    #expect(page.problems.isEmpty)
  }

  @Test func `a text is divided at its headings, without markup`() {
    let page = MarkdownPage(
      """
      先说*一句*，再<https://例.cn/>。

      ## 目标 & 标准 {#goals}
      - 每百户 [100](#goals) 平方米
      - `60` < 100

      | 甲 | 乙 |
      |---|---|
      | 一 | “二” |

      ### 二级
      """)
    #expect(page.document.sections.map { $0.heading?.anchor } == [nil, "goals", "二级"])
    let words = page.document.sections.map { $0.text.split(whereSeparator: \.isWhitespace).map(String.init) }
    #expect(words == [["先说一句，再https://例.cn/。"], ["每百户", "100", "平方米", "60", "<", "100", "甲", "乙", "一", "“二”"], []])
  }

  @Test func `a heading of level 1 is a warning and becomes one of level 2`() {
    let page = MarkdownPage("正文\n\n⟦# 标题⟧\n\n### 小节")
    #expect(page.html.contains("<h2 id=\"标题\">标题</h2>\n<h3 id="))
    #expect(page.problems == [.init(id: "markdown.h1", location: page.marks[0])])
    #expect(!page.document.diagnostics { _ in .known }.hasErrors)
  }

  @Test func `an anchor used twice is an error at the second heading`() {
    let page = MarkdownPage("## 甲 {#a}\n\n⟦## 乙 {#a}⟧")
    #expect(page.problems == [.init(id: "markdown.duplicate-anchor", location: page.marks[0])])
  }
}
