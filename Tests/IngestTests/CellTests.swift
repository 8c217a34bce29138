import PortalCore
import PortalIngest
import PortalModel
import TestSupport
import Testing

struct CellTests {
  /// A project whose named columns have the given cells.
  private func project(_ cells: (title: String, cell: String)...) -> MarkedSource {
    let header = World.projectHeader + cells.map { ",\($0.title)" }.joined()
    let row = "hub,西溪共同体,xihu,xixi,改建,在建,jianwei,2025-06-01" + cells.map { ",\($0.cell)" }.joined()
    return MarkedSource("content/records/projects.csv", "\(header)\n\(row)\n")
  }

  @Test func `blank, dash, dots and zero stay four different things`() throws {
    func area(_ cell: String) throws -> Reported<FloorArea> {
      let result = World().with(project(("建筑面积", cell)).source).read()
      return try #require(result.portal).records.projects[0].area
    }
    #expect(try area("") == .notReported)
    #expect(try area("-") == .none)
    #expect(try area("…") == .belowUnit)
    #expect(try area("0") == .value(.zero))
    #expect(try area("\"1,520.5\"") == .value(FloorArea(hundredths: 152_050)))
  }

  @Test(arguments: [
    ("建筑面积", "⟦约1200⟧", "cell.not-a-number", nil), ("建筑面积", "⟦-3⟧", "cell.negative", nil),
    ("建筑面积", "⟦1.234⟧", "cell.too-many-decimals", nil), ("建筑面积", "⟦１２００．５⟧", "cell.full-width", "1200.5"),
    ("建筑面积", "⟦1200 ㎡⟧", "cell.unit", "1200"), ("批准概算", "⟦125.5万元⟧", "cell.unit", "1255000"),
    ("批准概算", "⟦９亿⟧", "cell.unit", "900000000"), ("批准概算", "⟦99999999999999999999⟧", "cell.too-large", nil),
    ("建筑面积", "⟦—⟧", "cell.miswritten-mark", "-"), ("建筑面积", "⟦...⟧", "cell.miswritten-mark", "…"),
    ("空间来源", "⟦…⟧", "cell.below-no-unit", nil), ("建筑面积", "⟦暂无⟧", "cell.not-a-number", nil),
    ("实际开工日期", "⟦2024年3月⟧", "cell.not-a-date", nil), ("计划开工日期", "⟦45359⟧", "cell.not-a-date", "2024-03-08"),
    ("计划开工日期", "⟦2024-02-30⟧", "cell.not-a-date", nil), ("计划开工日期", "⟦２０２４－０３－０８⟧", "cell.not-a-date", "2024-03-08"),
    ("国家重大项目库", "⟦有⟧", "cell.not-a-flag", nil), ("共同体形态", "⟦集中型⟧", "cell.unknown-term", "集聚型"),
    ("四同步", "同步规划；⟦同部建设⟧", "cell.unknown-term", "同步建设"), ("服务功能", "clinic;⟦⟧;community-dining", "cell.empty-part", nil),
    ("服务功能", "clinic、⟦卫生服务⟧", "cell.repeated-part", nil), ("服务功能", "⟦卫生服物⟧", "reference.unknown", "卫生服务"),
    ("纬度", "⟦三十度⟧,120.05", "cell.not-a-number", nil),
  ])
  func `a cell that cannot be read is an error at its place`(title: String, cell: String, id: String, fix: String?) {
    let marked = title == "纬度" ? project((title, cell), ("经度", "")) : project((title, cell))
    let diagnostics = marked.diagnostics.filter { $0.id == id }
    #expect(diagnostics.map(\.location) == marked.marks)
    #expect(diagnostics.flatMap { $0.fixes.compactMap(\.replacement) } == (fix.map { [$0] } ?? []))
  }

  @Test(arguments: ["2024-03-08", "2024/3/8", "2024.3.8", "2024年3月8日", "2024-3-8"])
  func `a day is read in the ways in which spreadsheets write it`(cell: String) throws {
    let result = World().with(project(("计划开工日期", cell)).source).read()
    let date = try #require(CalendarDate("2024-03-08"))
    #expect(try #require(result.portal).records.projects[0].plannedStart == .value(PlannedDate(date)))
  }

  @Test(arguments: [("2024-03", "2024-03"), ("2024年3月", "2024-03"), ("2024年一季度", "2024年一季度"), ("2024年", "2024年")])
  func `a plan that goes to a month, quarter or year is kept so`(cell: String, written: String) throws {
    let result = World().with(project(("计划开工日期", cell)).source).read()
    let planned = try #require(result.portal).records.projects[0].plannedStart
    #expect(planned.value?.written == written && result.log.entries.isEmpty)
  }

  @Test(arguments: [
    ("计划开工日期", "⟦2024年底⟧", nil), ("计划开工日期", "⟦2024-13⟧", nil), ("计划开工日期", "⟦2024.1⟧", nil),
    ("计划开工日期", "⟦２０２４－０３⟧", "2024-03"), ("实际开工日期", "⟦2024-03⟧", nil), ("实际开工日期", "⟦2024年一季度⟧", nil),
  ])
  func `a plan that could be any time, and something done without a day, are errors`(
    title: String, cell: String, fix: String?
  ) {
    let marked = project((title, cell))
    let diagnostics = marked.diagnostics.filter { $0.id == "cell.not-a-date" }
    #expect(diagnostics.map(\.location) == marked.marks)
    #expect(diagnostics.flatMap { $0.fixes.compactMap(\.replacement) } == (fix.map { [$0] } ?? []))
  }

