import Glibc
import TestSupport
import Testing

/// Files in the output folder that are not the site's.
@Suite struct ForeignFileTests {
  private let foreign = [
    "CNAME": "example.org\n", ".gitignore": "*\n", "own/page.html": "<p>别人的</p>", "files/mine.txt": "我的",
  ]

  @Test func `foreign files are left alone by every build`() throws {
    let workplace = try Workplace()
    for (path, text) in foreign { try workplace.folder.write(text, to: "site/" + path) }
    let times = foreign.keys.sorted().map { workplace.folder.status(of: "site/" + $0).st_mtim.tv_nsec }
    let clean = try workplace.build(into: "clean")
    try workplace.build()
    #expect(try workplace.site() == clean.merging(foreign) { $1 })
    try workplace.folder.remove("content/files/form.csv")
    try workplace.edit("content/announcements/2025/2025-05-20-notice.md", "和[报名表](../../files/form.csv)", "")
    try workplace.build()
    for (path, text) in foreign { #expect(workplace.folder["site/" + path] == text) }
    #expect(foreign.keys.sorted().map { workplace.folder.status(of: "site/" + $0).st_mtim.tv_nsec } == times)
  }

  @Test func `a foreign file where a page has to go is an error, and nothing is written`() throws {
    let workplace = try Workplace()
    try workplace.folder.write("别人的首页", to: "site/index.html")
    let run = try workplace.run("build", "--language", "zh")
    #expect(
      run.findings == """
        site/index.html: 错误: 网站要写入的位置已有一个不是 portal 生成的文件，未作改动 [output.foreign-file]
          = 移走它，或另选输出文件夹

        """)
    #expect(run.status == 1)
    #expect(try workplace.site() == ["index.html": "别人的首页"])
  }

  @Test func `a foreign link is not followed`() throws {
    let workplace = try Workplace()
    try workplace.folder.write("外面", to: "outside/index.html")
    try workplace.folder.write("", to: "site/.keep")
    workplace.folder.link("site/projects", to: "../outside")
    let run = try workplace.run("build", "--language", "zh")
    #expect(run.errors == "无法写入 site/projects：此处应为文件夹，却是文件或链接，未作改动\n")
    #expect(run.status == 3)
    #expect(workplace.folder["outside/index.html"] == "外面")
  }
}
