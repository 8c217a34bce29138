import PortalCore
import PortalModel

/// The calendar of working days: each day once, no year left out, and nothing that changes nothing.
struct HolidayRules {
  private let content: ReadContent
  private let log: SharedLog

  private typealias Columns = Holiday.Columns

  init(_ content: ReadContent, log: SharedLog) {
    self.content = content
    self.log = log
  }

  func check() {
    var first: [CalendarDate: SourceLocation] = [:]
    var years: [Int: SourceLocation] = [:]
    for (holiday, row) in content.holidays.entries {
      let location = row.location(Columns.date)
      years[holiday.date.year] = years[holiday.date.year] ?? location
      if let earlier = first.updateValue(location, forKey: holiday.date) {
        log.add(.repeated(holiday.date, at: location, first: earlier))
      }
      if holiday.kind == .working, !holiday.date.isWeekend {
        log.add(.workingAnyway(holiday.date, at: row.location(Columns.kind)))
      }
      if let fault = DocumentNumber.fault(in: holiday.document, at: row.location(Columns.document)) { log.add(fault) }
    }
    checkYears(years)
  }

  private func checkYears(_ years: [Int: SourceLocation]) {
    for year in years.keys.sorted().dropFirst() where years[year - 1] == nil {
      guard let location = years[year] else { continue }
      log.add(.missingYear(year - 1, at: location))
    }
  }
}

extension Diagnostic {
  fileprivate static func repeated(
    _ date: CalendarDate, at location: SourceLocation, first: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, "holiday.repeated", zh: "\(date.written) 出现了两次", en: "\(date.written) stands twice", at: location,
      notes: [.first(at: first)])
  }

  fileprivate static func workingAnyway(_ date: CalendarDate, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "holiday.working-anyway", zh: "\(date.written) 不是周末，本来就上班，不会是调休上班日",
      en: "\(date.written) is no weekend: one works on it anyway, it cannot be a make-up day", at: location,
      fixes: [Fix(zh: "核对通知里的日期", en: "compare the date with the notice")])
  }

  fileprivate static func missingYear(_ year: Int, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "holiday.missing-year", zh: "日历里缺 \(year) 年，前后两年都有",
      en: "the calendar lacks \(year) between two years it has",
      at: location,
      fixes: [
        Fix(
          zh: "补上国务院办公厅关于 \(year) 年部分节假日安排的通知里的每一天",
          en: "add each day of the State Council's notice for \(year)")
      ])
  }
}
