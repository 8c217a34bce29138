import PortalCore
import PortalModel

/// One CSV file of a table, with what its cells are read against.
final class TableFile {
  let csv: CSVTable
  let header: TableHeader
  let directories: Directories
  let log: SharedLog

  init(csv: CSVTable, header: TableHeader, directories: Directories, log: SharedLog) {
    self.csv = csv
    self.header = header
    self.directories = directories
    self.log = log
  }
}

/// One row of a table's file.
struct TableRow {
  let file: TableFile
  /// The row in its file; the header is row 0.
  let number: Int

  /// What a cell says and where; `nil` where it is blank or the file has no such column.
  func text(_ column: String) -> (text: String, location: SourceLocation)? {
    guard let cell = cell(of: column) else { return nil }
    let range = file.csv.range(row: number, column: cell)
    guard !range.isEmpty else { return nil }
    return (file.csv.text(row: number, column: cell).withoutFormulaGuard, file.csv.source.location(range))
  }

  /// The place of a column's cell; the whole row where the file has no such column.
  func location<Value>(_ column: Column<Value>) -> SourceLocation {
    let range = cell(of: column.description.name).map { file.csv.range(row: number, column: $0) }
    return file.csv.source.location(range ?? file.csv.range(ofRow: number))
  }

  /// Whether nothing is written in a column's cell, or the file has no such column; not so where it cannot be read.
  func isBlank<Value>(_ column: Column<Value>) -> Bool {
    text(column.description.name) == nil
  }

  private func cell(of column: String) -> Int? {
    guard let cell = file.header.cell(of: column), cell < file.csv.cellCount(ofRow: number) else { return nil }
    return cell
  }
}

extension TableRow: Row {
  func value<Value: CellValue>(_ column: Column<Value>) -> Value? {
    guard file.header.cell(of: column.description.name) != nil else { return nil }
    switch read(column) {
    case .value(let value): return value
    case .notReported:
      if text(column.description.name) == nil { file.log.add(.blank(column.description, at: location(column))) }
      return nil
    case .none, .belowUnit:
      file.log.add(.noValue(column.description, at: location(column)))
      return nil
    }
  }

  func reported<Value: CellValue>(_ column: Column<Value>) -> Reported<Value> {
    let cell = read(column)
    if case .belowUnit = cell, !column.description.kind.isQuantity {
      file.log.add(.belowNoUnit(column.description, at: location(column)))
    }
    return cell
  }

  func position(_ longitude: Column<Degrees>, _ latitude: Column<Degrees>) -> Position? {
    let isRequired = longitude.description.presence != .optional
    let east = isRequired ? value(longitude) : reported(longitude).value
    let north = isRequired ? value(latitude) : reported(latitude).value
    if let east, let north {
      let systems = [longitude, latitude].map { file.header.system(of: $0.description.name) }
      if systems[0] != systems[1] { file.log.add(.twoSystems(systems, at: location(latitude))) }
      return systems[0].position(longitude: east.millionths, latitude: north.millionths)
    }
    guard !isRequired, east != nil || north != nil else { return nil }
    let other = east == nil ? longitude : latitude
    if saysNothing(other) { file.log.add(.halfPosition(at: location(other))) }
    return nil
  }

  /// Whether a cell is blank or holds one of the marks for no value.
  private func saysNothing(_ column: Column<Degrees>) -> Bool {
    text(column.description.name).map { $0.text == "-" || $0.text == "…" } ?? true
  }

  private func read<Value: CellValue>(_ column: Column<Value>) -> Reported<Value> {
    guard let (text, location) = text(column.description.name) else { return .notReported }
    switch text {
    case "-": return .none
    case "…": return .belowUnit
    default:
      let cell = TableCell(text: text, location: location, column: column.description, file: file)
      guard !cell.isMiswrittenMark, !cell.isTooLong else { return .notReported }
      return Value.read(from: cell).map { .value($0) } ?? .notReported
    }
  }
}

extension ColumnKind {
  /// Whether a value can be below the unit that it is counted in.
  fileprivate var isQuantity: Bool {
    switch self {
    case .count, .area, .money, .score: true
    default: false
    }
  }
}

extension Diagnostic {
  fileprivate static func blank(_ column: ColumnDescription, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "cell.blank", zh: "“\(column.title)”必须填写", en: "“\(column.name)” must not be blank", at: location)
  }

  fileprivate static func noValue(_ column: ColumnDescription, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "cell.no-value", zh: "“\(column.title)”必须有值，不能写“-”或“…”",
      en: "“\(column.name)” needs a value, not “-” or “…”",
      at: location)
  }

  fileprivate static func belowNoUnit(_ column: ColumnDescription, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "cell.below-no-unit", zh: "“…”表示不足一个单位，只能写在数量的列，“\(column.title)”不是数量",
      en: "“…” means less than the unit; “\(column.name)” holds no quantity", at: location,
      fixes: [Diagnostic.Fix(zh: "没有就写“-”，未报送就空着", en: "write “-” for none, nothing for not reported")])
  }

  fileprivate static func twoSystems(_ systems: [CoordinateSystem], at location: SourceLocation) -> Diagnostic {
    let names = systems.map(\.rawValue)
    return Diagnostic(
      .error, "cell.two-coordinate-systems", zh: "经度的表头写的是 \(names[0])，纬度的是 \(names[1])",
      en: "the header of the longitude says \(names[0]), that of the latitude \(names[1])", at: location)
  }

  fileprivate static func halfPosition(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "cell.half-position", zh: "经度和纬度要么都填，要么都空",
      en: "longitude and latitude go together: give both or neither",
      at: location)
  }
}
