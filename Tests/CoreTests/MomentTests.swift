import PortalCore
import Testing

struct MomentTests {
  @Test func `a moment is a day and a minute of it`() throws {
    let moment = try #require(Moment("2025-10-15 09:30"))
    #expect(moment.written == "2025-10-15 09:30")
    #expect(moment.withZone == "2025-10-15T09:30:00+08:00")
    #expect(moment.inChinese == "2025年10月15日 09:30")
    #expect(try moment < #require(Moment("2025-10-15 09:31")))
    #expect(try moment < #require(Moment("2025-10-16 00:00")))
  }

  @Test(arguments: [
    "2025-10-15", "2025-10-15 9:30", "2025-10-15 24:00", "2025-10-15 09:60", "2025-02-30 09:30", "2025-10-15T09:30",
    "2025-10-15 09:30:00", "2025-10-15  09:30", "2025-10-15 ０9:30", "",
  ])
  func `what is no such moment is none`(text: String) {
    #expect(Moment(text) == nil)
  }
}
