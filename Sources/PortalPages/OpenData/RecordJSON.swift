import PortalMarkup
import PortalModel

/// Writes records of a table as objects of JSON: the columns by their English names, in their order.
///
/// Numbers are numbers and 是/否 is true or false; days, terms and ids are the words of the other downloads. The states of
/// a cell stay apart: `null` is not reported, `"-"` none, `"…"` below the unit.
struct RecordJSON<Record>: Sendable {
  private struct Member: Sendable {
    /// With quotes, colon and, after the first, a comma in front.
    let name: String
    let kind: ColumnKind
    let cell: @Sendable (Record) -> String
  }

  private let members: [Member]

  /// - Parameter isWritten: which columns are written.
  init(_ table: Table<Record>, where isWritten: (ColumnDescription) -> Bool = { _ in true }) {
    let columns = zip(table.description.columns, table.cells).filter { isWritten($0.0) }
    members = columns.enumerated().map { index, column in
      Member(name: "\(index > 0 ? "," : "")\"\(column.0.name)\":", kind: column.0.kind, cell: column.1)
    }
  }

  /// - Complexity: O(*n*) in the columns.
  func write(_ record: Record, into buffer: inout ByteBuffer) {
    buffer.append("{")
    for member in members {
      buffer.append(member.name)
      buffer.appendJSON(cell: member.cell(record), of: member.kind)
    }
    buffer.append("}")
  }
}

extension ByteBuffer {
  /// Writes a cell, as a table of ours writes it, as a value of JSON.
  mutating func appendJSON(cell text: String, of kind: ColumnKind) {
    switch kind {
    case _ where text.isEmpty: append("null")
    case _ where text == "-" || text == "…": appendJSON(text)
    case .count, .area, .money, .score, .year, .degrees:
      append(text.utf8.contains(UInt8(ascii: ",")) ? text.filter { $0 != "," } : text)
    case .flag: append(text == true.written ? "true" : "false")
    case .list(let element): appendJSON(text.split(separator: "；")) { $0.appendJSON(cell: String($1), of: element) }
    case .identifier, .text, .date, .plannedDate, .phone, .url, .evidence, .term, .reference: appendJSON(text)
    }
  }
}

/// A table as JSON: an object that says what it is, with its records in the order of the table, one a line.
struct JSONDownload {
  private var buffer = ByteBuffer(capacity: 1 << 16)

  init<Record>(_ table: Table<Record>, _ records: [Record], notice: DataNotice) {
    let record = RecordJSON(table)
    buffer.append("{")
    notice.write(table.description, into: &buffer)
    buffer.append(",\"count\":\(records.count),\"records\":[")
    for (index, value) in records.enumerated() {
      buffer.append(index == 0 ? "\n" : ",\n")
      record.write(value, into: &buffer)
    }
    buffer.append("\n]}\n")
  }

  /// The file.
  var bytes: [UInt8] { buffer.bytes }
}
