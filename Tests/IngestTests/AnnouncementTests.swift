import PortalCore
import PortalIngest
import PortalModel
import TestSupport
import Testing

struct AnnouncementTests {
  private let path = "content/announcements/2025/2025-06-01-opening.md"

  private func settings(_ more: String, date: String = "2025-06-01") -> MarkedSource {
    MarkedSource(
      path, "---\ntitle: 西溪共同体开放\ndate: \(date)\ntime: \"09:30\"\ncolumn: 动态\npublisher: 市建委\n\(more)---\n正文\n")
  }

  @Test func `an announcement is read with all it refers to`() throws {
    let marked = settings(
      """
      summary: 开放了
      document_number: 杭政办函〔2024〕11号
      districts: [西湖区]
      communities: [xixi]
      projects: [hub]
      image: {path: media/opening.jpg, alternative: 开放当天}
      attachments: [{path: files/list.pdf, title: 名单}]

      """)
    let announcement = try #require(World().with(marked.source).read().portal?.announcements.first)
    #expect(announcement.id == Identifier("2025-06-01-opening"))
    #expect(announcement.column == .news)
    #expect(announcement.districts.map(\.id.text) == ["xihu"])
    #expect(announcement.projects.map(\.index) == [0])
    #expect(announcement.image == .init(path: "media/opening.jpg", alternative: "开放当天"))
    #expect(announcement.attachments == [.init(path: "files/list.pdf", title: "名单", size: 1200)])
    #expect(marked.source.text(announcement.text.body) == "正文\n")
  }

  @Test(arguments: [
    ("document_number: ⟦杭政办函[2024]11号⟧\n", "document.number", "杭政办函〔2024〕11号"),
    ("document_number: ⟦杭政办函（2024）11号⟧\n", "document.number", "杭政办函〔2024〕11号"),
    ("districts: [⟦西胡区⟧]\n", "reference.unknown", "西湖区"), ("projects: [hub, ⟦hubs⟧]\n", "reference.unknown", "hub"),
    ("projects: ⟦hub⟧\n", "yaml.wrong-type", nil),
    ("attachments: [{path: ⟦files/lst.pdf⟧, title: 名单}]\n", "announcement.missing-file", "files/list.pdf"),
    ("attachments: [{path: ⟦list.pdf⟧, title: 名单}]\n", "announcement.missing-file", "files/list.pdf"),
    ("image: {path: ⟦media/a.jpg⟧, alternative: 图}\n", "announcement.missing-file", nil),
    ("⟦sumary⟧: 摘要\n", "yaml.unknown-key", "summary"),
  ])
  func `a wrong setting is an error at its value`(more: String, id: String, fix: String?) {
    let marked = settings(more)
    #expect(marked.diagnostics.map(\.id) == [id])
    #expect(marked.diagnostics.map(\.location) == marked.marks)
    #expect(marked.diagnostics.flatMap { $0.fixes.compactMap(\.replacement) } == (fix.map { [$0] } ?? []))
  }

  @Test func `a picture without a description is an error at the picture`() {
    let marked = settings("image: ⟦{path: media/opening.jpg}⟧\n")
    #expect(marked.diagnostics.map(\.id) == ["yaml.missing-key"])
    #expect(marked.diagnostics.map(\.location) == marked.marks)
  }

  @Test func `a date after the as-of date or of another year's folder is an error`() {
    let future = settings("", date: "⟦2025-07-01⟧")
    #expect(future.diagnostics.map(\.id) == ["announcement.after-as-of"])
    #expect(future.diagnostics.map(\.location) == future.marks)
    #expect(settings("", date: "2024-06-01").diagnostics.map(\.id) == ["announcement.wrong-year"])
  }

  @Test func `missing settings and unknown columns are errors, all at once`() {
    let marked = MarkedSource(path, "⟦---⟧\ntime: ⟦9点⟧\ncolumn: ⟦动太⟧\n---\n")
    let diagnostics = marked.diagnostics
    #expect(
      diagnostics.map(\.id) == [
        "yaml.missing-key", "yaml.missing-key", "yaml.missing-key", "announcement.not-a-time", "yaml.unknown-term",
      ])
    #expect(diagnostics.prefix(3).allSatisfy { $0.location == marked.marks[0] })
    #expect(diagnostics.suffix(2).map(\.location) == Array(marked.marks.dropFirst()))
    #expect(
      diagnostics.prefix(3).map(\.message.en) == ["“date” is missing", "“publisher” is missing", "“title” is missing"])
  }

  @Test func `two announcements of one file name are an error`() {
    let first = settings("")
    let second = SourceText(
      path: "content/announcements/2024/2025-06-01-opening.md",
      text: first.source.text(first.source.bytes.indices).replacing("date: 2025", with: "date: 2024"))
    let diagnostics = World.diagnostics(first.source, second)
    #expect(diagnostics.map(\.id) == ["announcement.repeated-name"])
    #expect(
      diagnostics[0].message.zh == "公告的文件名“2025-06-01-opening”与“announcements/2024/2025-06-01-opening.md”相同，网址会重复")
  }

  @Test func `a file name that can be no address is an error`() {
    let source = SourceText(path: "content/pages/关于.md", text: "---\ntitle: 关于\nsummary: 本站\n---\n")
    #expect(World.diagnostics(source).map(\.id) == ["content.file-name"])
  }
}

