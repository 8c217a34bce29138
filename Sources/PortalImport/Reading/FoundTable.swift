import PortalCore
import PortalModel

/// A table of ours as it was found in a sheet: its columns, its rows, and the sums that are given for them.
struct FoundTable {
  let sheet: Sheet
  private(set) var columns: [FoundColumn]
  /// The rows of records, with the sums in their places among them.
  private(set) var rows: [(row: SheetRow, kind: SheetWords.Kind)] = []
  private let log: ImportLog

  init(_ header: SheetHeader, in sheet: Sheet, table: TableDescription, log: ImportLog) {
    self.sheet = sheet
    self.log = log
    columns = header.columns
    tellHeader(header)
    let below = takeUnits(header)
    tellUnits()
    sortRows(from: below, header, table)
    tellMissing(table)
  }

  /// Gives columns the units that stand in a row of their own or in a line above; gives the first row of records.
  private mutating func takeUnits(_ header: SheetHeader) -> Int {
    var next = header.rows.upperBound + 1
    if next < sheet.rows.count {
      let cells = sheet.cells[sheet.rows[next].cells]
      let units = cells.map { MeasureUnit.named(HeaderName.plain($0.text).filter { $0 != "(" && $0 != ")" }) }
      if !units.isEmpty, units.allSatisfy({ $0 != nil }) {
        for (cell, unit) in zip(cells, units) { give(unit, toColumn: cell.column) }
        log.decide(
          zh: "这一行是各列的单位", en: "this row gives the units of the columns", at: sheet.location(of: sheet.rows[next]))
        next += 1
      }
    }
    for row in sheet.rows[..<next] {
      for cell in sheet.cells[row.cells] {
        let units = SheetWords.units(in: cell.text)
        guard !units.isEmpty else { continue }
        log.decide(
          zh: "没有另写单位的列，按“\(cell.text.brief)”", en: "columns that state no unit are in “\(cell.text.brief)”",
          at: sheet.location(of: cell))
        for index in columns.indices where columns[index].unit == nil {
          columns[index].unit = units.first { $0.base == columns[index].description.unit }
        }
      }
    }
    return next
  }

  private mutating func give(_ unit: MeasureUnit?, toColumn number: Int) {
    guard let index = columns.firstIndex(where: { $0.number == number }), columns[index].unit == nil,
      unit?.base == columns[index].description.unit
    else { return }
    columns[index].unit = unit
  }

  private mutating func sortRows(from first: Int, _ header: SheetHeader, _ table: TableDescription) {
    let titles = Set(header.columns.map { $0.location.text })
    let identity = columns.filter { table.identity.contains($0.description.name) }.map(\.number)
    for (offset, row) in sheet.rows[min(first, sheet.rows.count)...].enumerated() {
      let cells = sheet.cells[row.cells].filter { !$0.text.isEmpty || !$0.content.isText }
      let texts = cells.map(\.text)
      if offset == 0, SheetWords.isNumbering(texts) {
        leaveOut(row, zh: "给各列编号的一行", en: "a row that numbers the columns")
      } else if texts.count > 1, texts.allSatisfy({ titles.contains($0) }) {
        leaveOut(row, zh: "重复的表头", en: "the header again")
      } else {
        add(row, cells, identity)
      }
    }
  }

  /// Adds a row of a record or a sum; leaves out what is neither.
  private mutating func add(_ row: SheetRow, _ cells: [SheetCell], _ identity: [Int]) {
    let mapped = cells.filter { cell in columns.contains { $0.number == cell.column } }
    switch SheetWords.kind(of: cells.map(\.text)) {
    case .note: leaveOut(row, zh: "表后的说明或制表人", en: "a note or who made the table")
    case .data where mapped.isEmpty: leaveOut(row, zh: "各列都没有内容", en: "nothing in any column of the table")
    case .data where isHeading(cells, identity):
      leaveOut(row, zh: "只有一格文字，当作分组标题或说明", en: "a single text: a heading or a note")
    case let kind: rows.append((row, kind))
    }
  }

  /// Whether a row holds one text only, and that no id.
  private func isHeading(_ cells: [SheetCell], _ identity: [Int]) -> Bool {
    guard cells.count == 1, columns.count > 2 else { return false }
    return !identity.contains(cells[0].column) || cells[0].text.unicodeScalars.contains { $0.value > 0x2E80 }
  }

  private func leaveOut(_ row: SheetRow, zh: String, en: String) {
    let text = sheet.cells[row.cells].first?.text.brief ?? ""
    log.decide(zh: "略过：\(zh)（“\(text)”）", en: "left out: \(en) (“\(text)”)", at: sheet.location(of: row))
  }

  private func tellHeader(_ header: SheetHeader) {
    let first = sheet.rows[header.rows.lowerBound].number
    let last = sheet.rows[header.rows.upperBound].number
    let place = sheet.location(of: sheet.rows[header.rows.lowerBound])
    let rows = first == last ? "\(first)" : "\(first)–\(last)"
    log.decide(
      zh: "表头在第 \(rows) 行，认出 \(columns.count) 列：\(columns.map(\.description.title).joined(separator: "、"))",
      en:
        "the header is row \(rows), with \(columns.count) columns: \(columns.map(\.description.name).joined(separator: ", "))",
      at: place)
    for row in sheet.rows[..<header.rows.lowerBound] { leaveOut(row, zh: "表头之上的标题或说明", en: "a title above the header") }
  }

  private func tellUnits() {
    for column in columns where column.description.kind.isMeasured || column.unit?.isBase == false {
      guard let unit = column.unit else { continue }
      log.decide(
        zh: "“\(column.description.title)”的单位是\(unit.title)", en: "“\(column.description.name)” is in \(unit.title)",
        at: column.location)
    }
  }

  private func tellMissing(_ table: TableDescription) {
    let missing = table.columns.filter { column in !columns.contains { $0.description.name == column.name } }
    guard !missing.isEmpty else { return }
    log.decide(
      zh: "表里没有 \(missing.count) 列，台账中已有的内容不动：\(missing.map(\.title).joined(separator: "、"))",
      en: "\(missing.count) columns are not in the sheet; what the records hold stays: "
        + missing.map(\.name).joined(separator: ", "), at: nil)
  }
}

extension SheetCell.Content {
  /// Whether a cell is text; anything else says something even where it shows nothing.
  var isText: Bool {
    if case .text = self { true } else { false }
  }
}

extension SourceLocation {
  /// The text at the place.
  var text: String {
    range.map { source.text($0) } ?? ""
  }
}

extension ColumnKind {
  /// Whether its numbers say nothing without their unit.
  var isMeasured: Bool {
    switch self {
    case .area, .money: true
    default: false
    }
  }

  /// Whether its values can be added up.
  var isAdditive: Bool {
    switch self {
    case .area, .money, .count: true
    default: false
    }
  }
}

extension String {
  /// The text as a report quotes it.
  var brief: String {
    let line = String(map { $0.isNewline ? " " : $0 })
    return line.count > 24 ? line.prefix(22) + "…" : line
  }
}
