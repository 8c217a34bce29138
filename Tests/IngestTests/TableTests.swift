import PortalCore
import PortalIngest
import PortalModel
import TestSupport
import Testing

struct TableTests {
  private let path = "content/programme/bureaus.csv"

  @Test func `columns stand in any order, under Chinese or English names or aliases`() throws {
    let source = SourceText(path: path, text: "名称,website,编号\n市建委,https://example.gov.cn/,jianwei\n")
    let bureau = try #require(World().with(source).read().portal).programme.bureaus[0]
    #expect(bureau.id == Identifier("jianwei"))
    #expect(bureau.name == "市建委")
    #expect(bureau.website == .value(WebAddress("https://example.gov.cn/")))
    #expect(bureau.phone == .notReported)
  }

  @Test func `a wrong header is an error at its cell`() {
    let marked = MarkedSource(path, "编号,简称,⟦公开电活⟧,⟦name⟧\njianwei,市建委,,\n")
    #expect(marked.diagnostics.map(\.id) == ["table.unknown-column", "table.duplicate-column"])
    #expect(marked.diagnostics.map(\.location) == marked.marks)
    #expect(marked.diagnostics[0].fixes.map(\.replacement) == ["公开电话"])
    #expect(marked.diagnostics[0].message.zh == "“责任单位”表没有名为“公开电活”的列")
    #expect(marked.diagnostics[0].message.en == "the table “bureaus” has no column named “公开电活”")
  }

  @Test func `a missing required column is one error at the header`() {
    let marked = MarkedSource(path, "⟦编号,公开电话⟧\njianwei,12345\nb,12345\n")
    #expect(marked.diagnostics.map(\.id) == ["table.missing-column"])
    #expect(marked.diagnostics.map(\.location) == marked.marks)
    #expect(marked.diagnostics[0].message.zh == "缺少必填的列“简称”")
  }

  @Test func `a row with too few or too many cells says both counts`() {
    let marked = MarkedSource(path, "编号,简称,全称\njianwei,市建委,\n⟦b,西湖⟧\nc,三,全,⟦余⟧,\n")
    #expect(marked.diagnostics.map(\.id) == ["table.too-few-cells", "table.too-many-cells"])
    #expect(marked.diagnostics.map(\.location) == marked.marks)
    #expect(marked.diagnostics.map(\.message.zh) == ["这一行只有 2 个单元格，表头有 3 个", "这一行有 5 个单元格，表头只有 3 个"])
  }

  @Test func `blank columns and rows that a spreadsheet leaves are passed over`() throws {
    let source = SourceText(path: path, text: "\u{FEFF}编号,简称,,\r\njianwei,市建委,,\r\n,,,\r\n")
    #expect(try #require(World().with(source).read().portal).programme.bureaus.count == 1)
  }

  @Test func `a folder of files is one table, and its ids are unique across files`() throws {
    let base = World().without("content/records/projects.csv")
    let row = "西溪,xihu,xixi,改建,在建,jianwei,2025-06-01\n"
    let first = MarkedSource("content/records/projects/a.csv", "\(World.projectHeader)\n⟦hub⟧,\(row)")
    let second = MarkedSource("content/records/projects/b.csv", "\(World.projectHeader)\nother,\(row)⟦hub⟧,\(row)")
    let log = base.with(second.source, first.source).read().log
    #expect(log.entries.map(\.id) == ["table.duplicate-id"])
    #expect(log.entries.map(\.location) == second.marks)
    #expect(log.entries[0].notes.map(\.location) == first.marks)
    let third = SourceText(path: "content/records/projects/b.csv", text: "\(World.projectHeader)\nother,\(row)")
    let portal = try #require(base.with(first.source, third).read().portal)
    #expect(portal.records.projects.map(\.id.text) == ["hub", "other"])
  }

  @Test func `records that share a name are told apart by their ids`() {
    let communities = SourceText(
      path: "content/records/communities.csv",
      text: "编号,名称,类型,街道代码\nxixi,新村,村,330106001\nmishi,新村,村,米市巷街道\n")
    let marked = MarkedSource(
      "content/records/projects.csv", "\(World.projectHeader)\nhub,西溪,西湖区,⟦新村⟧,改建,在建,市建委,2025-06-01\n")
    let diagnostics = World.diagnostics(communities, marked.source)
    #expect(diagnostics.map(\.id) == ["reference.ambiguous"])
    #expect(diagnostics.map(\.location) == marked.marks)
    #expect(diagnostics[0].notes.map(\.message.zh) == ["编号有：xixi、mishi"])
  }

  @Test(arguments: Tables.all)
  func `a table that cannot be read causes no errors in those that refer to it`(table: TableDescription) {
    let broken = SourceText(path: "content/\(table.path).csv", bytes: [0xFF, 0xFE, 0])
    #expect(World.diagnostics(broken).map(\.id) == ["text.utf16"])
    let missing = World().without(broken.path).read().log.entries.map(\.id)
    #expect(missing == (table.isOptional ? [] : ["content.missing-table"]))
  }