  @Test func `lists, terms and references are read by code, title, id or name`() throws {
    let marked = project(
      ("服务功能", "clinic；社区助餐"), ("四同步", "同步规划、built"), ("国家重大项目库", "否"), ("服务领域", "健康服务；dining"),
      ("共同体模式", "complex"))
    let project = try #require(World().with(marked.source).read().portal).records.projects[0]
    #expect(project.functions.value?.map(\.id.text) == ["clinic", "community-dining"])
    #expect(project.stepsInStep == .value([.planned, .built]))
    #expect(project.isInNationalLibrary == .value(false))
    #expect(project.domains.value?.map(\.index) == [1, 0])
    #expect(project.hubMode == .value(.complex))
    #expect(project.communities.map(\.id.text) == ["xixi"])
  }

  @Test func `half a position is an error at the blank half`() {
    let marked = project(("经度", "120.05"), ("纬度", "⟦⟧"))
    #expect(marked.diagnostics.map(\.id) == ["cell.half-position"])
    #expect(marked.diagnostics.map(\.location) == marked.marks)
  }

  @Test func `a position that is a mark on one side, or unreadable, is one error`() {
    let half = project(("经度", "120.05"), ("纬度", "⟦-⟧"))
    #expect(half.diagnostics.map(\.location) == half.marks)
    #expect(half.diagnostics.map(\.id) == ["cell.half-position"])
    #expect(project(("经度", "-"), ("纬度", "-")).diagnostics.isEmpty)
    let districts = MarkedSource(
      "content/records/districts.csv", World.districts.replacing("120.15,30.25", with: "⟦东⟧,⟦⟧"))
    let result = World().with(districts.source).read().log.entries
    #expect(result.filter { $0.severity == .error }.map(\.id) == ["cell.not-a-number", "cell.blank"])
    #expect(result.filter { $0.severity == .error }.map(\.location) == districts.marks)
  }

  @Test func `a mobile number is refused and a landline is not`() {
    let header = "编号,简称,公开电话,网站\n"
    let marked = MarkedSource(
      "content/programme/bureaus.csv",
      header + """
        a,一,⟦13812345678⟧,
        b,二,⟦138-1234-5678⟧,
        c,三,⟦电话⟧,
        jianwei,市建委,0571-85250000,⟦www.example.gov.cn⟧
        e,五,12345,https://example.gov.cn/首页
        f,六,85250000-8001,⟦javascript://x⟧
        """)
    #expect(
      marked.diagnostics.map(\.id) == [
        "cell.mobile-phone", "cell.mobile-phone", "cell.not-a-phone", "cell.not-a-web-address",
        "cell.not-a-web-address",
      ])
    #expect(marked.diagnostics.map(\.location) == marked.marks)
  }

  @Test(arguments: [
    "110", "12345", "95598", "967890", "8525000", "85250000", "85250000-8001", "057185250000", "0571-85250000",
    "021-62520000", "0571-85250000-801", "4008260000", "400-826-0000", "400-8260-000", "400-8260000",
  ])
  func `a number that an office answers is a phone`(number: String) {
    #expect(MarkedSource("content/programme/bureaus.csv", "编号,简称,公开电话\na,一,\(number)\n").diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("12", "cell.not-a-phone"), ("852500001", "cell.not-a-phone"), ("1-2-3", "cell.not-a-phone"),
    ("571-85250000", "cell.not-a-phone"), ("0571-852500", "cell.not-a-phone"), ("0571--85250000", "cell.not-a-phone"),
    ("0571-85250000转801", "cell.not-a-phone"), ("0571-85250000、85250001", "cell.not-a-phone"),
    ("0571-85250000-", "cell.not-a-phone"), ("+86 138 1234 5678", "cell.mobile-phone"),
    ("86-13812345678", "cell.mobile-phone"), ("1381234-5678", "cell.mobile-phone"),
  ])
  func `what nobody could dial, or what is somebody's own, is no phone of an office`(number: String, id: String) {
    let marked = MarkedSource("content/programme/bureaus.csv", "编号,简称,公开电话\na,一,⟦\(number)⟧\n")
    #expect(marked.diagnostics.map(\.id) == [id] && marked.diagnostics.map(\.location) == marked.marks)
  }

  @Test func `a required cell that is blank or a mark is an error`() {
    let marked = MarkedSource(
      "content/records/projects.csv",
      "\(World.projectHeader)\nhub,⟦⟧,xihu,xixi,改建,⟦-⟧,jianwei,2025-06-01\n")
    #expect(marked.diagnostics.map(\.id) == ["cell.blank", "cell.no-value"])
    #expect(marked.diagnostics.map(\.location) == marked.marks)
    #expect(marked.diagnostics.map(\.message.zh) == ["“项目名称”必须填写", "“项目阶段”必须有值，不能写“-”或“…”"])
  }
}
