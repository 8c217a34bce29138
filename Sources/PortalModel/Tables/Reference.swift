/// A kind of thing that has an id and a table or list of its own.
package protocol Entity: Sendable {
  /// The table or list in which the id is declared: `districts`.
  static var tableName: String { get }
  var id: Identifier { get }
}

/// A checked reference to a record: it is certain that the record is there.
package struct Reference<Target: Entity>: Hashable, Sendable {
  /// The record's place in the `Portal`'s list of its kind.
  package let index: Int
  package let id: Identifier

  package init(index: Int, id: Identifier) {
    self.index = index
    self.id = id
  }

  package static func == (left: Reference, right: Reference) -> Bool { left.index == right.index }
  package func hash(into hasher: inout Hasher) { hasher.combine(index) }
}

extension Reference: Comparable {
  package static func < (left: Reference, right: Reference) -> Bool { left.index < right.index }
}

extension Reference: CellValue {
  package static var kind: ColumnKind { .reference(table: Target.tableName) }
  package static func read(from cell: some Cell) -> Reference? { cell.reference() }
  package var written: String { id.text }
}
