import PortalCore
import PortalMarkup
package import PortalModel

/// A table as a spreadsheet opens it: UTF-8 with a byte order mark, CRLF, and no cell that is taken for a formula.
package struct CSVDownload {
  private var buffer = ByteBuffer()

  /// - Parameter records: in the order of the file's rows.
  package init<Record>(_ table: Table<Record>, _ records: some Sequence<Record>) {
    buffer.append("\u{FEFF}")
    append(table.description.columns.map(\.titleWithUnit))
    let isNumber = table.description.columns.map(\.kind.isNumber)
    for record in records {
      append(
        zip(table.cells, isNumber).map { cell, isNumber in
          let text = cell(record)
          return isNumber ? text : Self.harmless(text)
        })
    }
  }

  /// The file.
  package var bytes: [UInt8] { buffer.bytes }

  private mutating func append(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { buffer.append(",") }
      buffer.append(Self.quoted(cell))
    }
    buffer.append("\r\n")
  }

  /// A text that a spreadsheet would run as a formula, with an apostrophe before it; "-" alone is no formula.
  private static func harmless(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, text != "-" else { return text }
    return "=+-@\t\r".unicodeScalars.contains(first) ? "'" + text : text
  }

  /// Whether a cell with the byte needs quotes (RFC 4180): a comma, a quote, a line break.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
    default: false
    }
  }

  private static func quoted(_ text: String) -> String {
    guard text.utf8.contains(where: isSpecial) else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}

extension ColumnDescription {
  /// “建筑面积（平方米）”.
  var titleWithUnit: String {
    unit.map { "\(title)（\($0)）" } ?? title
  }
}

extension ColumnKind {
  /// Whether a value is a number, whose minus sign begins no formula.
  fileprivate var isNumber: Bool {
    switch self {
    case .count, .area, .money, .score, .year, .degrees: true
    case .identifier, .text, .date, .plannedDate, .flag, .phone, .url, .evidence, .term, .reference, .list: false
    }
  }
}
