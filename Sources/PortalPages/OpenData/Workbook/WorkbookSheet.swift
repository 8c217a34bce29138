import PortalMarkup
import PortalModel

/// A sheet of a workbook: its name, and its part in XML (ECMA-376, 18.3).
struct WorkbookSheet: Sendable {
  /// What a spreadsheet can hold, the header left out.
  static let mostRecords = 1_048_575

  let name: String
  /// The table that it holds; `nil` for the sheet that explains the others.
  let table: TableDescription?
  /// The range with header and records, `$A$1:$F$20`; `nil` where nothing is to be filtered.
  let range: String?
  /// Makes the part.
  let part: @Sendable () -> [UInt8]

  /// A table: a header that stays in sight, then a row for each record.
  init<Record: Sendable>(_ table: Table<Record>, _ records: [Record]) {
    let columns = table.description.columns
    let range = "A1:\(CellBuffer.letters(of: columns.count - 1))\(records.count + 1)"
    name = table.description.title
    self.table = table.description
    self.range = "$A$1:$\(CellBuffer.letters(of: columns.count - 1))$\(records.count + 1)"
    part = {
      Self.part(widths: columns.map(\.kind.sheetWidth), hasHeader: true, filter: range) { buffer in
        buffer.appendRow { row in
          for (index, column) in columns.enumerated() { row.append(column.titleWithUnit, .header, in: index) }
        }
        for record in records {
          buffer.appendRow { row in
            for (index, column) in columns.enumerated() {
              row.append(table.cells[index](record), of: column.kind, in: index)
            }
          }
        }
      }
    }
  }

  /// The sheet that explains the others.
  init(_ notes: WorkbookNotes) {
    name = "说明"
    table = nil
    range = nil
    part = {
      Self.part(widths: [24, 24, 28, 12, 70], hasHeader: false, filter: nil) { buffer in
        for line in notes.lines {
          buffer.appendRow { row in
            for (index, text) in line.texts.enumerated() where !text.isEmpty {
              row.append(text, line.isHeading ? .header : .prose, in: index)
            }
          }
        }
      }
    }
  }

  private static func part(
    widths: [Int], hasHeader: Bool, filter: String?, rows: (inout CellBuffer) -> Void
  ) -> [UInt8] {
    var result = ByteBuffer(capacity: 1 << 16)
    result.append("\(WorkbookPart.declaration)<worksheet xmlns=\"\(WorkbookPart.main)\">")
    result.append("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>")
    let pane = #"<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>"#
    result.append("<sheetViews><sheetView workbookViewId=\"0\">\(hasHeader ? pane : "")</sheetView></sheetViews><cols>")
    for (index, width) in widths.enumerated() {
      result.append(#"<col min="\#(index + 1)" max="\#(index + 1)" width="\#(width)" customWidth="1"/>"#)
    }
    var cells = CellBuffer(columns: widths.count)
    rows(&cells)
    result.append("</cols><sheetData>")
    result.append(cells.buffer.bytes)
    result.append("</sheetData>\(filter.map { #"<autoFilter ref="\#($0)"/>"# } ?? "")")
    result.append(#"<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>"#)
    return result.bytes
  }
}
