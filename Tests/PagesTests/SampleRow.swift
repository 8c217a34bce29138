import PortalCore
import PortalModel

/// A row of a table as a test writes it: the cells that say something, each under its column.
struct SampleRow: Row {
  private var cells: [String: any Sendable] = [:]

  /// The same row with one more cell.
  func with<Value: CellValue>(_ column: Column<Value>, _ value: Value) -> SampleRow {
    saying(column, .value(value))
  }

  /// The same row with a cell that says something other than a value.
  func saying<Value: CellValue>(_ column: Column<Value>, _ cell: Reported<Value>) -> SampleRow {
    var row = self
    row.cells[column.description.name] = cell
    return row
  }

  func value<Value: CellValue>(_ column: Column<Value>) -> Value? { reported(column).value }

  func reported<Value: CellValue>(_ column: Column<Value>) -> Reported<Value> {
    cells[column.description.name] as? Reported<Value> ?? .notReported
  }

  func position(_ longitude: Column<Degrees>, _ latitude: Column<Degrees>) -> Position? {
    guard let longitude = value(longitude), let latitude = value(latitude) else { return nil }
    return Position(longitude: longitude.millionths, latitude: latitude.millionths)
  }
}
