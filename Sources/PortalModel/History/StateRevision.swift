extension RecordState {
  /// The state after changes; tables that are new stand behind the others.
  ///
  /// - Precondition: the changes were made from this state.
  package func applying(_ changes: [RecordChange]) -> RecordState {
    let renamings = changes.compactMap { change in
      change.formerKey.map { Renaming(table: change.table, former: $0, new: change.key) }
    }
    let state = renamed(renamings)
    let byTable = Dictionary(grouping: changes.filter { $0.kind != .renamed }, by: \.table)
    var known = Set<String>()
    var tables = state.tables.map { table in
      known.insert(table.table)
      return byTable[table.table].map { table.applying($0) } ?? table
    }
    for change in changes where known.insert(change.table).inserted {
      tables.append(TableState(table: change.table, columns: [], sorted: []).applying(byTable[change.table] ?? []))
    }
    return RecordState(tables.filter { !$0.isLeftOut })
  }

  /// The state with ids replaced, where records have them and where others refer to them.
  package func renamed(_ renamings: [Renaming]) -> RecordState {
    renamings.isEmpty ? self : RecordState(tables.map { table in renamings.reduce(table) { $0.renamed($1) } })
  }
}

extension TableState {
  fileprivate func applying(_ changes: [RecordChange]) -> TableState {
    var columns = self.columns
    for field in changes.flatMap(\.fields) where !columns.contains(field.column) { columns.append(field.column) }
    let blank = [String](repeating: "", count: columns.count - self.columns.count)
    let places = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })
    let changeOf = Dictionary(uniqueKeysWithValues: changes.map { ($0.key, $0) })
    func changed(_ cells: [String], _ change: RecordChange) -> [String] {
      var cells = cells
      for field in change.fields { cells[places[field.column] ?? 0] = field.after }
      return cells
    }
    var rows = self.rows.compactMap { row -> Row? in
      let cells = blank.isEmpty ? row.cells : row.cells + blank
      guard let change = changeOf[row.key] else { return blank.isEmpty ? row : Row(key: row.key, cells: cells) }
      return change.kind == .removed ? nil : Row(key: row.key, cells: changed(cells, change))
    }
    let empty = [String](repeating: "", count: columns.count)
    let added = changes.filter { $0.kind == .added }
    rows += added.map { Row(key: $0.key, cells: changed(empty, $0)) }
    return TableState(
      table: table, columns: columns, sorted: added.isEmpty ? rows : rows.sorted { $0.key < $1.key })
  }

  /// The rows with an id replaced in every column that holds it.
  fileprivate func renamed(_ renaming: Renaming) -> TableState {
    guard let description = Tables.named(table) else { return self }
    let places = columns.indices.filter { place in
      description.column(columns[place]).map { $0.kind.refers(to: renaming.table) } ?? false
        || (table == renaming.table && description.key?.name == columns[place])
    }
    guard !places.isEmpty else { return self }
    var hasChanged = false
    let cells = rows.map { row in
      var cells = row.cells
      for place in places {
        let parts = cells[place].split(separator: "；", omittingEmptySubsequences: false)
        guard parts.contains(where: { $0 == renaming.former }) else { continue }
        cells[place] = parts.map { $0 == renaming.former ? renaming.new : String($0) }.joined(separator: "；")
        hasChanged = true
      }
      return cells
    }
    return hasChanged ? TableState(table: table, columns: columns, identity: description.identity, cells: cells) : self
  }
}

extension ColumnKind {
  /// Whether its values are ids of a table's records.
  package func refers(to table: String) -> Bool {
    switch self {
    case .reference(let target): target == table
    case .list(let kind): kind.refers(to: table)
    default: false
    }
  }
}
