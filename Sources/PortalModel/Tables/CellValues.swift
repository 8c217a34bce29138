package import PortalCore

extension FloorArea: CellValue {
  package static var kind: ColumnKind { .area }
  package static func read(from cell: some Cell) -> FloorArea? {
    cell.decimal(fractionDigits: 2).map(FloorArea.init(hundredths:))
  }
}

extension Money: CellValue {
  package static var kind: ColumnKind { .money }
  package static func read(from cell: some Cell) -> Money? { cell.decimal(fractionDigits: 2).map(Money.init(fen:)) }
}

extension Score: CellValue {
  package static var kind: ColumnKind { .score }
  package static func read(from cell: some Cell) -> Score? {
    cell.decimal(fractionDigits: 2).map(Score.init(hundredths:))
  }
}

extension CalendarDate: CellValue {
  package static var kind: ColumnKind { .date }
  package static func read(from cell: some Cell) -> CalendarDate? { cell.date() }
}

extension PlannedDate: CellValue {
  package static var kind: ColumnKind { .plannedDate }
  package static func read(from cell: some Cell) -> PlannedDate? { cell.plannedDate() }
}

/// The id of a record: what its address ends in.
///
/// Small letters and digits, with single hyphens or full stops between them.
package struct Identifier: CellValue, Hashable, Comparable {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  package static var kind: ColumnKind { .identifier }
  package static func read(from cell: some Cell) -> Identifier? { cell.identifier() }
  package var written: String { text }

  package static func < (left: Identifier, right: Identifier) -> Bool { left.text < right.text }
}

/// A year of the calendar, 2025.
package struct Year: CellValue, Hashable, Comparable {
  package let number: Int

  package init(_ number: Int) {
    self.number = number
  }

  package static var kind: ColumnKind { .year }
  package static func read(from cell: some Cell) -> Year? { cell.year() }
  package var written: String { String(number) }

  package static func < (left: Year, right: Year) -> Bool { left.number < right.number }
}

/// A longitude or latitude, in millionths of a degree.
package struct Degrees: CellValue, Hashable {
  package let millionths: Int

  package init(millionths: Int) {
    self.millionths = millionths
  }

  package static var kind: ColumnKind { .degrees }
  package static func read(from cell: some Cell) -> Degrees? {
    cell.decimal(fractionDigits: 6).map(Degrees.init(millionths:))
  }
  package var written: String { writtenDecimal(millionths, fractionDigits: 6) }
}

/// A telephone number for the public, as it is printed: "0571-85250000", "12345".
package struct Phone: CellValue, Hashable {
  package let written: String

  package init(_ written: String) {
    self.written = written
  }

  package static var kind: ColumnKind { .phone }
  package static func read(from cell: some Cell) -> Phone? { cell.phone() }
}

/// The address of a page outside this site; http or https only.
package struct WebAddress: CellValue, Hashable {
  package let written: String

  package init(_ written: String) {
    self.written = written
  }

  package static var kind: ColumnKind { .url }
  package static func read(from cell: some Cell) -> WebAddress? { cell.webAddress() }
}

extension Reported where Value: CellValue {
  /// The cell as a table of ours writes it: nothing, "-", "…" or the value.
  package var written: String {
    switch self {
    case .notReported: ""
    case .none: "-"
    case .belowUnit: "…"
    case .value(let value): value.written
    }
  }
}