struct SettingsTests {
  private func site(_ from: String, _ to: String) -> MarkedSource {
    MarkedSource("content/site.yml", World.site.replacing(from, with: to))
  }

  @Test(arguments: [
    ("https://example.gov.cn/portal/", "⟦https://example.gov.cn/portal⟧", "site.base-url"),
    ("https://example.gov.cn/portal/", "⟦example.gov.cn/⟧", "site.base-url"),
    ("https://example.gov.cn/portal/", "⟦https://例.cn/⟧", "site.base-url"),
    ("2025-06-30", "⟦2025-06-31⟧", "yaml.wrong-type"), ("demo: true", "demo: ⟦也许⟧", "yaml.wrong-type"),
    ("mailto:portal@example.gov.cn", "⟦portal@example.gov.cn⟧", "site.contact"),
    ("\ndemo:", "\nlicence: ⟦CC BY 4.0⟧\ndemo:", "site.licence"),
    ("\ndemo:", "\noc4ids_prefix: ⟦OC4IDS-1⟧\ndemo:", "site.oc4ids-prefix"),
    ("\ndemo:", "\nlicence: CC BY\nlicence_url: ⟦CC BY 4.0⟧\ndemo:", "site.licence"),
    ("\ndemo:", "\nfeedback: ⟦example.gov.cn/report⟧\ndemo:", "site.feedback-address"),
    ("\ndemo:", "\nfeedback: ⟦https://example.gov.cn/?p={pgae}⟧\ndemo:", "site.feedback-place"),
    ("\ndemo:", "\nfeedback: ⟦https://example.gov.cn/?p={page⟧\ndemo:", "site.feedback-place"),
    ("\ndemo:", "\nfeedback: ⟦https://example.gov.cn/?e={edition}⟧\ndemo:", "site.feedback-without-page"),
    ("demo: true", "demo: true\nidentification_code: ⟦33010⟧", "site.identification-code"),
    ("hotline: \"12345\"", "hotline: ⟦热线⟧", "cell.not-a-phone"),
    ("hotline: \"12345\"", "hotline: \"⟦13800000000⟧\"", "cell.mobile-phone"),
    ("demo: true", "demo: true\nicp: ⟦浙ICP备123号⟧", "site.registration-number"),
    ("demo: true", "demo: true\npolice: ⟦浙公网安备 330号⟧", "site.registration-number"),
    ("demo: true", "demo: true\n⟦organiser⟧: 某局", "yaml.unknown-key"),
  ])
  func `a wrong setting of the site is reported at its value`(from: String, to: String, id: String) {
    let marked = site(from, to)
    #expect(marked.diagnostics.map(\.id) == [id])
    #expect(marked.diagnostics.map(\.location) == marked.marks)
  }

  @Test func `numbers that are right are kept`() throws {
    let more = "demo: true\nidentification_code: bm12345678\nicp: 浙ICP备05000001号-12\npolice: 浙公网安备33010002000001号"
    let settings = try #require(World().with(site("demo: true", more).source).read().portal).settings
    #expect(settings.identificationCode == "bm12345678")
    #expect(settings.icpNumber == "浙ICP备05000001号-12")
    #expect(settings.policeNumber == "浙公网安备33010002000001号")
  }

  @Test func `maps without an approval number are for demos only`() throws {
    let log = World().with(site("demo: true", "demo: false").source).read().log
    #expect(log.entries.map(\.id) == ["site.no-map-approval"])
    let approved = site("demo: true", "map_approval: 浙杭S（2025）1号").source
    #expect(try #require(World().with(approved).read().portal).settings.isDemo == false)
  }

  @Test(arguments: [
    ("points: 100", "points: 90", "standards.weights"),
    ("core: [community-dining]", "core: [dinning]", "reference.unknown"),
    ("id: clinic,", "id: community-dining,", "standards.repeated-id"),
    ("component: on-time", "component: ontime", "yaml.unknown-term"),
    ("minimum: 3,", "minimum: 三,", "yaml.wrong-type"),
    ("hub: 600, clause: \"3.1\"", "hub: 600, clause: \"9.1\"", "clause.unknown"),
    ("stale_after_days: 90, clause: \"3.1\"", "stale_after_days: 90", "yaml.missing-key"),
    ("meaning: 食堂, clause: \"2.2\"", "meaning: 食堂, clause: \"9.1\"", "clause.unknown"),
  ])
  func `wrong standards are reported`(from: String, to: String, id: String) {
    let source = SourceText(path: "content/programme/standards.yml", text: World.standards.replacing(from, with: to))
    #expect(World.diagnostics(source).map(\.id) == [id])
  }
}
