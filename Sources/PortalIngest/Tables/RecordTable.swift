import PortalCore
import PortalModel

/// The records of one table, each beside the row that it was made of.
struct RecordTable<Record> {
  let rows: [TableRow]
  /// As many as there are rows; `nil` for a row of which no record could be made.
  let records: [Record?]
  /// Whether every file could be read, and every row made a record: only then is it known what there is not.
  let isWhole: Bool

  /// The records that could be made.
  var complete: [Record] { records.compactMap(\.self) }

  /// The records that could be made, with their rows.
  var entries: [(record: Record, row: TableRow)] {
    zip(records, rows).compactMap { record, row in record.map { ($0, row) } }
  }
}

extension RecordTable where Record: Entity {
  /// The record that a reference means, if it could be made.
  subscript(reference: Reference<Record>) -> Record? { records[reference.index] }

  /// The row of a record that a reference means.
  func row(of reference: Reference<Record>) -> TableRow { rows[reference.index] }

  /// The records that could be made, with references to them and their rows.
  var identified: [(reference: Reference<Record>, record: Record, row: TableRow)] {
    records.indices.compactMap { index in
      records[index].map { (Reference(index: index, id: $0.id), $0, rows[index]) }
    }
  }
}
