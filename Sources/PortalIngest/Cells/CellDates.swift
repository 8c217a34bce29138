import PortalCore
import PortalModel

extension TableCell {
  /// Accepts `2025-06-30` and the ways in which spreadsheets write a day: `2025/6/30`, `2025.6.30`, `2025年6月30日`.
  func date() -> CalendarDate? {
    if let date = CalendarDate(text) ?? CalendarDate(spreadsheet: text) { return date }
    let plain = text.plainForms
    let meant = CalendarDate(plain) ?? CalendarDate(spreadsheet: plain) ?? CalendarDate(serial: text)
    return reject(.notADate(text, meant: meant?.written, isNothing: Self.wordsForNothing.contains(text), at: location))
  }

  /// Accepts what `date` does, and periods: `2025-06`, `2025年6月`, `2025年二季度`, `2025年上半年`, `2025年`.
  func plannedDate() -> PlannedDate? {
    let plain = text.plainForms
    if let date = PlannedDate(text) ?? CalendarDate(spreadsheet: text).map(PlannedDate.init) { return date }
    let meant =
      PlannedDate(plain) ?? (CalendarDate(spreadsheet: plain) ?? CalendarDate(serial: text)).map(PlannedDate.init)
    let isNothing = Self.wordsForNothing.contains(text)
    return reject(.notADate(text, meant: meant?.written, isNothing: isNothing, isPlan: true, at: location))
  }

  /// Accepts landlines, service numbers and short numbers; a mobile number is somebody's own.
  func phone() -> Phone? {
    if let fault = PhoneNumber(text).fault { return reject(.phone(fault, text.shortened, at: location)) }
    return Phone(text)
  }
}

extension CalendarDate {
  /// A day as a spreadsheet writes it, year first; `nil` of anything else.
  fileprivate init?(spreadsheet text: String) {
    let body = text.hasSuffix("日") ? text.dropLast() : Substring(text)
    let isChinese = body.endIndex != text.endIndex
    let parts = body.split(omittingEmptySubsequences: false) {
      isChinese ? $0 == "年" || $0 == "月" : $0 == "/" || $0 == "." || $0 == "-"
    }
    guard parts.count == 3, parts[0].utf8.count == 4, parts.allSatisfy({ (1...4).contains($0.utf8.count) }),
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }), let year = Int(parts[0]),
      let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The day of a spreadsheet's serial number, 45359 for 2024-03-08; of this century only.
  fileprivate init?(serial text: String) {
    guard text.utf8.count == 5, let number = Int(text), (36_526...73_050).contains(number) else { return nil }
    self.init(dayNumber: number - 25_569)
  }
}

extension Diagnostic {
  fileprivate static func notADate(
    _ text: String, meant: String?, isNothing: Bool, isPlan: Bool = false, at location: SourceLocation
  ) -> Diagnostic {
    let nothing = Fix(zh: "没有就写“-”，未报送就空着", en: "write “-” for none, nothing for not reported")
    let plan = Fix(
      zh: "写明年、月、日，没有定到日的写“2025-06”“2025年二季度”或“2025年”",
      en: "give year, month and day; what has no day yet is written “2025-06”, “2025年二季度” or “2025年”")
    let exact = Fix(zh: "对照日历，写明年、月、日", en: "look it up in a calendar, and give year, month and day")
    return Diagnostic(
      .error, "cell.not-a-date", zh: "“\(text)”不是“2025-06-30”这样确切的日期",
      en: "“\(text)” is no exact date such as “2025-06-30”",
      at: location, fixes: [meant.map { .replace(with: $0) } ?? (isNothing ? nothing : isPlan ? plan : exact)])
  }
}
