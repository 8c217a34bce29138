import PortalCore
import TestSupport
import Testing

/// What an editor would mark in texts.
struct EditorialTests {
  private static let words = SourceText(
    path: "content/words.yml",
    text: """
      words:
        - {wrong: 座落, right: 坐落, except: [王座落成]}
        - {wrong: 残废人, right: 残疾人, forbidden: true}
      """)

  private func article(_ body: String, title: String = "开放", file: String = "2025-01-05-open") -> MarkedSource {
    MarkedSource(
      "content/announcements/2025/\(file).md",
      """
      ---
      title: \(title)
      date: 2025-01-05
      time: "09:30"
      column: 动态
      publisher: 市建委
      ---
      \(body)

      """)
  }

  @Test(arguments: [
    ("加快建设⟦,⟧早日开放", "，"), ("时间⟦:⟧上午", "："), ("开放了⟦。。⟧", "。"), ("等等⟦。。。⟧", "……"), ("食堂⟦(一楼)⟧开放", "（一楼）"),
    ("见杭政办函⟦（2024）11号⟧文", "〔2024〕11号"), ("见杭政办函⟦[2024]11号⟧文", "〔2024〕11号"), ("它⟦座落⟧在湖边", "坐落"),
  ]) func `what is set wrongly is a warning with the right form`(body: String, right: String) {
    let marked = article(body)
    let diagnostics = World.diagnostics(marked.source, Self.words).filter { $0.id.hasPrefix("editorial.") }
    #expect(diagnostics.map(\.location) == marked.marks)
    #expect(diagnostics.map(\.severity) == [.warning])
    #expect(diagnostics.flatMap { $0.fixes.compactMap(\.replacement) } == [right])
  }

  @Test(arguments: [
    "上午 8:30 开放，见 [说明](https://example.gov.cn/a,b)。", "审图号 GS（2024）1234号", "杭政办函〔2024〕11号", "使用 WPS(2019) 打开",
    "省略……好", "王座落成", "社区（一期）", "a,b;c",
  ]) func `what is set rightly is not marked`(body: String) {
    #expect(World.diagnostics(article(body).source, Self.words).allSatisfy { !$0.id.hasPrefix("editorial.") })
  }

  @Test func `a forbidden word is an error, also in a table`() {
    let marked = MarkedSource("content/records/communities.csv", World.communities.replacing("米市社区", with: "⟦残废人⟧社区"))
    let diagnostics = World.diagnostics(marked.source, Self.words)
    #expect(diagnostics.map(\.id) == ["editorial.forbidden-word"])
    #expect(diagnostics.map(\.severity) == [.error] && diagnostics.map(\.location) == marked.marks)
  }

  @Test func `a word of one character or with letters would be found where it is not meant`() {
    let marked = MarkedSource("content/words.yml", "words:\n  - {wrong: ⟦帐⟧, right: 账}\n  - {wrong: ⟦A股⟧, right: 股}\n")
    #expect(World.diagnostics(marked.source).map(\.location) == marked.marks)
  }

  @Test func `two texts of one title are told apart by nobody`() {
    let first = article("一", title: "名单", file: "2025-01-05-first")
    let second = article("二", title: "⟦名单⟧", file: "2025-01-06-second")
    let diagnostics = World.diagnostics(first.source, second.source)
    #expect(diagnostics.map(\.id) == ["editorial.repeated-title"])
    #expect(diagnostics.map(\.location) == second.marks)
  }

  @Test(arguments: ["图片", "IMG_0012.jpg", "照片"]) func `a picture's description must say something`(description: String)
  {
    let marked = article("![⟦\(description)⟧](../../media/a.jpg)")
    let diagnostics = World.diagnostics(marked.source)
    #expect(diagnostics.map(\.id) == ["editorial.empty-description"])
    #expect(diagnostics.map(\.location) == marked.marks)
  }
}

/// Numbers that documents and sites are known by.
struct OfficialNumberTests {
  private func article(_ line: String) -> MarkedSource {
    MarkedSource(
      "content/announcements/2025/2025-01-05-open.md",
      "---\ntitle: 开放\ndate: 2025-01-05\ntime: \"09:30\"\ncolumn: 动态\npublisher: 市建委\n\(line)\n---\n文\n")
  }

  @Test(arguments: ["002489401/2024-00624", "00248940-1/2024-00624"])
  func `an index number with its check digit is right`(number: String) {
    #expect(World.diagnostics(article("index_number: \(number)").source).isEmpty)
  }

  @Test(arguments: [
    ("⟦002489402/2024-00624⟧", "document.organization-code"), ("⟦002489401/2024-624⟧", "document.index-number"),
    ("⟦00248940/2024-00624⟧", "document.index-number"), ("⟦002489401-2024-00624⟧", "document.index-number"),
  ]) func `a mistyped index number is found`(number: String, id: String) {
    let marked = article("index_number: \(number)")
    #expect(marked.diagnostics.map(\.id) == [id])
    #expect(marked.diagnostics.map(\.location) == marked.marks)
  }

  @Test(arguments: [
    ("GS（2024）1234号", true), ("GS京(2023)0123号", true), ("浙S（2023）45号", true), ("浙杭S（2025）12号", true),
    ("2024-1234", false),
    ("审图号待定", false),
  ]) func `an approval number of maps has a known form`(number: String, isRight: Bool) {
    let site = MarkedSource("content/site.yml", World.site + "\nmap_approval: ⟦\(number)⟧\n")
    #expect(site.diagnostics.map(\.id) == (isRight ? [] : ["site.map-approval-form"]))
    #expect(isRight || site.diagnostics.map(\.location) == site.marks)
  }

  @Test(arguments: [
    ("周一至周日 8:30—17:00", true), ("24 小时", true), ("每日 10:30—13:00、16:30—18:00", true), ("⟦周一至周五⟧", false),
    ("⟦8:30—25:00⟧", false), ("⟦17:00—8:30⟧", false),
  ]) func `opening hours are times in their order`(hours: String, isRight: Bool) {
    let marked = MarkedSource(
      "content/records/facilities.csv",
      "设施编号,设施名称,所在社区,服务领域,状态,开放时间,更新日期\nf1,食堂,xixi,dining,开放,\(hours),2025-06-01\n")
    #expect(marked.diagnostics.map(\.id) == (isRight ? [] : ["facility.opening-hours"]))
    #expect(isRight || marked.diagnostics.map(\.location) == marked.marks)
  }
}
