package import PortalCore

/// A row of a table as a reader offers it: typed values by declared column.
///
/// The reader reports what is wrong with a cell when the cell is asked for; so a record asks for all of its cells first
/// and only then gives up.
package protocol Row {
  /// The value of a cell that must have one; `nil` (and reported) where it has not.
  func value<Value: CellValue>(_ column: Column<Value>) -> Value?
  /// What a cell says, `notReported` too where it was reported as unreadable.
  func reported<Value: CellValue>(_ column: Column<Value>) -> Reported<Value>
  /// The position given by two cells; `nil` where both are blank, `nil` and reported where only one is.
  func position(_ longitude: Column<Degrees>, _ latitude: Column<Degrees>) -> Position?
}
