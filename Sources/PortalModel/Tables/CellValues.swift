package import PortalCore

extension FloorArea: CellValue {
  package static var kind: ColumnKind { .area }
}

extension Money: CellValue {
  package static var kind: ColumnKind { .money }
}

extension Score: CellValue {
  package static var kind: ColumnKind { .score }
}

extension CalendarDate: CellValue {
  package static var kind: ColumnKind { .date }
}

/// The id of a record: what its address ends in.
///
/// Small letters, digits and single hyphens.
package struct Identifier: CellValue, Hashable, Comparable {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  package static var kind: ColumnKind { .identifier }
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
  package var written: String { writtenDecimal(millionths, fractionDigits: 6) }
}

/// A telephone number for the public, as it is printed: "0571-85250000", "12345".
package struct Phone: CellValue, Hashable {
  package let written: String

  package init(_ written: String) {
    self.written = written
  }

  package static var kind: ColumnKind { .phone }
}

/// The address of a page outside this site; http or https only.
package struct WebAddress: CellValue, Hashable {
  package let written: String

  package init(_ written: String) {
    self.written = written
  }

  package static var kind: ColumnKind { .url }
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
