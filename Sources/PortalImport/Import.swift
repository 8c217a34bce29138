package import PortalCore
package import PortalIngest
package import PortalModel

/// Reads spreadsheets as districts send them in, and says what becomes of the tables of the content.
///
/// Each file is taken whole or not at all: one refused row leaves everything as it was before that file.
package struct Import {
  /// What is asked for.
  package struct Request: Sendable {
    package let table: TableDescription
    /// The id of the district that all rows are of, where the caller says so.
    package let district: String?
    /// The name of the sheet to read, where the caller says so.
    package let sheet: String?

    package init(table: TableDescription, district: String?, sheet: String?) {
      self.table = table
      self.district = district
      self.sheet = sheet
    }
  }

  /// What became of one file.
  package struct Outcome: Sendable {
    package let path: String
    package let decisions: [Decision]
    /// What is wrong or doubtful in the file, at places in the file.
    package let findings: DiagnosticLog
    /// What changes in the content; nothing where the file was refused.
    package let changes: [FileChange]

    /// Whether the file was refused.
    package var isRefused: Bool { findings.hasErrors }
  }

  private let request: Request
  private var content: ContentFiles
  private var known: Set<Finding>
  /// The ids of what the standards list, by table and name: domains and functions.
  private let terms: [String: [String: String]]
  /// The records that files before this one had, with the file.
  private var taken: [String: SourceLocation] = [:]

  package init(_ request: Request, into content: ContentFiles) {
    self.request = request
    self.content = content
    let (portal, log) = Ingest.read(content)
    known = Set(log.entries.map(Finding.init))
    terms = [
      ServiceDomain.tableName: Self.ids(portal?.domains ?? [], \.name),
      ServiceFunction.tableName: Self.ids(portal?.functions ?? [], \.name),
    ]
  }

  private static func ids<Listed: Entity>(_ listed: [Listed], _ name: (Listed) -> String) -> [String: String] {
    Dictionary(listed.map { (name($0), $0.id.text) }) { first, _ in first }
  }

  /// The ids of the districts, for a caller who names another.
  package var districts: [String] { DistrictNames(ContentTables(content)).ids }

  /// Takes a file among the tables of the content, or refuses it; what it changes counts for the files after it.
  package mutating func take(_ path: String, _ bytes: [UInt8]) -> Outcome {
    let log = ImportLog()
    let tables = ContentTables(content)
    for source in tables.unreadableFiles(of: request.table) {
      log.add(.unreadableTable(source.path, at: SourceLocation(path: path)))
    }
    let sheets = SheetChoice(request, log: log).sheet(in: bytes, path: path)
    guard let sheets, !log.findings.hasErrors else { return outcome(path, log, []) }
    let found = FoundTable(sheets.header, in: sheets.sheet, table: request.table, log: log)
    let rows = TableCleaner(found, countsFrom1904: sheets.countsFrom1904, log: log).rows
    if rows.isEmpty { log.add(.noRows(at: sheets.sheet.whole)) }
    let districts = DistrictNames(tables)
    var merge = TableMerge(
      request.table, in: content.folder, CellEquality(tables: tables, districts: districts, terms: terms),
      present: Set(found.columns.map(\.description.name)), log: log)
    let homes = RowDistricts(request, tables, districts, log: log)
    for row in rows {
      let (row, district) = homes.settle(row)
      merge.add(row, district: district)
    }
    log.closeCounts()
    let results = merge.finish()
    refuseTwice(results, log)
    check(results, log)
    guard !log.findings.hasErrors else { return outcome(path, log, []) }
    return outcome(path, log, results.map(\.change))
  }

  private func outcome(_ path: String, _ log: ImportLog, _ changes: [FileChange]) -> Outcome {
    Outcome(path: path, decisions: log.decisions, findings: log.findings.log, changes: changes)
  }

  /// Reads the content as it would be, and reports what is wrong with it now, each at the place in the sheet.
  private mutating func check(
    _ results: [(change: FileChange, source: SourceText, origins: Origins)], _ log: ImportLog
  ) {
    var next = content
    for result in results where result.change.bytes != nil { next = next.with(result.source) }
    let found = Ingest.read(next).log
    let origins = Dictionary(results.map { ($0.source.path, $0.origins) }) { first, _ in first }
    let refused = Set(log.findings.log.entries.filter { $0.severity == .error }.map(\.location))
    for diagnostic in found.sorted where !known.contains(Finding(diagnostic)) {
      let moved = diagnostic.moved { location in
        location.range.flatMap { origins[location.source.path]?.origin(of: $0) } ?? location
      }
      // What was refused for a better reason needs no second one.
      if !refused.contains(moved.location) { log.add(moved) }
    }
    guard !log.findings.hasErrors else { return }
    content = next
    known = Set(found.entries.map(Finding.init))
    for row in results.flatMap(\.change.rows) { taken[row.name] = row.location }
  }

  /// Refuses a file that has a record which another file of the same run had.
  private func refuseTwice(
    _ results: [(change: FileChange, source: SourceText, origins: Origins)], _ log: ImportLog
  ) {
    for row in results.flatMap(\.change.rows) {
      if let first = taken[row.name] { log.add(.takenTwice(row.name, at: row.location, first: first)) }
    }
  }

  /// A finding whatever its place, to tell new ones from those that were there before.
  private struct Finding: Hashable {
    let id: String
    let message: Message
    let path: String

    init(_ diagnostic: Diagnostic) {
      id = diagnostic.id
      message = diagnostic.message
      path = diagnostic.location?.source.path ?? ""
    }
  }
}

extension Diagnostic {
  fileprivate static func unreadableTable(_ path: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "import.unreadable-table", zh: "现有的 \(path) 读不出来，没有导入",
      en: "\(path) cannot be read; nothing was imported",
      at: location, fixes: [Fix(zh: "先运行 portal check，改好它", en: "run portal check and mend it first")])
  }

  fileprivate static func noRows(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "import.no-rows", zh: "表头之下没有一行记录", en: "there is no record below the header", at: location)
  }

  fileprivate static func takenTwice(_ name: String, at location: SourceLocation, first: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "import.taken-twice", zh: "“\(name)”在这次导入的两个文件里都有", en: "“\(name)” is in two files of this import",
      at: location, notes: [Note(zh: "先读到的在这里", en: "it was read here first", at: first)],
      fixes: [Fix(zh: "只留一处", en: "keep it in one of them")])
  }
}
