import PortalCore
import PortalModel

/// Reads the tables of the first edition, which are kept whole.
struct StateReader {
  let log: SharedLog

  /// The tables of a folder, in the order in which tables are listed.
  func read(_ folder: EditionFolder) -> RecordState {
    RecordState(Tables.all.compactMap { table in folder.texts["\(table.name).csv"].flatMap { read($0, of: table) } })
  }

  private func read(_ source: SourceText, of table: TableDescription) -> TableState? {
    guard let csv = CSVReader.read(source, log: log) else { return nil }
    let width = csv.cellCount(ofRow: 0)
    let columns = (0..<width).map { csv.text(row: 0, column: $0) }
    guard Set(columns).count == width, table.identity.allSatisfy(columns.contains) else {
      log.add(.badTable(at: source.location(csv.range(ofRow: 0))))
      return nil
    }
    var cells: [[String]] = []
    cells.reserveCapacity(csv.rowCount)
    for row in 1..<max(csv.rowCount, 1) {
      guard csv.cellCount(ofRow: row) == width else {
        log.add(.badTable(at: source.location(csv.range(ofRow: row))))
        return nil
      }
      cells.append((0..<width).map { csv.text(row: row, column: $0) })
    }
    return TableState(table: table.name, columns: columns, identity: table.identity, cells: cells)
  }
}

extension Diagnostic {
  fileprivate static func badTable(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "edition.bad-table", zh: "这一期的表被改动过：列和单元格对不上",
      en: "this table of an edition was altered: its columns and cells do not fit", at: location,
      fixes: [Fix(zh: "从版本库恢复 content/editions/", en: "restore content/editions/ from the repository")])
  }
}
