import FoundationEssentials
import TestSupport
import Testing

/// `portal import` on spreadsheets as office programs write them.
@Suite struct ImportTests {
  private static let isRecording = ProcessInfo.processInfo.environment["PORTAL_RECORD"] == "1"

  private func compare(_ text: String, with file: String, of story: ImportStory) throws {
    if Self.isRecording { try story.record(text, as: file) }
    #expect(text == story[file])
    #expect(!Self.isRecording, "recording proves nothing; look at what was recorded and run again without it")
  }

  @Test(arguments: ImportStory.quirks) func `a quirk is met as recorded`(_ story: ImportStory) throws {
    try compare(try story.told(), with: "told.zh.txt", of: story)
  }

  @Test func `every quirk of the list has spreadsheets of its own`() {
    #expect(ImportStory.quirks.map { $0.name.prefix(2) } == (1...16).map { $0 < 10 ? "0\($0)" : "\($0)" })
    for story in ImportStory.quirks {
      #expect(story["title.txt"]?.split(separator: "\n").count == 2, "\(story.name)")
      for file in story.spreadsheets {
        #expect(story.commands.contains { $0.contains(" \(file) ") }, "\(story.name)/\(file) is read by a command")
      }
    }
  }

  @Test func `the table of quirks in the docs is what the tests record`() throws {
    let docs = ImportStory(path: Workplace.tests + "/../../docs")
    try compare(quirksPage(), with: "quirks.md", of: docs)
  }

  @Test func `the example in the docs is what the commands print`() throws {
    let docs = ImportStory(path: Workplace.tests + "/../../docs")
    let told = try ImportStory.example.told()
    #expect(told.contains("错误 0 条，警告 0 条") && told.contains("已生成"))
    try compare(examplePage(told), with: "import-example.zh.md", of: docs)
  }

  private func quirksPage() -> String {
    var page = """
      # 报表的十六种毛病，和 `portal import` 的做法

      本页由测试生成：`Tests/CommandTests/Quirks` 里每种毛病有办公软件写出的文件（`lo-` LibreOffice，`op-` openpyxl，
      `xw-` XlsxWriter），下面抄的是命令的真实输出；与输出不符时测试失败。改了以后用 `PORTAL_RECORD=1 swift test` 重新生成。

      | # | 毛病 | 做法 | 文件 |
      |---|---|---|---|

      """
    for story in ImportStory.quirks {
      let title = (story["title.txt"] ?? "").split(separator: "\n").map { $0.replacing("|", with: "\\|") }
      guard title.count == 2 else { continue }
      let files = story.spreadsheets.map { "`\($0)`" }.joined(separator: " ")
      page += "| [\(number(story))](#\(number(story))) | \(title[0]) | \(title[1]) | \(files.isEmpty ? "—" : files) |\n"
    }
    for story in ImportStory.quirks {
      let title = (story["title.txt"] ?? "").split(separator: "\n").first ?? ""
      page += "\n## \(number(story))\n\n\(title)\n\n```\n\(story["told.zh.txt"] ?? "")```\n"
    }
    return page
  }

  private func number(_ story: ImportStory) -> String {
    Int(story.name.prefix(2)).map(String.init) ?? story.name
  }

  private func examplePage(_ told: String) -> String {
    """
    # 三份报表，一次干净的生成

    本页由测试生成：`Tests/CommandTests/ImportExample` 里的三份文件由 LibreOffice 和 XlsxWriter 写出，下面是命令的真实输出，
    只有用时和页数写作“…”。第三份起初有一格是约数，被整份拒绝；改正后导入。同一份文件再导入一次，什么也不变。末尾是台账里变了的行。

    ```
    \(told)```

    """
  }
}
