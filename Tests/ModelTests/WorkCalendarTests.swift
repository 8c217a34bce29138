import Foundation
import PortalCore
import PortalModel
import TestSupport
import Testing

/// Working days counted by hand along the notices for 2024, 2025 and 2026, in the calendar of this repository.
struct WorkCalendarTests {
  private let calendar = Self.committed()

  /// `content/programme/holidays.csv`: date, kind, festival, notice.
  private static func committed() -> WorkCalendar {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = (try? String(contentsOf: root.appending(path: "content/programme/holidays.csv"), encoding: .utf8)) ?? ""
    let holidays = text.split(separator: "\n").dropFirst().compactMap { line in
      let cells = line.split(separator: ",").map(String.init)
      let row = TestRow().with(Holiday.Columns.date, day(cells[0]))
        .with(Holiday.Columns.kind, cells[1] == "上班" ? .working : .off)
        .with(Holiday.Columns.name, cells[2]).with(Holiday.Columns.document, cells[3])
      return Holiday(row)
    }
    return WorkCalendar(holidays)
  }

  @Test func `the calendar holds three whole years`() {
    #expect(calendar.days == day("2024-01-01")...day("2026-12-31"))
    // Days off from Monday to Friday: 19, 18 and 19; make-up days: 8, 5 and 6: 262 - 19 + 8, 261 - 18 + 5, 261 - 19 + 6.
    #expect(calendar.workingDays(after: day("2024-01-01"), through: day("2024-12-31")) == 251)
    #expect(calendar.workingDays(after: day("2024-12-31"), through: day("2025-12-31")) == 248)
    #expect(calendar.workingDays(after: day("2025-12-31"), through: day("2026-12-31")) == 248)
  }

  @Test(arguments: [
    // 14 (a Saturday, worked); 18, 19, 20; 23-27; 29 (a Sunday, worked), 30; 8-11 October, 12 (worked); 14-17.
    ("2024-09-13", "2024-10-17"),
    // 16, 17; 20-24; 26 (a Sunday, worked), 27; 5-7 February, 8 (a Saturday, worked); 10-14; 17, 18.
    ("2025-01-15", "2025-02-18"),
    // 23-26; 28 (a Sunday, worked), 29, 30; 9, 10 October, 11 (worked); 13-17; 20-24.
    ("2025-09-22", "2025-10-24"),
    // 9-13; 14 (a Saturday, worked); 24-27 February, 28 (worked); 2-6 March; 9-12.
    ("2026-02-08", "2026-03-12"),
    // No holiday: four weeks.
    ("2025-07-01", "2025-07-29"),
  ])
  func `the twentieth working day is in time, the next one is late`(formed: String, due: String) throws {
    let start = day(formed)
    let last = day(due)
    #expect(calendar.day(20, after: start) == last)
    #expect(calendar.workingDays(after: start, through: last) == 20)
    #expect(calendar.isWithin(20, after: start, last) == true)
    let next = try #require(calendar.day(21, after: start))
    #expect(calendar.workingDays(after: start, through: next) == 21)
    #expect(calendar.isWithin(20, after: start, next) == false)
  }

  @Test func `the day itself does not count, nor does a holiday after it`() {
    #expect(calendar.workingDays(after: day("2025-09-30"), through: day("2025-09-30")) == 0)
    #expect(calendar.workingDays(after: day("2025-09-30"), through: day("2025-10-08")) == 0)
    #expect(calendar.workingDays(after: day("2025-09-30"), through: day("2025-10-09")) == 1)
  }

  @Test func `beyond the calendar nothing is guessed`() {
    #expect(calendar.workingDays(after: day("2026-12-15"), through: day("2027-01-05")) == nil)
    #expect(calendar.day(20, after: day("2026-12-15")) == nil)
    #expect(calendar.isWithin(20, after: day("2026-12-15"), day("2027-01-05")) == nil)
    #expect(calendar.isWithin(20, after: day("2023-12-29"), day("2024-01-05")) == nil)
    #expect(WorkCalendar([]).isWithin(20, after: day("2025-01-02"), day("2025-01-03")) == nil)
  }

  @Test func `what is certain is said even near the end of the calendar`() {
    #expect(calendar.isWithin(20, after: day("2026-12-15"), day("2026-12-31")) == true, "only 12 working days")
    #expect(calendar.isWithin(20, after: day("2026-11-30"), day("2027-02-01")) == false, "due on 28 December")
  }
}
