/// When something is planned: a day, or only a month, quarter, half-year or year, as precisely as it was given.
///
/// Written “2025-06-30”, “2025-06”, “2025年二季度”, “2025年上半年”, “2025年”. What is planned for a period is late after its last day.
package struct PlannedDate: Hashable, Sendable {
  /// How far a date goes.
  package enum Precision: Sendable {
    case day
    case month
    case quarter
    case halfYear
    case year
  }

  package let precision: Precision
  /// The day itself, or the last one of the period.
  package let lastDay: CalendarDate

  package init(_ day: CalendarDate) {
    precision = .day
    lastDay = day
  }

  /// A period of a year.
  ///
  /// - Parameters:
  ///   - number: which month, quarter or half of the year, from 1.
  ///   - precision: not a day.
  /// - Returns: `nil` where the year has no such period.
  package init?(year: Int, _ number: Int, _ precision: Precision) {
    let months = Self.months(in: precision)
    guard months > 0, (1...12 / months).contains(number) else { return nil }
    let end = number * months
    guard let next = CalendarDate(year: end == 12 ? year + 1 : year, month: end % 12 + 1, day: 1) else { return nil }
    self.precision = precision
    lastDay = next + -1
  }

  /// A date as our tables or as spreadsheets write it; `nil` of anything else.
  ///
  /// “2025.1” is none: a spreadsheet makes it of October as well.
  package init?(_ text: String) {
    if let day = CalendarDate(text) {
      self.init(day)
    } else if let found = text.wholeMatch(of: /([0-9]{4})(?:年([0-9]{1,2})月份?|[-\/]([0-9]{1,2})|\.([0-9]{2}|[2-9]))/) {
      self.init(year: Self.number(found.1), Self.number(found.2 ?? found.3 ?? found.4), .month)
    } else if let found = text.wholeMatch(of: /([0-9]{4})年?(?:第?([一二三四1-4])季度|[Qq]([1-4]))/) {
      self.init(year: Self.number(found.1), Self.number(found.2 ?? found.3), .quarter)
    } else if let found = text.wholeMatch(of: /([0-9]{4})年?([上下])半年/) {
      self.init(year: Self.number(found.1), found.2 == "上" ? 1 : 2, .halfYear)
    } else if let found = text.wholeMatch(of: /([0-9]{4})年?/) {
      self.init(year: Self.number(found.1), 1, .year)
    } else {
      return nil
    }
  }

  /// The day itself, or the first one of the period.
  package var firstDay: CalendarDate {
    guard precision != .day else { return lastDay }
    let (year, month, _) = lastDay.components
    return CalendarDate(year: year, month: month - Self.months(in: precision) + 1, day: 1) ?? lastDay
  }

  /// By how many days a day is after it; negative: before its first day; 0 within it.
  package func delay(of day: CalendarDate) -> Int {
    day > lastDay ? day - lastDay : min(0, day - firstDay)
  }

  /// As our tables write it.
  package var written: String {
    switch precision {
    case .day: lastDay.written
    case .month: String(lastDay.written.prefix(7))
    case .quarter, .halfYear, .year: inChinese
    }
  }

  /// `2025年6月`, `2025年二季度`, as a page says it.
  package var inChinese: String {
    let (year, month, _) = lastDay.components
    switch precision {
    case .day: return lastDay.inChinese
    case .month: return "\(year)年\(month)月"
    case .quarter: return "\(year)年\(["一", "二", "三", "四"][month / 3 - 1])季度"
    case .halfYear: return "\(year)年\(month == 6 ? "上" : "下")半年"
    case .year: return "\(year)年"
    }
  }

  /// What `written` is one of, as a regular expression of XML Schema.
  package static let pattern = "[0-9]{4}(-(0[1-9]|1[0-2])(-[0-9]{2})?|年([一二三四]季度|[上下]半年)?)"

  private static func months(in precision: Precision) -> Int {
    switch precision {
    case .day: 0
    case .month: 1
    case .quarter: 3
    case .halfYear: 6
    case .year: 12
    }
  }

  private static func number(_ text: Substring?) -> Int {
    guard let text else { return 0 }
    return ["一": 1, "二": 2, "三": 3, "四": 4][text] ?? Int(text) ?? 0
  }
}
