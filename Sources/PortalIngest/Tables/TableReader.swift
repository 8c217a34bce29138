import PortalCore
import PortalModel

/// The rows of one table, from all of its files.
struct TableReader {
  let table: TableDescription
  /// One for each row that says anything, in the order of the files and lines.
  private(set) var rows: [TableRow] = []
  /// Whether the table has files, and all of them could be read.
  private var isReadable = false
  private let directories: Directories
  private let log: SharedLog

  /// Reads the cells of a table's files, and enters its records in the directories; nothing is made of the cells yet.
  ///
  /// - Parameter files: in the order of their paths.
  init(_ table: TableDescription, files: [SourceText], directories: Directories, log: SharedLog) {
    self.table = table
    self.directories = directories
    self.log = log
    let wasRead = files.map { add($0) }
    isReadable = !files.isEmpty && !wasRead.contains(false)
    if isReadable { enter() }
  }

  /// Adds the rows of a file; `false` where it could not be read.
  private mutating func add(_ source: SourceText) -> Bool {
    guard let csv = CSVReader.read(source, log: log) else { return false }
    let file = TableFile(csv: csv, header: TableHeader(csv, table, log: log), directories: directories, log: log)
    for row in 1..<max(csv.rowCount, 1) where !csv.isBlank(row: row) {
      checkWidth(of: row, in: file)
      rows.append(TableRow(file: file, number: row))
    }
    return true
  }

  private func checkWidth(of row: Int, in file: TableFile) {
    let csv = file.csv
    let width = file.header.width
    let count = csv.cellCount(ofRow: row)
    if count < width {
      log.add(.tooFewCells(count, of: width, at: csv.source.location(csv.range(ofRow: row))))
    } else if let cell = (width..<count).first(where: { !csv.range(row: row, column: $0).isEmpty }) {
      log.add(.tooManyCells(count, of: width, at: csv.source.location(csv.range(row: row, column: cell))))
    }
  }

  /// Enters every row under its id, so that references are found whatever else is wrong with the row.
  ///
  /// Where a file could not be read nothing is entered: nobody can say then which ids there are.
  private func enter() {
    guard let key = table.columns.first(where: { $0.presence == .key }) else { return }
    var directory = Directory()
    for (index, row) in rows.enumerated() {
      guard let id = row.text(key.name), id.text.isIdentifier else {
        directory.isWhole = false
        continue
      }
      guard !directory.add(id: id.text, name: row.text("name")?.text, at: index) else { continue }
      let first = directory.entry(of: id.text).flatMap { rows[$0.index].text(key.name) }
      log.add(.duplicateID(id.text.shortened, at: id.location, first: first?.location))
    }
    directories[table.name] = directory
  }
}

extension TableReader {
  /// The records that a type makes of the rows; `nil` for a row of which it can make none.
  func records<Record>(_ make: (TableRow) -> Record?) -> RecordTable<Record> {
    let records = rows.map(make)
    return RecordTable(rows: rows, records: records, isWhole: isReadable && records.allSatisfy { $0 != nil })
  }
}

extension Diagnostic {
  fileprivate static func tooFewCells(_ count: Int, of width: Int, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "table.too-few-cells", zh: "这一行只有 \(count) 个单元格，表头有 \(width) 个",
      en: "this row has \(count) cells, the header has \(width)", at: location)
  }

  fileprivate static func tooManyCells(_ count: Int, of width: Int, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "table.too-many-cells", zh: "这一行有 \(count) 个单元格，表头只有 \(width) 个",
      en: "this row has \(count) cells, the header has \(width)", at: location,
      fixes: [Fix(zh: "单元格内有英文逗号时，把整个单元格用英文引号括起", en: "put a cell with a comma in it in quotes")])
  }

  fileprivate static func duplicateID(
    _ id: String, at location: SourceLocation, first: SourceLocation?
  ) -> Diagnostic {
    Diagnostic(
      .error, "table.duplicate-id", zh: "编号“\(id)”重复", en: "the id “\(id)” is used twice", at: location,
      notes: [.first(at: first)])
  }
}
