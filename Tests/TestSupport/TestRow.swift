package import PortalCore
package import PortalModel

/// A row of which a test says only the cells that matter to it; the others are blank.
package struct TestRow: Row {
  private var cells: [String: any Sendable] = [:]

  package init() {}

  /// The same row with a value in a cell.
  package func with<Value: CellValue>(_ column: Column<Value>, _ value: Value) -> TestRow {
    with(column, reported: .value(value))
  }

  /// The same row with what a cell says.
  package func with<Value: CellValue>(_ column: Column<Value>, reported cell: Reported<Value>) -> TestRow {
    var row = self
    row.cells[column.description.name] = cell
    return row
  }

  package func value<Value: CellValue>(_ column: Column<Value>) -> Value? { reported(column).value }

  package func reported<Value: CellValue>(_ column: Column<Value>) -> Reported<Value> {
    cells[column.description.name] as? Reported<Value> ?? .notReported
  }

  package func position(_ longitude: Column<Degrees>, _ latitude: Column<Degrees>) -> Position? {
    guard let longitude = value(longitude), let latitude = value(latitude) else { return nil }
    return Position(longitude: longitude.millionths, latitude: latitude.millionths)
  }
}
