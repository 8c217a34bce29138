/// Where a place begins and ends in its text: lines from 1, columns from 1 in Unicode scalars, the end just behind it.
///
/// What editors and code hosts count by, a byte order mark left out; terminals are told characters, see
/// `SourceLocation.position`.
package struct TextRegion: Hashable, Sendable {
  package let startLine: Int
  package let startColumn: Int
  package let endLine: Int
  package let endColumn: Int

  package init(startLine: Int, startColumn: Int, endLine: Int, endColumn: Int) {
    self.startLine = startLine
    self.startColumn = startColumn
    self.endLine = endLine
    self.endColumn = endColumn
  }
}

extension SourceLocation {
  /// The lines and columns of the place; `nil` where the whole file is meant, or the text is no longer at hand.
  ///
  /// - Complexity: O(*n*) in the bytes before the end of the place.
  package var region: TextRegion? {
    guard let range, !source.bytes.isEmpty else { return nil }
    let start = place(of: range.lowerBound)
    let end = place(of: max(range.lowerBound, range.upperBound))
    return TextRegion(startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column)
  }

  private func place(of offset: Int) -> (line: Int, column: Int) {
    let before = source.bytes[..<min(max(offset, 0), source.bytes.count)]
    let lineBreak = before.lastIndex(of: UInt8(ascii: "\n"))
    let line = before[(lineBreak.map { $0 + 1 } ?? 0)...]
    let isMarked = lineBreak == nil && line.starts(with: [0xEF, 0xBB, 0xBF])
    let text = String(decoding: line.dropFirst(isMarked ? 3 : 0), as: UTF8.self)
    return (before.count { $0 == UInt8(ascii: "\n") } + 1, text.unicodeScalars.count + 1)
  }
}
