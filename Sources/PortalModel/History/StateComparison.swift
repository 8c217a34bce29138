extension RecordState {
  /// What became of every record on the way to a later state, in the order of the tables and keys.
  ///
  /// - Parameter renamings: ids that the later state has in another form; each is a change of its own.
  /// - Complexity: O(*n*) in the cells.
  package func changes(to later: RecordState, renamings: [Renaming]) -> [RecordChange] {
    let earlier = renamed(renamings)
    let gone = earlier.tables.filter { later[$0.table] == nil }
    return renamings.map { RecordChange(.renamed, table: $0.table, key: $0.new, formerKey: $0.former) }
      + later.tables.flatMap { table in
        let none = TableState(table: table.table, columns: table.columns, sorted: [])
        return (earlier[table.table] ?? none).changes(to: table)
      } + gone.flatMap { $0.changes(to: TableState(table: $0.table, columns: $0.columns, sorted: [])) }
  }
}

extension TableState {
  fileprivate func changes(to later: TableState) -> [RecordChange] {
    let places = later.columns.map { columns.firstIndex(of: $0) }
    let isSameForm = columns == later.columns
    var changes: [RecordChange] = []
    var (old, new) = (rows[...], later.rows[...])
    while let next = new.first ?? old.first {
      if let was = old.first, new.isEmpty || was.key < next.key {
        changes.append(RecordChange(.removed, table: table, key: was.key, fields: fields(of: was)))
        old.removeFirst()
      } else if let was = old.first, was.key == next.key {
        if !isSameForm || was.cells != next.cells {
          let fields = later.fields(of: next, changedFrom: was, at: places)
          if !fields.isEmpty { changes.append(RecordChange(.changed, table: table, key: next.key, fields: fields)) }
        }
        old.removeFirst()
        new.removeFirst()
      } else {
        let fields = later.fields(of: next, changedFrom: nil, at: places)
        changes.append(RecordChange(.added, table: table, key: next.key, fields: fields))
        new.removeFirst()
      }
    }
    return changes
  }

  /// - Parameter places: where the row before has each column; `nil` where its table had none.
  private func fields(of row: Row, changedFrom earlier: Row?, at places: [Int?]) -> [RecordChange.Field] {
    columns.indices.compactMap { column in
      let before = earlier.flatMap { row in places[column].map { row.cells[$0] } } ?? ""
      guard before != row.cells[column] else { return nil }
      return RecordChange.Field(
        column: columns[column], before: before, after: row.cells[column],
        isOfNewColumn: earlier != nil && places[column] == nil)
    }
  }

  /// What a row said before it was removed.
  private func fields(of row: Row) -> [RecordChange.Field] {
    zip(columns, row.cells).filter { !$1.isEmpty }
      .map { RecordChange.Field(column: $0, before: $1, after: "") }
  }
}
