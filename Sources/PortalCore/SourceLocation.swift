/// A place in an author's text: which text, and which bytes of it.
///
/// Line and column are worked out only when a diagnostic is printed.
package struct SourceLocation: Hashable, Sendable {
  package let source: SourceText
  /// The bytes meant; `nil` where the whole file is meant.
  package let range: Range<Int>?

  package init(source: SourceText, range: Range<Int>?) {
    self.source = source
    self.range = range
  }

  /// A file that is missing, unreadable or meant as a whole.
  package init(path: String) {
    self.init(source: SourceText(path: path, bytes: []), range: nil)
  }

  /// Where the range begins, counted from 1; the column counts characters, not bytes.
  ///
  /// Row and column where the text stands for a sheet of a workbook.
  /// - Complexity: O(*n*) in the bytes before the place.
  package var position: (line: Int, column: Int)? {
    guard let range else { return nil }
    if let cell, source.grid?.counting == .cells { return (cell.row, cell.column) }
    let start = min(range.lowerBound, source.bytes.count)
    let lineStart = self.lineStart
    let line = source.bytes[..<lineStart].count { $0 == UInt8(ascii: "\n") } + 1
    return (line, source.text(lineStart..<start).count + 1)
  }

  /// The cell of a spreadsheet that the place is in; `nil` where the text is no sheet.
  package var cell: CellGrid.Place? {
    range.flatMap { source.grid?.place(of: $0.lowerBound) }
  }

  /// The quoted line and the marks below it, as a terminal shows them; `nil` where the place is a whole file.
  ///
  /// Wide characters take two columns. A line longer than 120 columns is cut around the place.
  package var excerpt: (line: String, marks: String)? {
    guard let range, !source.bytes.isEmpty else { return nil }
    let end = source.bytes[lineStart...].firstIndex(of: UInt8(ascii: "\n")) ?? source.bytes.count
    let start = min(range.lowerBound, end)
    var before = source.text(lineStart..<start).visible
    let marked = source.text(start..<min(max(range.upperBound, start), end)).visible
    var after = source.text(min(max(range.upperBound, start), end)..<end).visible
    if before.displayWidth > 60 { before = "…" + before.suffix(40) }
    if after.displayWidth > 60 { after = after.prefix(40) + "…" }
    let shown = marked.displayWidth > 80 ? marked.prefix(60) + "…" : Substring(marked)
    let marks =
      String(repeating: " ", count: before.displayWidth)
      + String(repeating: "^", count: max(1, String(shown).displayWidth))
    return (before + shown + after, marks)
  }

  private var lineStart: Int {
    guard let range else { return 0 }
    let start = min(range.lowerBound, source.bytes.count)
    return source.bytes[..<start].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
  }
}
