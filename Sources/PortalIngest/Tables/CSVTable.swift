package import PortalCore

/// A CSV text cut into rows and cells; every cell knows its bytes, and becomes a `String` only when it is read.
package struct CSVTable: Sendable {
  package let source: SourceText
  private let cells: [CSVCell]
  /// Where each row begins in `cells`, and their count at the end.
  private let rowStarts: [Int]

  init(source: SourceText, cells: [CSVCell], rowStarts: [Int]) {
    self.source = source
    self.cells = cells
    self.rowStarts = rowStarts
  }

  /// How many rows there are, the header among them; empty lines do not count.
  package var rowCount: Int { rowStarts.count - 1 }

  /// How many cells a row has.
  package func cellCount(ofRow row: Int) -> Int {
    rowStarts[row + 1] - rowStarts[row]
  }

  /// The bytes of a cell without the quotes and the white space around it.
  package func range(row: Int, column: Int) -> Range<Int> {
    trimmed(cells[rowStarts[row] + column].range)
  }

  /// The bytes of a row from its first cell to its last.
  package func range(ofRow row: Int) -> Range<Int> {
    let last = cells[rowStarts[row + 1] - 1].range
    return cells[rowStarts[row]].range.lowerBound..<last.upperBound
  }

  /// The text of a cell without the white space around it, `""` inside quotes made `"`.
  package func text(row: Int, column: Int) -> String {
    let text = source.text(range(row: row, column: column))
    guard cells[rowStarts[row] + column].form == .quotedWithQuotes else { return text }
    return text.split(separator: "\"\"", omittingEmptySubsequences: false).joined(separator: "\"")
  }

  /// Whether a row says nothing at all, as spreadsheets leave them below a table.
  package func isBlank(row: Int) -> Bool {
    (0..<cellCount(ofRow: row)).allSatisfy { range(row: row, column: $0).isEmpty }
  }

  /// A range without the white space at its ends, ideographic and no-break spaces included.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end {
      let width = source.bytes.whiteSpaceWidth(from: start)
      guard width > 0, start + width <= end else { break }
      start += width
    }
    while start < end {
      let width = source.bytes.whiteSpaceWidth(upTo: end)
      guard width > 0, start + width <= end else { break }
      end -= width
    }
    return start..<end
  }
}

extension [UInt8] {
  /// How many bytes of white space one character at an index is; 0 where it is another character.
  fileprivate func whiteSpaceWidth(from index: Int) -> Int {
    switch self[index] {
    case 0x20, 0x09, 0x0A, 0x0D: 1
    case 0xC2 where index + 1 < count && self[index + 1] == 0xA0: 2
    case 0xE3 where index + 2 < count && self[index + 1] == 0x80 && self[index + 2] == 0x80: 3
    default: 0
    }
  }

  /// The same for the character that ends before an index.
  fileprivate func whiteSpaceWidth(upTo end: Int) -> Int {
    switch self[end - 1] {
    case 0x20, 0x09, 0x0A, 0x0D: 1
    case 0xA0 where end > 1 && self[end - 2] == 0xC2: 2
    case 0x80 where end > 2 && self[end - 2] == 0x80 && self[end - 3] == 0xE3: 3
    default: 0
    }
  }
}
