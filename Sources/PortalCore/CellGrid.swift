/// Which cell of a spreadsheet each part of a text shows, for messages that an author looks up in a spreadsheet.
package struct CellGrid: Sendable {
  /// A cell, counted from 1 as spreadsheets do.
  package struct Place: Hashable, Sendable {
    package let row: Int
    package let column: Int

    package init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }

    /// The cell as spreadsheets name it: "C5".
    package var name: String { CellGrid.letters(ofColumn: column) + String(row) }
  }

  /// How messages count places in the text.
  package enum Counting: Hashable, Sendable {
    /// By the lines and characters of the text, which is the author's file.
    case lines
    /// By the rows and columns of the sheet, of which the text is a likeness.
    case cells
  }

  package let counting: Counting
  /// Where each cell begins in the text, ascending.
  private var starts: [UInt32] = []
  private var rows: [UInt32] = []
  private var columns: [UInt32] = []

  package init(counting: Counting) {
    self.counting = counting
  }

  /// Adds the cell that begins at a byte of the text; cells come in the order of the text.
  package mutating func add(_ place: Place, at start: Int) {
    starts.append(UInt32(start))
    rows.append(UInt32(place.row))
    columns.append(UInt32(place.column))
  }

  /// The cell that shows a byte of the text; `nil` where there are no cells.
  ///
  /// - Complexity: O(log *n*) in the cells.
  package func place(of byte: Int) -> Place? {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= byte { low = middle + 1 } else { high = middle }
    }
    guard !starts.isEmpty else { return nil }
    let index = max(low - 1, 0)
    return Place(row: Int(rows[index]), column: Int(columns[index]))
  }

  /// The letters of a column: "A" for 1, "AA" for 27.
  package static func letters(ofColumn column: Int) -> String {
    var rest = column
    var letters: [UInt8] = []
    while rest > 0 {
      letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}
