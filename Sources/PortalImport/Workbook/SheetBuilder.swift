import PortalCore

/// Puts together the sheet of a workbook: its cells, and the likeness that messages quote.
struct SheetBuilder {
  /// How many cells, and how many bytes of text, a sheet may have.
  private static let mostCells = 1_000_000
  private static let largestText = 64 << 20

  private var cells: [SheetCell] = []
  private var rows: [SheetRow] = []
  private var text: [UInt8] = []
  private var grid = CellGrid(counting: .cells)
  var merges: [CellRange] = []
  var hiddenRows = 0
  var hiddenColumns = 0

  /// Whether there is room for more.
  var hasRoom: Bool { cells.count < Self.mostCells && text.count < Self.largestText }

  /// Adds a cell; `false` where it does not stand behind the one before, or in no row.
  mutating func add(_ content: SheetCell.Content, at place: CellGrid.Place) -> Bool {
    let row = rows.last?.number ?? 0
    guard place.row > 0, place.row > row || (place.row == row && place.column > (cells.last?.column ?? 0)) else {
      return false
    }
    if place.row > row {
      if row > 0 { text.append(UInt8(ascii: "\n")) }
      rows.append(SheetRow(number: place.row, cells: cells.count..<cells.count))
    } else {
      text += " | ".utf8
    }
    let start = text.count
    grid.add(place, at: start)
    let empty = SheetCell(row: place.row, column: place.column, content: content, range: start..<start)
    text += empty.text.utf8.map { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") ? UInt8(ascii: " ") : $0 }
    cells.append(SheetCell(row: place.row, column: place.column, content: content, range: start..<text.count))
    rows[rows.count - 1] = SheetRow(number: place.row, cells: rows[rows.count - 1].cells.lowerBound..<cells.count)
    return true
  }

  /// The sheet of a name in a file.
  func sheet(_ name: String, of path: String, isHidden: Bool) -> Sheet {
    let source = SourceText(path: "\(path)[\(name)]", bytes: text, grid: grid)
    return Sheet(
      name: name, isHidden: isHidden, hiddenRows: hiddenRows, hiddenColumns: hiddenColumns, source: source,
      cells: cells, rows: rows, merges: merges)
  }
}
