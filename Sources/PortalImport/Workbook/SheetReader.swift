import PortalCore

/// Reads the XML of one sheet.
final class SheetReader: XMLReceiver {
  private let strings: [String]
  private let formats: NumberFormats
  /// Whether days are counted from 1904.
  private let countsFrom1904: Bool
  private(set) var builder = SheetBuilder()
  /// Whether cells are out of order, as no spreadsheet writes them.
  private(set) var isDisordered = false
  /// Whether a cell points to the texts that cells share.
  private(set) var needsStrings = false
  /// How many cells hold the last result of a formula.
  private(set) var formulas = 0

  private var row = 0
  private var place = CellGrid.Place(row: 0, column: 0)
  private var type = ""
  private var style = 0
  private var hasFormula = false
  private var hasValue = false
  private var value: [UInt8] = []
  private var isInValue = false
  private var isInReading = false

  init(strings: [String], formats: NumberFormats, countsFrom1904: Bool) {
    self.strings = strings
    self.formats = formats
    self.countsFrom1904 = countsFrom1904
  }

  var isContent: Bool { builder.hasRoom && !isDisordered }

  func begin(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "row":
      let number = attributes["r"].map { Int($0) ?? 0 } ?? row + 1
      guard CellRange.rowNumbers.contains(number) else {
        isDisordered = true
        return
      }
      row = number
      place = CellGrid.Place(row: row, column: 0)
      if attributes["hidden"].isTrue { builder.hiddenRows += 1 }
    case "c": beginCell(attributes)
    case "v": isInValue = true
    case "t": isInValue = !isInReading
    case "f": hasFormula = true
    case "rPh": isInReading = true
    case "mergeCell":
      if builder.merges.count < 5000, let range = attributes["ref"].flatMap({ CellRange($0) }) {
        builder.merges.append(range)
      }
    case "col" where attributes["hidden"].isTrue: builder.hiddenColumns += 1
    default: break
    }
  }

  private func beginCell(_ attributes: XMLAttributes) {
    let next = CellGrid.Place(row: row, column: place.column + 1)
    place = attributes["r"].map { CellRange.place($0) ?? CellGrid.Place(row: 0, column: 0) } ?? next
    type = attributes["t"] ?? "n"
    style = attributes["s"].flatMap { Int($0) } ?? 0
    hasFormula = false
    hasValue = false
    value.removeAll(keepingCapacity: true)
  }

  func end(_ name: String) {
    switch name {
    case "v", "t":
      isInValue = false
      hasValue = true
    case "rPh": isInReading = false
    case "c": endCell()
    default: break
    }
  }

  func text(_ bytes: UnsafeRawBufferPointer) {
    if isInValue, value.count <= CellText.longest { value += bytes }
  }

  private func endCell() {
    if hasFormula, !value.isEmpty { formulas += 1 }
    guard let content, !isBlank(content) else { return }
    if !builder.add(content, at: place) { isDisordered = true }
  }

  private func isBlank(_ content: SheetCell.Content) -> Bool {
    if case .text(let text) = content { text.allSatisfy(\.isWhitespace) } else { false }
  }

  private var content: SheetCell.Content? {
    guard hasValue else { return hasFormula ? .uncomputed : nil }
    let text = type == "s" || type == "n" ? String(decoding: value, as: UTF8.self) : CellText.text(of: value)
    switch type {
    case "s":
      needsStrings = true
      return Int(text).flatMap { strings.indices.contains($0) ? textContent(strings[$0]) : nil } ?? .failure("?")
    case "b": return .flag(text == "1" || text == "true")
    case "e": return .failure(text)
    case "d": return CalendarDate(text.prefix(10)).map { .date($0, hasTime: text.utf8.count > 10) } ?? .text(text)
    case "n": return numberContent(text)
    default: return textContent(text)
    }
  }

  private func textContent(_ text: String) -> SheetCell.Content {
    text.utf16.count > 32_767 ? .tooLong : .text(text)
  }

  private func numberContent(_ text: String) -> SheetCell.Content? {
    if text.isEmpty { return hasFormula ? .uncomputed : nil }
    guard let number = SpreadsheetNumber(text) else { return .failure(String(text.prefix(40))) }
    let meaning = formats.meaning(ofStyle: style)
    switch meaning {
    case .number: return .number(number)
    case .percentage: return .percentage(number)
    case .date, .month:
      let parts = number.shown.written?.split(separator: ".") ?? []
      guard let days = parts.first.flatMap({ Int($0) }),
        let date = CalendarDate(serial: days, countsFrom1904: countsFrom1904)
      else { return .number(number) }
      // What was typed as a month is stored as its first day.
      if meaning == .month, parts.count == 1, date.components.day == 1 { return .text(String(date.written.prefix(7))) }
      return .date(date, hasTime: parts.count > 1)
    }
  }
}

extension CalendarDate {
  /// The day of a spreadsheet's serial number, 45359 for 2024-03-08; `nil` before March 1900 and after 2099.
  ///
  /// Days count from 1899-12-30, after a leap day of 1900 that never was, or from 1904-01-01.
  init?(serial: Int, countsFrom1904: Bool) {
    guard (0..<73_051).contains(serial) else { return nil }
    let days = countsFrom1904 ? serial + 1462 : serial
    guard (61..<73_051).contains(days) else { return nil }
    self.init(dayNumber: days - 25_569)
  }
}

extension String? {
  /// Whether an attribute says yes.
  var isTrue: Bool { self == "1" || self == "true" }
}
