import PortalCore
import PortalModel

/// The working days within which information has to be public (政府信息公开条例 第二十六条), as far as the calendar goes.
struct PublishingRule {
  private let calendar: WorkCalendar
  private let limit: Int
  private let log: SharedLog

  /// `nil` where the standards or the calendar could not be read, and are reported already.
  init?(_ content: ReadContent, log: SharedLog) {
    let profiles = content.standards?.profiles.sorted { $0.validFrom < $1.validFrom } ?? []
    let current = profiles.last { profile in content.asOf.map { profile.validFrom <= $0 } ?? true } ?? profiles.first
    guard let current, content.holidays.isWhole else { return nil }
    calendar = WorkCalendar(content.holidays.complete)
    limit = current.publication.workingDays
    self.log = log
  }

  /// Reports that the calendar ends before it can be told whether a publication was in time.
  ///
  /// - Parameter location: where the day is written on which the information was formed.
  func check(formed: CalendarDate, published: CalendarDate, at location: SourceLocation) {
    guard calendar.isWithin(limit, after: formed, published) == nil else { return }
    log.add(.calendarTooShort(formed, limit, calendar.days, at: location))
  }
}

extension Diagnostic {
  fileprivate static func calendarTooShort(
    _ formed: CalendarDate, _ limit: Int, _ days: ClosedRange<CalendarDate>?, at location: SourceLocation
  ) -> Diagnostic {
    let zh = days.map { "日历从 \($0.lowerBound.written) 到 \($0.upperBound.written)" } ?? "还没有日历"
    let en =
      days.map { "the calendar runs from \($0.lowerBound.written) to \($0.upperBound.written)" } ?? "there is none"
    return Diagnostic(
      .warning, "holiday.calendar-too-short",
      zh: "不能判断是否在 \(limit) 个工作日内公开：从 \(formed.written) 起数，超出了放假调休日历（\(zh)）",
      en: "whether it was published within \(limit) working days of \(formed.written) cannot be told: \(en)",
      at: location,
      fixes: [
        Fix(
          zh: "把国务院办公厅那一年的放假安排写进 programme/holidays.csv",
          en: "add that year's notice of the State Council to programme/holidays.csv")
      ])
  }
}
