import PortalCore
import Testing

struct PlannedDateTests {
  @Test(arguments: [
    ("2025-06-30", "2025-06-30", "2025-06-30", "2025-06-30"), ("2025-06", "2025-06", "2025-06-01", "2025-06-30"),
    ("2024/2", "2024-02", "2024-02-01", "2024-02-29"), ("2025.12", "2025-12", "2025-12-01", "2025-12-31"),
    ("2025年6月份", "2025-06", "2025-06-01", "2025-06-30"), ("2025年一季度", "2025年一季度", "2025-01-01", "2025-03-31"),
    ("2025年第4季度", "2025年四季度", "2025-10-01", "2025-12-31"), ("2025Q2", "2025年二季度", "2025-04-01", "2025-06-30"),
    ("2025上半年", "2025年上半年", "2025-01-01", "2025-06-30"), ("2025年下半年", "2025年下半年", "2025-07-01", "2025-12-31"),
    ("2025", "2025年", "2025-01-01", "2025-12-31"), ("2025年", "2025年", "2025-01-01", "2025-12-31"),
  ])
  func `a plan is read as it is written, and kept as precise as it is`(
    text: String, written: String, first: String, last: String
  ) throws {
    let date = try #require(PlannedDate(text))
    #expect(date.written == written && date.firstDay.written == first && date.lastDay.written == last)
    #expect(PlannedDate(written) == date)
    #expect(written.wholeMatch(of: try Regex(PlannedDate.pattern)) != nil)
  }

  @Test(arguments: [
    "2025-13", "2025-00", "2025年0月", "2025年五季度", "2025Q5", "2025年底", "2025.1", "2025-02-30", "25年6月", "2025年6",
    "202506",
    "9999-12", "", "２０２５-06",
  ])
  func `what is no day and no period is refused, and so is what a spreadsheet may have cut off`(text: String) {
    #expect(PlannedDate(text) == nil)
  }

  @Test func `what is planned for a period is late after its last day and early before its first`() throws {
    let quarter = try #require(PlannedDate("2025年二季度"))
    let delays = try ["2025-07-01", "2025-06-30", "2025-04-01", "2025-03-31"].map { day in
      quarter.delay(of: try #require(CalendarDate(day)))
    }
    #expect(delays == [1, 0, 0, -1])
    #expect(quarter.inChinese == "2025年二季度" && PlannedDate("2025-06")?.inChinese == "2025年6月")
  }
}
