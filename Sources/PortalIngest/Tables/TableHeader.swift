import PortalCore
import PortalModel

/// Which cell of a file's rows holds which column of its table.
struct TableHeader {
  /// The place in the row, by the English name of the column.
  private let cells: [String: Int]
  /// In which systems longitudes and latitudes stand, where the header says so, by the English name of the column.
  private let systems: [String: CoordinateSystem]
  /// How many cells a row has; blank header cells at the end do not count.
  let width: Int

  /// Matches the first row of a file with the columns of its table, in any order, by English or Chinese name or alias.
  init(_ csv: CSVTable, _ table: TableDescription, log: SharedLog) {
    var names: [String: String] = [:]
    for column in table.columns {
      for header in column.headers { names[header] = column.name }
    }
    var width = csv.cellCount(ofRow: 0)
    while width > 0, csv.range(row: 0, column: width - 1).isEmpty { width -= 1 }
    var cells: [String: Int] = [:]
    var systems: [String: CoordinateSystem] = [:]
    for cell in 0..<width {
      let location = csv.source.location(csv.range(row: 0, column: cell))
      let text = csv.text(row: 0, column: cell)
      let declared = Self.declaredSystem(text, of: table)
      if let declared { systems[declared.column] = declared.system }
      guard let name = names[text] ?? declared?.column else {
        log.add(.unknownColumn(text.shortened, of: table, at: location))
        continue
      }
      if let first = cells.updateValue(cells[name] ?? cell, forKey: name) {
        let note = csv.source.location(csv.range(row: 0, column: first))
        log.add(.duplicateColumn(text, at: location, first: note))
      }
    }
    for column in table.columns where column.presence != .optional && cells[column.name] == nil {
      log.add(.missingColumn(column, at: csv.source.location(csv.range(ofRow: 0))))
    }
    self.cells = cells
    self.systems = systems
    self.width = width
  }

  /// The column of degrees and the system that a header such as “经度（GCJ-02）” names.
  private static func declaredSystem(
    _ text: String, of table: TableDescription
  ) -> (column: String, system: CoordinateSystem)? {
    let parts = text.split(omittingEmptySubsequences: true) { "（）()".contains($0) }
    guard parts.count == 2, let system = CoordinateSystem(named: String(parts[1])) else { return nil }
    let column = table.columns.first { $0.kind == .degrees && $0.headers.contains(String(parts[0])) }
    return column.map { ($0.name, system) }
  }

  /// The system of a column of degrees.
  func system(of column: String) -> CoordinateSystem { systems[column] ?? .cgcs2000 }

  /// The place of a column in the row; `nil` where the file has no such column.
  func cell(of column: String) -> Int? { cells[column] }
}

extension Diagnostic {
  fileprivate static func unknownColumn(
    _ name: String, of table: TableDescription, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, "table.unknown-column", zh: name.isEmpty ? "表头中有一列没有名称" : "“\(table.title)”表没有名为“\(name)”的列",
      en: name.isEmpty ? "a column has no name" : "the table “\(table.name)” has no column named “\(name)”",
      at: location,
      notes: [
        Note(
          zh: "可用的列：\(table.columns.map(\.title).joined(separator: "、"))",
          en: "its columns: \(table.columns.map(\.name).joined(separator: ", "))")
      ], fixes: Fix.nearest(to: name, in: table.columns.flatMap(\.headers)))
  }

  fileprivate static func duplicateColumn(
    _ name: String, at location: SourceLocation, first: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, "table.duplicate-column", zh: "“\(name)”一列出现了两次", en: "the column “\(name)” stands twice", at: location,
      notes: [.first(at: first)])
  }

  fileprivate static func missingColumn(_ column: ColumnDescription, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "table.missing-column", zh: "缺少必填的列“\(column.title)”",
      en: "the required column “\(column.name)” is missing",
      at: location)
  }
}
