import PortalCore
import Testing

struct CalendarDateTests {
  @Test func `every day of four centuries is written and read back`() throws {
    for dayNumber in -135_000...11_000 {
      let date = CalendarDate(dayNumber: dayNumber)
      #expect(CalendarDate(date.written) == date)
    }
  }

  @Test(arguments: ["2024-02-30", "2023-02-29", "2024-13-01", "2024-00-10", "2024-1-1", "２０２４-01-01", "2024-01-01 "])
  func `a day that does not exist or is written otherwise is refused`(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test func `known days have their numbers`() throws {
    #expect(CalendarDate("1970-01-01")?.dayNumber == 0)
    let effective = try #require(CalendarDate("2024-04-08"))
    let issued = try #require(CalendarDate("2024-03-08"))
    #expect(effective - issued == 31)
    #expect(effective.inChinese == "2024年4月8日")
  }
}
