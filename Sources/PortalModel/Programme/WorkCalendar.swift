package import PortalCore

/// Which days are working days, as the yearly notices of the State Council arrange them (放假调休).
///
/// It holds whole years and ends where the notices end: of a day outside nothing can be told, and nothing is guessed.
package struct WorkCalendar: Sendable {
  /// The days of which it can be told; `nil` where there is no notice.
  package let days: ClosedRange<CalendarDate>?
  /// For each of the days, how many working days there are from the first on, the day itself included.
  private let counts: [Int]

  /// - Parameter holidays: those of successive years, each day once.
  package init(_ holidays: [Holiday]) {
    let years = holidays.map(\.date.year)
    guard let first = years.min().flatMap({ CalendarDate(year: $0, month: 1, day: 1) }),
      let last = years.max().flatMap({ CalendarDate(year: $0, month: 12, day: 31) })
    else {
      days = nil
      counts = []
      return
    }
    var isWorking = (first.dayNumber...last.dayNumber).map { !CalendarDate(dayNumber: $0).isWeekend }
    for holiday in holidays { isWorking[holiday.date - first] = holiday.kind == .working }
    var count = 0
    days = first...last
    counts = isWorking.map { isWorking in
      count += isWorking ? 1 : 0
      return count
    }
  }

  /// How many working days lie after a day, up to and with another: the day itself does not count.
  ///
  /// - Returns: `nil` where one of the two lies outside the calendar.
  package func workingDays(after start: CalendarDate, through end: CalendarDate) -> Int? {
    guard let days, days.contains(start), days.contains(end) else { return nil }
    return counts[end - days.lowerBound] - counts[start - days.lowerBound]
  }

  /// Whether a day lies at most so many working days after another.
  ///
  /// - Returns: `nil` where the calendar ends before it can be told.
  package func isWithin(_ limit: Int, after start: CalendarDate, _ end: CalendarDate) -> Bool? {
    workingDays(after: start, through: end).map { $0 <= limit } ?? day(limit, after: start).map { end <= $0 }
  }

  /// The day that is the *n*th working day after a day.
  ///
  /// - Returns: `nil` where one of the two lies outside the calendar.
  /// - Complexity: O(log *d*) in the days of the calendar.
  package func day(_ number: Int, after start: CalendarDate) -> CalendarDate? {
    guard let days, days.contains(start) else { return nil }
    let wanted = counts[start - days.lowerBound] + number
    var (low, high) = (start - days.lowerBound, counts.count)
    while low < high {
      let middle = (low + high) / 2
      if counts[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    return low < counts.count ? days.lowerBound + low : nil
  }
}
