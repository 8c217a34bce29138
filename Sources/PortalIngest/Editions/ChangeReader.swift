import PortalCore
package import PortalModel

/// Reads `changes.csv`: what became of the records from one edition to the next.
struct ChangeReader {
  /// The state that the changes were made from.
  let state: RecordState
  let log: SharedLog

  /// The header of the file.
  static let header = ["kind", "table", "record", "column", "before", "after"]

  /// - Returns: `nil`, and reported, where a line does not fit the state.
  func read(_ source: SourceText) -> [RecordChange]? {
    guard let csv = CSVReader.read(source, log: log) else { return nil }
    guard cells(of: 0, in: csv) == Self.header else { return refused(csv, 0) }
    var lines: [Line] = []
    for row in 1..<max(csv.rowCount, 1) {
      guard let line = Line(cells(of: row, in: csv), row: row) else { return refused(csv, row) }
      lines.append(line)
    }
    let renamings = lines.filter { $0.kind == .renamed }
    let earlier = state.renamed(
      renamings.map { Renaming(table: $0.table, former: $0.before, new: $0.key) })
    for line in renamings where state[line.table]?[line.before] == nil { return refused(csv, line.row) }
    var changes = renamings.map { RecordChange(.renamed, table: $0.table, key: $0.key, formerKey: $0.before) }
    var rest = lines.filter { $0.kind != .renamed }[...]
    while let first = rest.first {
      let ofRecord = rest.prefix { $0.isOf(first) }
      rest = rest.dropFirst(ofRecord.count)
      if let wrong = ofRecord.first(where: { !$0.fits(earlier) }) { return refused(csv, wrong.row) }
      changes.append(change(Array(ofRecord), in: earlier))
    }
    return changes
  }

  private func change(_ lines: [Line], in earlier: RecordState) -> RecordChange {
    let first = lines[0]
    let table = earlier[first.table]
    let fields =
      first.kind == .removed
      ? (table?[first.key]).map { row in
        zip(table?.columns ?? [], row.cells).filter { !$1.isEmpty }
          .map { RecordChange.Field(column: $0, before: $1, after: "") }
      } ?? []
      : lines.map { line in
        RecordChange.Field(
          column: line.column, before: line.before, after: line.after,
          isOfNewColumn: line.kind == .changed && !(table?.columns.contains(line.column) ?? false))
      }
    return RecordChange(first.kind, table: first.table, key: first.key, fields: fields)
  }

  private func cells(of row: Int, in csv: CSVTable) -> [String] {
    (0..<csv.cellCount(ofRow: row)).map { csv.text(row: row, column: $0) }
  }

  private func refused(_ csv: CSVTable, _ row: Int) -> [RecordChange]? {
    log.add(.badChange(at: csv.source.location(csv.range(ofRow: row))))
    return nil
  }
}

extension ChangeReader {
  /// One line of the file.
  private struct Line {
    let row: Int
    let kind: RecordChange.Kind
    let table: String
    let key: String
    let column: String
    let before: String
    let after: String

    init?(_ cells: [String], row: Int) {
      guard cells.count == 6, let kind = RecordChange.Kind(rawValue: cells[0]), Tables.named(cells[1]) != nil,
        !cells[2].isEmpty
      else { return nil }
      self.row = row
      self.kind = kind
      table = cells[1]
      key = cells[2]
      column = cells[3]
      before = cells[4]
      after = cells[5]
    }

    func isOf(_ other: Line) -> Bool {
      kind == other.kind && table == other.table && key == other.key
    }

    /// Whether the state is such that this can have changed.
    func fits(_ state: RecordState) -> Bool {
      let row = state[table]?[key]
      switch kind {
      case .renamed: return true
      case .removed: return row != nil
      case .added: return row == nil && !column.isEmpty
      case .changed: return row != nil && !column.isEmpty && (state[table]?.text(key, column) ?? "") == before
      }
    }
  }
}

extension RecordChange {
  /// The lines of `changes.csv`, each six cells.
  package static func lines(of changes: [RecordChange]) -> [[String]] {
    [ChangeReader.header]
      + changes.flatMap { change -> [[String]] in
        let start = [change.kind.rawValue, change.table, change.key]
        return switch change.kind {
        case .renamed: [start + ["", change.formerKey ?? "", ""]]
        case .removed: [start + ["", "", ""]]
        case .added, .changed: change.fields.map { start + [$0.column, $0.before, $0.after] }
        }
      }
  }
}

extension Diagnostic {
  fileprivate static func badChange(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "edition.bad-change", zh: "这一行与上一期的记录对不上，历史文件被改动过",
      en: "this line does not fit the records of the edition before: the history was altered", at: location,
      fixes: [Fix(zh: "从版本库恢复 content/editions/", en: "restore content/editions/ from the repository")])
  }
}
