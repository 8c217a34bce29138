import PortalCore
import PortalIngest
import PortalModel

/// A file of a table as it is in the content: its rows as texts.
struct RecordFile {
  /// As the author knows it: `content/records/projects/xihu.csv`.
  let path: String
  /// What stands in its header.
  private(set) var header: [String]
  /// The names of its columns; `nil` where a header is none of the table's.
  private(set) var columns: [String?]
  private(set) var rows: [[String]] = []
  private let lineBreak: String

  /// A file that is not there yet: every column, by its Chinese title.
  init(new path: String, of table: TableDescription) {
    self.path = path
    header = table.columns.map(\.title)
    columns = table.columns.map(\.name)
    lineBreak = "\n"
  }

  /// Reads a file; `nil` where it cannot be read.
  init?(_ source: SourceText, of table: TableDescription) {
    let log = SharedLog()
    guard let csv = CSVReader.read(source, log: log), !log.hasErrors else { return nil }
    var names: [String: String] = [:]
    for column in table.columns {
      for header in column.headers { names[header] = column.name }
    }
    path = source.path
    header = (0..<csv.cellCount(ofRow: 0)).map { csv.text(row: 0, column: $0) }
    columns = header.map { names[$0] }
    lineBreak = csv.source.text(0..<min(csv.source.bytes.count, 1 << 16)).contains("\r\n") ? "\r\n" : "\n"
    for row in 1..<max(csv.rowCount, 1) where !csv.isBlank(row: row) {
      let texts = (0..<csv.cellCount(ofRow: row)).map { csv.text(row: row, column: $0) }
      rows.append(texts + [String](repeating: "", count: max(0, header.count - texts.count)))
    }
  }

  /// What a row says in a column, "" where the file has no such column.
  func text(_ row: Int, _ column: String) -> String {
    columns.firstIndex(of: column).map { rows[row][$0].withoutFormulaGuard } ?? ""
  }

  /// What a row says, by the names of the columns; blank cells are left out.
  func cells(of row: Int) -> [String: String] {
    var cells: [String: String] = [:]
    for (name, text) in zip(columns, rows[row]) where !text.isEmpty {
      if let name { cells[name] = text.withoutFormulaGuard }
    }
    return cells
  }

  /// Adds a blank row; gives its place.
  mutating func addRow() -> Int {
    rows.append([String](repeating: "", count: header.count))
    return rows.count - 1
  }

  /// Writes a cell, adding its column where the file has none.
  mutating func set(_ row: Int, _ column: ColumnDescription, _ text: String) {
    let index: Int
    if let known = columns.firstIndex(of: column.name) {
      index = known
    } else {
      index = header.count
      header.append(column.title)
      columns.append(column.name)
      for row in rows.indices { rows[row].append("") }
    }
    rows[row][index] = column.kind.isText ? text.withFormulaGuard : text
  }

  /// The file, and where the cells of its rows stand in it.
  ///
  /// UTF-8 with a byte order mark, so that a spreadsheet opens it as it is.
  func written() -> (source: SourceText, cell: (Int, Int) -> Range<Int>?) {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    var ranges: [[Range<Int>]] = []
    for row in [header] + rows {
      var cells: [Range<Int>] = []
      for (index, text) in row.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        let start = bytes.count
        bytes += text.inCSV.utf8
        cells.append(start..<bytes.count)
      }
      bytes += lineBreak.utf8
      ranges.append(cells)
    }
    let source = SourceText(path: path, bytes: bytes)
    return (source, { row, column in ranges[row + 1].indices.contains(column) ? ranges[row + 1][column] : nil })
  }
}

extension ColumnKind {
  /// Whether a cell may begin with a sign that a spreadsheet takes for a formula.
  fileprivate var isText: Bool {
    switch self {
    case .text, .list, .phone: true
    default: false
    }
  }
}

extension String {
  /// The text as a cell of a CSV file.
  fileprivate var inCSV: String {
    guard utf8.contains(where: { ",\"\n\r".utf8.contains($0) }) else { return self }
    return "\"" + replacing("\"", with: "\"\"") + "\""
  }

  /// The text with an apostrophe before a sign that a spreadsheet would take for the beginning of a formula.
  fileprivate var withFormulaGuard: String {
    guard let first = unicodeScalars.first, self != "-" else { return self }
    return "=+-@\t\r".unicodeScalars.contains(first) ? "'" + self : self
  }
}
