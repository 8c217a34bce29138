import PortalCore
import PortalModel

/// Where the columns of a table stand in a sheet.
struct SheetHeader {
  /// The rows of the header, as places in the sheet's list of rows.
  let rows: ClosedRange<Int>
  let columns: [FoundColumn]
  /// Header cells that name no column of the table.
  let unknown: [SheetCell]
  /// Where a column stands a second time.
  let repeated: [(cell: SheetCell, first: SourceLocation)]

  /// Finds the header by its names: the rows, one to three, in which most of them stand.
  ///
  /// - Returns: `nil` where no row of the first forty has two names of the table.
  init?(in sheet: Sheet, names: HeaderNames) {
    var best: SheetHeader?
    for depth in 0..<3 {
      for first in sheet.rows.indices.prefix(40) where first + depth < sheet.rows.count {
        let found = SheetHeader(in: sheet, names: names, rows: first...(first + depth))
        if found.columns.count > best?.columns.count ?? 1 { best = found }
      }
    }
    guard let best else { return nil }
    self = best
  }

  private init(in sheet: Sheet, names: HeaderNames, rows: ClosedRange<Int>) {
    var columns: [FoundColumn] = []
    var unknown: [SheetCell] = []
    var repeated: [(cell: SheetCell, first: SourceLocation)] = []
    for number in Self.columnNumbers(of: rows, in: sheet) {
      let pieces = Self.pieces(of: number, rows, in: sheet)
      guard let cell = Self.cell(number, rows, in: sheet) else { continue }
      guard let (description, unit) = names.column(pieces) else {
        unknown.append(cell)
        continue
      }
      if let first = columns.first(where: { $0.description.name == description.name }) {
        repeated.append((cell, first.location))
      } else {
        let system = description.kind == .degrees ? pieces.compactMap { HeaderName($0).system }.last : nil
        columns.append(
          FoundColumn(
            description: description, number: number, location: sheet.location(of: cell), unit: unit, system: system))
      }
    }
    self.rows = rows
    self.columns = columns
    self.unknown = unknown
    self.repeated = repeated
  }

  private static func columnNumbers(of rows: ClosedRange<Int>, in sheet: Sheet) -> [Int] {
    let numbers = rows.flatMap { sheet.cells[sheet.rows[$0].cells].map(\.column) }
    guard let last = numbers.max() else { return [] }
    return Array(1...min(last, 300))
  }

  /// The lowest cell of a header that stands in a column.
  private static func cell(_ column: Int, _ rows: ClosedRange<Int>, in sheet: Sheet) -> SheetCell? {
    rows.reversed().lazy.compactMap { sheet.cell(sheet.rows[$0], column) }.first
  }

  /// What stands above a column, from the top: of a merged cell the text that it shows.
  private static func pieces(of column: Int, _ rows: ClosedRange<Int>, in sheet: Sheet) -> [String] {
    var pieces: [String] = []
    for row in rows {
      var text = sheet.cell(sheet.rows[row], column)?.text
      if text == nil, let merge = sheet.merge(at: sheet.rows[row].number, column) {
        let anchor = sheet.row(number: merge.rows.lowerBound)
        text = anchor.flatMap { sheet.cell($0, merge.columns.lowerBound)?.text }
      } else if text == nil, sheet.name == nil, row < rows.upperBound {
        // A delimited file no longer knows which cells were merged.
        text = sheet.cells[sheet.rows[row].cells].last { $0.column < column }?.text
      }
      if let text, !text.isEmpty, pieces.last != text { pieces.append(text) }
    }
    return pieces
  }
}

/// A column of a table with its place in a sheet.
struct FoundColumn {
  let description: ColumnDescription
  /// Counted from 1.
  let number: Int
  /// Where its header stands.
  let location: SourceLocation
  /// What its numbers are given in, where the header or a row below it says so.
  var unit: MeasureUnit?
  /// In which system its degrees are given, where the header says so.
  let system: CoordinateSystem?
}
