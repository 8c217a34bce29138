package import PortalCore

/// The rows of one table as one edition has them, every cell as it is written.
package struct TableState: Hashable, Sendable {
  /// One row, with what tells it apart from all others of its table.
  package struct Row: Hashable, Sendable {
    /// The id; in a table without ids the identifying cells, set apart by `/`.
    package let key: String
    /// One for each column of the table's state.
    package let cells: [String]

    package init(key: String, cells: [String]) {
      self.key = key
      self.cells = cells
    }
  }

  /// The English name of the table.
  package let table: String
  /// The English names of the columns.
  package let columns: [String]
  /// In the order of their keys, each key once.
  package let rows: [Row]
  /// The digest of `file`; an edition is known by those of its tables.
  package let digest: Digest

  /// - Parameters:
  ///   - identity: the columns that tell rows apart.
  ///   - cells: rows in any order; where several have one key, the later ones get `#2`, `#3`.
  package init(table: String, columns: [String], identity: [String], cells: [[String]]) {
    let places = identity.compactMap { columns.firstIndex(of: $0) }
    var seen: [String: Int] = [:]
    seen.reserveCapacity(cells.count)
    let rows = cells.map { cells in
      let key = places.count == 1 ? cells[places[0]] : places.map { cells[$0] }.joined(separator: "/")
      let count = (seen[key] ?? 0) + 1
      seen[key] = count
      return Row(key: count == 1 ? key : "\(key)#\(count)", cells: cells)
    }
    self.init(table: table, columns: columns, sorted: rows.sorted { $0.key < $1.key })
  }

  init(table: String, columns: [String], sorted rows: [Row]) {
    self.table = table
    self.columns = columns
    self.rows = rows
    digest = Digest(of: Self.file(columns, rows))
  }

  /// The records of a table as the program writes them.
  init<Record>(_ table: Table<Record>, _ records: [Record]) {
    let description = table.description
    self.init(
      table: description.name, columns: description.columns.map(\.name), identity: description.identity,
      cells: records.map { record in table.cells.map { $0(record) } })
  }

  /// The row with a key.
  package subscript(key: String) -> Row? {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].key < key { low = middle + 1 } else { high = middle }
    }
    return low < rows.count && rows[low].key == key ? rows[low] : nil
  }

  /// Whether an edition is kept without the table: one that may be missing and has no rows.
  ///
  /// So editions from before there was such a table stay what they were.
  var isLeftOut: Bool { rows.isEmpty && Tables.named(table)?.isOptional == true }

  /// What a cell says; `nil` where there is no such row or column.
  package func text(_ key: String, _ column: String) -> String? {
    guard let place = columns.firstIndex(of: column) else { return nil }
    return self[key]?.cells[place]
  }

  /// The table as CSV in canonical form: English header, every row in the order of the keys, LF.
  ///
  /// - Complexity: O(*n*) in the bytes.
  package var file: [UInt8] { Self.file(columns, rows) }

  private static func file(_ columns: [String], _ rows: [Row]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(rows.count * 100)
    bytes.append(csv: columns)
    for row in rows { bytes.append(csv: row.cells) }
    return bytes
  }
}

extension [UInt8] {
  /// Adds a line of CSV, with cells in quotes where they have to be.
  package mutating func append(csv cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { append(UInt8(ascii: ",")) }
      let isPlain = !cell.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
      guard !isPlain else {
        append(contentsOf: cell.utf8)
        continue
      }
      append(UInt8(ascii: "\""))
      for byte in cell.utf8 {
        if byte == UInt8(ascii: "\"") { append(byte) }
        append(byte)
      }
      append(UInt8(ascii: "\""))
    }
    append(UInt8(ascii: "\n"))
  }
}
