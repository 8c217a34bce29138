import PortalCore

/// A sheet of a workbook, or a delimited file: the cells in which something is written, each with its place.
struct Sheet {
  /// The name on its tab; `nil` for a delimited file, which has one sheet only.
  let name: String?
  let isHidden: Bool
  /// How many of its rows and columns are not shown; they are read like all others.
  let hiddenRows: Int
  let hiddenColumns: Int
  /// The file, or a likeness of the sheet in which every row is a line; every cell's place is in it.
  let source: SourceText
  let cells: [SheetCell]
  let rows: [SheetRow]
  let merges: [CellRange]

  /// The cell at a place; `nil` where nothing is written there.
  func cell(_ row: SheetRow, _ column: Int) -> SheetCell? {
    cells[row.cells].first { $0.column == column }
  }

  /// The place of a cell.
  func location(of cell: SheetCell) -> SourceLocation {
    source.location(cell.range)
  }

  /// The place of a row from its first to its last cell.
  func location(of row: SheetRow) -> SourceLocation {
    guard let first = cells[row.cells].first, let last = cells[row.cells].last else { return whole }
    return source.location(first.range.lowerBound..<last.range.upperBound)
  }

  /// The sheet as a place.
  var whole: SourceLocation { SourceLocation(source: source, range: nil) }

  /// The row of a number; `nil` where nothing is written in it.
  ///
  /// - Complexity: O(log *n*) in the rows.
  func row(number: Int) -> SheetRow? {
    let index = rows.partitioningIndex { $0.number >= number }
    return index < rows.count && rows[index].number == number ? rows[index] : nil
  }

  /// The merged range that a cell stands in.
  func merge(at row: Int, _ column: Int) -> CellRange? {
    merges.first { $0.rows.contains(row) && $0.columns.contains(column) }
  }
}

/// A row of a sheet in which something is written.
struct SheetRow {
  /// Counted from 1, blank rows too.
  let number: Int
  /// Its cells, in the order of the columns.
  let cells: Range<Int>
}

/// A cell in which something is written.
struct SheetCell {
  let row: Int
  let column: Int
  let content: Content
  /// Where it stands in the sheet's text.
  let range: Range<Int>

  /// What a cell holds, as far as the file says.
  enum Content {
    case text(String)
    case number(SpreadsheetNumber)
    /// A fraction that is shown as a percentage: 1.115 for 111.5 %.
    case percentage(SpreadsheetNumber)
    /// A day, perhaps with a time of that day.
    case date(CalendarDate, hasTime: Bool)
    case flag(Bool)
    /// What a spreadsheet shows where a formula fails: “#REF!”.
    case failure(String)
    /// A formula that no spreadsheet has computed yet.
    case uncomputed
    /// More than a spreadsheet can hold in one cell.
    case tooLong
  }

  /// What the cell says, without white space around it.
  var text: String {
    switch content {
    case .text(let text): text.trimmed
    case .number(let number): number.shown.written ?? ""
    case .percentage(let number): (number.asPercentage.shown.written ?? "") + "%"
    case .date(let date, _): date.written
    case .flag(let flag): flag ? "是" : "否"
    case .failure(let text): text
    case .uncomputed, .tooLong: ""
    }
  }
}

/// A rectangle of cells.
struct CellRange: Hashable {
  /// The numbers that rows can have.
  static let rowNumbers = 1...1_048_576

  let rows: ClosedRange<Int>
  let columns: ClosedRange<Int>

  /// Reads a range as workbooks write it: "A3:B4"; `nil` where it is none.
  init?(_ text: String) {
    let corners = text.split(separator: ":").map { CellRange.place(String($0)) }
    guard corners.count == 2, let first = corners[0], let last = corners[1], first.row <= last.row,
      first.column <= last.column
    else { return nil }
    rows = first.row...last.row
    columns = first.column...last.column
  }

  /// The row and column of a cell's name: "C5"; `nil` where it is none, or beyond what a spreadsheet has.
  static func place(_ name: String) -> CellGrid.Place? {
    let letters = name.utf8.prefix { (0x41...0x5A).contains($0) }
    let digits = name.utf8.dropFirst(letters.count)
    guard (1...3).contains(letters.count), (1...7).contains(digits.count),
      digits.allSatisfy({ (0x30...0x39).contains($0) }), let row = Int(String(decoding: digits, as: UTF8.self))
    else { return nil }
    let column = letters.reduce(0) { $0 * 26 + Int($1 - 0x40) }
    guard rowNumbers.contains(row), column <= 16_384 else { return nil }
    return CellGrid.Place(row: row, column: column)
  }
}

extension String {
  /// The text without white space at its ends, ideographic and no-break spaces included.
  var trimmed: String {
    let kept = drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace)
    return String(self[startIndex..<endIndex][kept.endIndex.base..<kept.startIndex.base])
  }
}

extension Array {
  /// The place of the first element for which a test holds, where it holds for all after it.
  ///
  /// - Complexity: O(log *n*).
  func partitioningIndex(where test: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if test(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
