/// A text that an author wrote: its path as the author knows it, and its bytes as they were read.
package final class SourceText: Sendable {
  /// The path from the folder that the author works in, `content/records/communities.csv`.
  package let path: String
  /// The bytes, unchanged; not necessarily valid UTF-8.
  package let bytes: [UInt8]
  /// The cells that the text shows, where it is or stands for a sheet of a spreadsheet.
  package let grid: CellGrid?

  package init(path: String, bytes: [UInt8], grid: CellGrid? = nil) {
    self.path = path
    self.bytes = bytes
    self.grid = grid
  }

  package convenience init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The text of a range of bytes, with what is not UTF-8 replaced by U+FFFD.
  package func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: bytes.indices)], as: UTF8.self)
  }

  /// The place of a range of bytes in this text.
  package func location(_ range: Range<Int>) -> SourceLocation {
    SourceLocation(source: self, range: range)
  }
}

extension SourceText: Hashable {
  package static func == (left: SourceText, right: SourceText) -> Bool {
    left === right || (left.path == right.path && left.bytes == right.bytes)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(path)
  }
}