  @Test func `an unclosed quote is one error`() {
    let unclosed = SourceText(
      path: "content/records/communities.csv", text: World.communities.replacing("米市", with: "\"米市"))
    #expect(World.diagnostics(unclosed).map(\.id) == ["csv.unclosed-quote"])
  }

  @Test func `an id that cannot be read causes no errors in those that refer to it`() {
    let marked = MarkedSource(
      "content/records/projects.csv",
      "\(World.projectHeader)\n⟦HUB⟧,西溪共同体,xihu,xixi,改建,在建,jianwei,2025-06-01\n")
    let milestones = SourceText(path: "content/records/milestones.csv", text: "项目编号,节点\nhub,开工\n")
    let diagnostics = World.diagnostics(marked.source, milestones)
    #expect(diagnostics.map(\.location) == marked.marks)
    #expect(diagnostics.flatMap(\.fixes).map(\.replacement) == ["hub"])
  }

  @Test func `another record's number is not suggested in the place of an unknown one`() {
    let projects = SourceText(
      path: "content/records/projects.csv",
      text: "\(World.projectHeader)\nhub-02,西溪共同体,xihu,xixi,改建,在建,jianwei,2025-06-01\n")
    let milestones = MarkedSource("content/records/milestones.csv", "项目编号,节点\n⟦hub-01⟧,开工\n⟦hub02⟧,开工\n")
    let diagnostics = World.diagnostics(projects, milestones.source)
    #expect(diagnostics.map(\.location) == milestones.marks)
    #expect(diagnostics.map { $0.fixes.map(\.replacement) } == [[], ["hub-02"]])
  }

  @Test func `a row that cannot be read causes no errors in those that refer to it`() {
    let marked = MarkedSource(
      "content/records/communities.csv",
      "编号,名称,类型,街道代码\nmishi,米市社区,社区,330105001\nxixi,西溪花园社区,⟦设区⟧,330106001\n")
    #expect(World.diagnostics(marked.source).map(\.id) == ["cell.unknown-term"])
  }
}

struct ContentFilesTests {
  @Test func `the small folder has no mistakes`() {
    let (portal, log) = World().read()
    #expect(log.entries == [])
    #expect(portal != nil)
  }

  @Test func `a misspelt or superfluous file is an error with the nearest name`() throws {
    let log = World().with(SourceText(path: "content/records/comunities.csv", text: "")).read().log
    let entry = try #require(log.entries.first)
    #expect(log.entries.count == 1)
    #expect(entry.id == "content.unexpected-file")
    #expect(entry.fixes.map(\.message.zh) == ["文件名应是“records/communities.csv”？"])
    let other = World().withOther("records/projects.xlsx").read().log
    #expect(other.entries.map(\.id) == ["content.unexpected-file"])
  }

  @Test(arguments: [".DS_Store", "records/~$projects.csv", ".git/config", "records/.projects.csv.swp"])
  func `what systems and editors leave is passed over`(path: String) {
    #expect(!ContentFiles.isText(path))
    #expect(World().withOther(path).read().log.entries == [])
    #expect(World().with(SourceText(path: "content/\(path)", text: "x")).read().log.entries == [])
  }

  @Test func `a missing file or table is an error`() {
    #expect(World().without("content/site.yml").read().log.entries.map(\.id) == ["content.missing-file"])
    let log = World().without("content/records/gaps.csv").read().log
    #expect(log.entries.map(\.id) == ["content.missing-table"])
    #expect(log.entries[0].fixes.map(\.message.zh) == ["还没有内容时，只写表头一行：所在社区,服务领域,缺什么,措施,计划年份,状态"])
  }

  @Test func `the settings can be read whatever is wrong elsewhere`() {
    let site = SourceText(path: "content/site.yml", text: World.site)
    let (settings, log) = Ingest.settings(in: ContentFiles(folder: "content", texts: [site], sizes: [:]))
    #expect(settings?.name == "建设公开")
    #expect(log.entries == [])
    let missing = Ingest.settings(in: ContentFiles(folder: "content", texts: [], sizes: [:]))
    #expect(missing.log.entries.map(\.id) == ["content.missing-file"])
  }

  @Test func `a table is one file or one folder, not both`() {
    let source = SourceText(path: "content/records/projects/a.csv", text: World.projectHeader)
    #expect(World().with(source).read().log.entries.map(\.id) == ["content.file-and-folder"])
  }

  @Test func `the order of the files changes nothing`() throws {
    let texts = [
      SourceText(path: "content/pages/about.md", text: "---\ntitle: 关于\nsummary: 本站\n---\n"),
      SourceText(path: "content/pages/help.md", text: "---\ntitle: 帮助\nsummary: 用法\n---\n"),
    ]
    for texts in [texts, texts.reversed()] {
      let portal = try #require(World().with(texts[0], texts[1]).read().portal)
      #expect(portal.pages.map(\.id.text) == ["about", "help"])
    }
  }
}
