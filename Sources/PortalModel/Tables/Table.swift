package import PortalCore

/// A table of records: where it lies, and its columns in order, each with the value that it holds of a record.
package struct Table<Record>: Sendable {
  package let description: TableDescription
  /// How each column of a record is written, in the order of the columns.
  package let cells: [@Sendable (Record) -> String]

  /// - Parameters:
  ///   - path: below `content/`, without ending: a file `<path>.csv` or a folder `<path>/` of files.
  ///   - identity: the names of the columns that together tell its records apart, where none is the key; all required
  ///     columns where none are named.
  ///   - isOptional: whether the table may be missing.
  package init(
    _ name: String, _ title: String, path: String, identity: [String] = [], isOptional: Bool = false,
    _ fields: [TableField<Record>]
  ) {
    let columns = fields.map(\.column)
    let keys = columns.filter { $0.presence == .key }.map(\.name)
    let required = columns.filter { $0.presence == .required }.map(\.name)
    description = TableDescription(
      name: name, title: title, path: path, columns: columns,
      identity: keys.isEmpty ? (identity.isEmpty ? required : identity) : keys, isOptional: isOptional)
    cells = fields.map(\.written)
  }
}

/// What is said of a table, whatever its records' type.
package struct TableDescription: Hashable, Sendable {
  /// The English name: `projects`.
  package let name: String
  package let title: String
  package let path: String
  package let columns: [ColumnDescription]
  /// The names of the columns that together tell its records apart, from one edition to the next too.
  package let identity: [String]
  /// Whether the table may be missing.
  package let isOptional: Bool

  /// The column that holds the id of each row; `nil` where rows have none.
  package var key: ColumnDescription? { columns.first { $0.presence == .key } }

  /// The column with an English name.
  package func column(_ name: String) -> ColumnDescription? {
    columns.first { $0.name == name }
  }
}

/// A column of a table with the value that a record has in it.
package struct TableField<Record>: Sendable {
  package let column: ColumnDescription
  package let written: @Sendable (Record) -> String

  /// A column in which every record has a value.
  package static func field<Value: CellValue>(
    _ column: Column<Value>, _ value: @escaping @Sendable (Record) -> Value
  ) -> TableField {
    TableField(column: column.description) { value($0).written }
  }

  /// A column that may be blank, "-" or "…".
  package static func field<Value: CellValue>(
    _ column: Column<Value>, _ value: @escaping @Sendable (Record) -> Reported<Value>
  ) -> TableField {
    TableField(column: column.description) { value($0).written }
  }
}
