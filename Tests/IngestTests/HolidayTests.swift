import PortalCore
import TestSupport
import Testing

/// The calendar of working days, and what is published by it.
struct HolidayTests {
  private static let header = "日期,安排,节日,依据\n"
  private static let holidays = "content/programme/holidays.csv"
  private static let policies = "编号,政策名称,发布单位,类别,出台日期,公布日期,状态\n"
  private static let year = "2025-01-01,放假,元旦,国办发明电〔2024〕12号\n"

  @Test(arguments: [
    ("holiday.repeated", "\(year)⟦2025-01-01⟧,放假,元旦,国办发明电〔2024〕12号\n", "2025-01-01 出现了两次"),
    (
      "holiday.working-anyway", "2025-01-27,⟦上班⟧,春节,国办发明电〔2024〕12号\n",
      "2025-01-27 不是周末，本来就上班，不会是调休上班日"
    ),
    (
      "holiday.missing-year", "\(year)⟦2027-01-01⟧,放假,元旦,国办发明电〔2026〕9号\n",
      "日历里缺 2026 年，前后两年都有"
    ),
    (
      "document.number", "2025-01-01,放假,元旦,⟦国办发明电[2024]12号⟧\n",
      "文号“国办发明电[2024]12号”的写法应像“杭政办函〔2024〕11号”，年份用六角括号〔〕"
    ),
  ])
  func `a mistake in the calendar is reported where it is`(id: String, rows: String, zh: String) {
    let source = MarkedSource(Self.holidays, Self.header + rows)
    let found = World.diagnostics(source.source).filter { $0.location?.source.path == Self.holidays }
    #expect(found.map(\.id) == [id])
    #expect(found.map(\.location) == source.marks)
    #expect(found.map { $0.message.zh } == [zh])
  }

  @Test func `a calendar that ends too early is said beside the date, with the fix`() {
    let source = MarkedSource(
      "content/programme/policies.csv",
      Self.policies + "a,办法,市建委,配套政策（N）,⟦2024-12-20⟧,2025-01-10,有效\nb,办法,市建委,配套政策（N）,2025-01-06,2025-01-10,有效\n")
    let found = World.diagnostics(
      source.source, SourceText(path: Self.holidays, text: Self.header + Self.year))
    #expect(found.map(\.id) == ["holiday.calendar-too-short"])
    #expect(found.map(\.location) == source.marks)
    #expect(
      found.first?.message.zh
        == "不能判断是否在 20 个工作日内公开：从 2024-12-20 起数，超出了放假调休日历（日历从 2025-01-01 到 2025-12-31）")
  }

  @Test func `a policy is not published before it is issued`() {
    let source = MarkedSource(
      "content/programme/policies.csv", Self.policies + "a,办法,市建委,配套政策（N）,2025-01-06,⟦2025-01-03⟧,有效\n")
    #expect(
      World.diagnostics(source.source, SourceText(path: Self.holidays, text: Self.header + Self.year))
        .filter { $0.location == source.marks[0] }.map(\.id) == ["date.out-of-order"])
  }

  @Test func `an announcement is not formed after it is published`() {
    let source = MarkedSource(
      "content/announcements/2025/a.md",
      """
      ---
      title: 验收结果
      date: 2025-06-20
      time: "09:30"
      formed: ⟦2025-06-21⟧
      column: 结果
      publisher: 市建委
      ---
      正文
      """)
    let found = World.diagnostics(source.source)
    #expect(found.map(\.id) == ["announcement.formed-afterwards"])
    #expect(found.map(\.location) == source.marks)
  }
}
