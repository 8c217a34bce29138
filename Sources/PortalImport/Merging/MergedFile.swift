import PortalCore
import PortalModel

/// A file of a table while rows are put into it.
struct MergedFile {
  var file: RecordFile
  private let isNew: Bool
  /// Where each record stands.
  var identities: [String: Int]
  /// The records that were not there before.
  var newIdentities: Set<String> = []
  /// The records that the sheet has, each with the place of its first row.
  var seen: [String: SourceLocation] = [:]
  var changes: [RowChange] = []
  /// Which cells, and which rows, come from which place of the sheet.
  var origins: [(row: Int, column: String, location: SourceLocation)] = []
  var rowOrigins: [(row: Int, location: SourceLocation)] = []
  private let count: Int

  init(_ file: RecordFile, isNew: Bool, identities: [String: Int]) {
    self.file = file
    self.isNew = isNew
    self.identities = identities
    count = file.rows.count
  }

  /// The change, the file as it shall be, and where its new cells come from.
  func finish() -> (change: FileChange, source: SourceText, origins: Origins) {
    let (source, range) = file.written()
    let cells = origins.compactMap { origin in
      file.columns.firstIndex(of: origin.column).flatMap { range(origin.row, $0) }.map { ($0, origin.location) }
    }
    let rows = rowOrigins.compactMap { origin -> (Range<Int>, SourceLocation)? in
      guard let first = range(origin.row, 0), let last = range(origin.row, file.header.count - 1) else { return nil }
      return (first.lowerBound..<last.upperBound + 1, origin.location)
    }
    let found = Origins(cells: cells, rows: rows)
    let isChanged = changes.contains { $0.isNew || !$0.fields.isEmpty }
    let told = changes.filter { $0.isNew || !$0.fields.isEmpty || !$0.kept.isEmpty }
    let change = FileChange(
      path: file.path, isNew: isNew, rows: told, same: changes.count { !$0.isNew && $0.fields.isEmpty },
      untouched: count - changes.count { !$0.isNew }, bytes: isChanged ? source.bytes : nil)
    return (change, source, found)
  }
}

/// Where the cells of a written file come from.
struct Origins {
  private var cells: [(start: Int, end: Int, location: SourceLocation)] = []
  private var rows: [(start: Int, end: Int, location: SourceLocation)] = []

  /// - Parameters:
  ///   - cells: the ranges of cells in the file, in any order, and where they come from.
  ///   - rows: the same of whole rows.
  init(cells: [(Range<Int>, SourceLocation)], rows: [(Range<Int>, SourceLocation)]) {
    self.cells = cells.filter { !$0.0.isEmpty }.map { ($0.lowerBound, $0.upperBound, $1) }.sorted {
      $0.start < $1.start
    }
    self.rows = rows.map { ($0.lowerBound, $0.upperBound, $1) }.sorted { $0.start < $1.start }
  }

  /// The place in the sheet that a place in the file comes from; `nil` where it comes from none.
  ///
  /// - Complexity: O(log *n*) in the cells.
  func origin(of range: Range<Int>) -> SourceLocation? {
    Self.entry(in: cells, at: range.lowerBound) ?? Self.entry(in: rows, at: range.lowerBound)
  }

  private static func entry(
    in entries: [(start: Int, end: Int, location: SourceLocation)], at place: Int
  ) -> SourceLocation? {
    let index = entries.partitioningIndex { $0.start > place } - 1
    return index >= 0 && place < entries[index].end ? entries[index].location : nil
  }
}
