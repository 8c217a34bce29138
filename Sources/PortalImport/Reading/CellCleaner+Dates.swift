import PortalCore
import PortalModel

extension CellCleaner {
  /// A day as our tables write it; in a column of plans also a month, quarter, half-year or year.
  func cleanDate(_ found: Finding) -> String? {
    let plain = found.text.plainForms.filter { !$0.isWhitespace }
    if let date = Self.date(plain) {
      if plain != date.written { note(.date, found) }
      return date.written
    }
    if plain.utf8.count == 5, let serial = Int(plain), serial > 20_000,
      let date = CalendarDate(serial: serial, countsFrom1904: countsFrom1904)
    {
      note(.serial, found)
      return date.written
    }
    if kind == .plannedDate, let date = PlannedDate(plain) {
      note(.period, found)
      return date.written
    }
    if let precision = Self.precision(of: plain) {
      if kind == .plannedDate { return refuse(.unclearPeriod(found.text, column.description, at: found.location)) }
      return refuse(.partialDate(found.text, precision, column.description, at: found.location))
    }
    return found.text
  }

  /// A day in the ways in which sheets write one; `nil` where there is none such.
  static func date(_ plain: String) -> CalendarDate? {
    if let date = CalendarDate(plain) { return date }
    let numbers = plain.split(omittingEmptySubsequences: false) { "年月日号/.-".contains($0) }.filter { !$0.isEmpty }
    let parts = numbers.compactMap { Int($0) }
    guard numbers.count == parts.count, numbers.allSatisfy({ $0.utf8.count <= 8 }) else { return nil }
    if parts.count == 1, plain.utf8.count == 8 {
      return CalendarDate(year: parts[0] / 10_000, month: parts[0] / 100 % 100, day: parts[0] % 100)
    }
    guard parts.count == 3, numbers[0].utf8.count == 4 else { return nil }
    return CalendarDate(year: parts[0], month: parts[1], day: parts[2])
  }

  /// How far a text goes that gives no day: to the month, the quarter, the half-year or the year.
  private static func precision(of plain: String) -> Message? {
    let hasYear = plain.utf8.count >= 4 && plain.utf8.prefix(4).allSatisfy { (0x30...0x39).contains($0) }
    guard hasYear else { return nil }
    let rest = plain.dropFirst(4)
    if rest.contains("季度") { return Message(zh: "季度", en: "the quarter") }
    if rest.contains("半年") { return Message(zh: "半年", en: "the half-year") }
    if ["底", "初", "末"].contains(where: rest.contains) { return Message(zh: "“初”“底”", en: "“early” or “late”") }
    if rest.isEmpty || rest == "年" { return Message(zh: "年份", en: "the year") }
    let month = rest.filter { $0.isASCII && $0.isNumber }
    let signs = rest.filter { !($0.isASCII && $0.isNumber) }
    guard (1...2).contains(month.count), let number = Int(month), (1...12).contains(number),
      ["-", ".", "/", "年月", "年月份"].contains(signs)
    else { return nil }
    return Message(zh: "月份", en: "the month")
  }

  /// 是 or 否 for the marks that sheets tick with.
  func cleanFlag(_ found: Finding) -> String? {
    let plain = found.text.plainForms.trimmed
    let yes = ["是", "√", "✓", "✔", "☑", "●", "■", "有", "Y", "y", "yes", "Yes", "YES", "TRUE", "True", "true", "1"]
    let no = [
      "否", "×", "✗", "✘", "☒", "☐", "○", "□", "X", "x", "无", "N", "n", "no", "No", "NO", "FALSE", "False", "false", "0",
    ]
    guard yes.contains(plain) || no.contains(plain) else { return found.text }
    let written = yes.contains(plain) ? "是" : "否"
    if written != found.text { note(.flag, found) }
    return written
  }
}
